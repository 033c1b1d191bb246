import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowMerge } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useMay } from '../session/may'
import { MergeList } from './merge-list'
import { mergesQuery, useUndoMerge, type Company, type Merge } from './queries'

const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog')).MergeDialog }))

/** Opens the dialog in which another record of the same company is merged into this one. */
export function MergeCompany({ company }: { company: Company }) {
  const { t } = useTranslation('merge')
  const { may } = useMay()
  const [opened, setOpened] = useState(false)
  if (!may('edit', 'company') || !may('delete', 'company')) return null
  return (
    <>
      <ActionIcon size="input-sm" variant="default" aria-label={t('button')} title={t('button')} onClick={() => setOpened(true)}>
        <IconArrowMerge size={16} aria-hidden />
      </ActionIcon>
      {opened && (
        <Suspense>
          <MergeDialog company={company} opened onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}

/** What was merged into the company, each with its way back; nothing where nothing was. */
export function CompanyMerges({ company }: { company: Company }) {
  const { t } = useTranslation('merge')
  const { data } = useQuery(mergesQuery(company.id))
  if (!data?.length) return null
  return (
    <MergeList title={t('merged')} merges={data}>
      {(merge) => <Undo merge={merge} />}
    </MergeList>
  )
}

function Undo({ merge }: { merge: Merge }) {
  const { t } = useTranslation('merge')
  const { may } = useMay()
  const undo = useUndoMerge()
  if (!may('edit', 'company') || !may('delete', 'company')) return null
  const press = () =>
    undo.mutate(merge.id, {
      onSuccess: (parted) => {
        const stayed = Object.values(parted?.stayed ?? {}).reduce((sum, n) => sum + n, 0)
        notifyDone(stayed > 0 ? t('partedWith', { name: merge.gone_name, count: stayed }) : t('parted', { name: merge.gone_name }))
      },
      onError: notifyProblem,
    })
  return (
    <Button size="compact-sm" loading={undo.isPending} onClick={press}>
      {t('undo')}
    </Button>
  )
}
