import { Button, Group, Modal, Radio, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { companyQuery } from '../company/queries'
import { CompanySelect } from '../deal/company-select'
import { Candidates } from './candidates'
import { FieldName, FieldValue } from './field'
import { differing, lacking, together, type ChosenField } from './merge'
import classes from './merge.module.css'
import { mergesQuery, useMerge, useUndoMerge, type Company } from './queries'

interface Props {
  company: Company
  /** The other record, where it is known already. */
  with?: string
  opened: boolean
  onClose: () => void
  /** Keeps the other one instead. */
  onTurn?: () => void
}

/** Finds the other record of the same company and makes one of the two. */
export function MergeDialog({ company, with: known = '', opened, onClose, onTurn }: Props) {
  const { t } = useTranslation('merge')
  const [other, setOther] = useState(known)
  const { data: gone, error, refetch } = useQuery({ ...companyQuery(other), enabled: other !== '' })
  return (
    <Modal opened={opened} onClose={onClose} title={t('title', { name: company.name })} size="xl" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="md">
        <Text size="sm">{t('text')}</Text>
        {onTurn && (
          <Button size="xs" className={classes.turn} leftSection={<IconArrowsExchange size={14} aria-hidden />} onClick={onTurn}>
            {t('list.turn')}
          </Button>
        )}
        <CompanySelect label={t('other')} placeholder={t('find')} value={other} name={gone?.name ?? ''} error={other === company.id ? t('same') : null} onChange={setOther} />
        {other === '' && <Candidates of={company} onChoose={setOther} />}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {other !== '' && other !== company.id && !error && (gone ? <Choice key={gone.id} kept={company} gone={gone} onClose={onClose} onReload={() => void refetch()} /> : <Skeleton height={200} />)}
      </Stack>
    </Modal>
  )
}

function Choice({ kept, gone, onClose, onReload }: { kept: Company; gone: Company; onClose: () => void; onReload: () => void }) {
  const { t } = useTranslation('merge')
  const [taken, setTaken] = useState<ChosenField[]>(lacking(kept, gone))
  const merge = useMerge()
  const undo = useUndo()
  const fields = differing(kept, gone)
  const press = () =>
    merge.mutate(
      { kept, gone, form: together(kept, gone, taken) },
      {
        onSuccess: () => {
          onClose()
          notifyUndo(t('done', { name: gone.name }), () => void undo(kept.id, gone.id))
        },
      },
    )
  return (
    <Stack gap="md">
      <VersionConflict error={merge.error} onReload={onReload} />
      {merge.error && !isStale(merge.error) ? <ErrorState error={merge.error} /> : null}
      <Text size="sm">{fields.length === 0 ? t('alike') : t('choose')}</Text>
      <div className={classes.fields}>
        {fields.map((field) => (
          <Radio.Group key={field} label={<FieldName field={field} />} value={taken.includes(field) ? 'gone' : 'kept'} onChange={(from) => setTaken(from === 'gone' ? [...taken, field] : taken.filter((one) => one !== field))}>
            <div className={classes.pair}>
              <Radio value="kept" label={<FieldValue field={field} value={kept[field] ?? ''} />} />
              <Radio value="gone" label={<FieldValue field={field} value={gone[field] ?? ''} />} />
            </div>
          </Radio.Group>
        ))}
      </div>
      <Text size="sm">{t('follows')}</Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button variant="filled" loading={merge.isPending} onClick={press}>
          {t('submit')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Undoes the merge of one company into another. */
function useUndo() {
  const client = useQueryClient()
  const undo = useUndoMerge()
  return async (kept: string, gone: string) => {
    try {
      const merges = await client.fetchQuery({ ...mergesQuery(kept), staleTime: 0 })
      const merge = merges.find(({ gone_id }) => gone_id === gone)
      if (merge) await undo.mutateAsync(merge.id)
    } catch (problem) {
      notifyProblem(problem)
    }
  }
}
