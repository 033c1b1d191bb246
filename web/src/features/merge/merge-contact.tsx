import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowMerge } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import type { Contact } from '../contact/queries'
import { useMay } from '../session/may'
import { MergeList } from './merge-list'
import { contactMergesQuery, useUndoContactMerge } from './contact-queries'
import type { Merge } from './queries'

const ContactMergeDialog = lazy(async () => ({ default: (await import('./contact-dialog')).ContactMergeDialog }))

/** Opens the dialog in which another record of the same person is merged into this one. */
export function MergeContact({ contact }: { contact: Contact }) {
  const { t } = useTranslation('merge')
  const { may } = useMay()
  const [opened, setOpened] = useState(false)
  if (!may('edit', 'contact') || !may('delete', 'contact')) return null
  return (
    <>
      <ActionIcon size="input-sm" variant="default" aria-label={t('contact.button')} title={t('contact.button')} onClick={() => setOpened(true)}>
        <IconArrowMerge size={16} aria-hidden />
      </ActionIcon>
      {opened && (
        <Suspense>
          <ContactMergeDialog contact={contact} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Who was merged into the contact, each with the way back; nothing where nobody was. */
export function ContactMerges({ contact }: { contact: Contact }) {
  const { t } = useTranslation('merge')
  const { data } = useQuery(contactMergesQuery(contact.id))
  if (!data?.length) return null
  return (
    <MergeList title={t('contact.merged')} merges={data}>
      {(merge) => <Undo merge={merge} />}
    </MergeList>
  )
}

function Undo({ merge }: { merge: Merge }) {
  const { t } = useTranslation('merge')
  const { may } = useMay()
  const undo = useUndoContactMerge()
  if (!may('edit', 'contact') || !may('delete', 'contact')) return null
  const press = () => undo.mutate(merge.id, { onSuccess: () => notifyDone(t('contact.parted', { name: merge.gone_name })), onError: notifyProblem })
  return (
    <Button size="compact-sm" loading={undo.isPending} onClick={press}>
      {t('undo')}
    </Button>
  )
}
