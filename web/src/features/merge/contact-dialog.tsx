import { Button, Group, Modal, Radio, Select, Skeleton, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { contactChoicesQuery, contactQuery, type Contact } from '../contact/queries'
import { differingContacts, lackingContact, oneContact, type ContactField } from './contact'
import { ContactCandidates } from './contact-candidates'
import { ContactFieldName, ContactFieldValue } from './contact-field'
import { useMergeContacts } from './contact-queries'
import classes from './merge.module.css'

/** Finds the other record of the same person and makes one of the two. */
export function ContactMergeDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation('merge')
  const [other, setOther] = useState('')
  const { data: gone, error, refetch } = useQuery({ ...contactQuery(other), enabled: other !== '' })
  return (
    <Modal opened onClose={onClose} title={t('title', { name: contact.name ?? '' })} size="xl" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="md">
        <Text size="sm">{t('contact.text')}</Text>
        <Other not={contact.id} value={other} name={gone?.name ?? ''} onPick={setOther} />
        {other === '' && <ContactCandidates of={contact} onChoose={setOther} />}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {other !== '' && !error && (gone ? <Choice key={gone.id} kept={contact} gone={gone} onClose={onClose} onReload={() => void refetch()} /> : <Skeleton height={200} />)}
      </Stack>
    </Modal>
  )
}

/** Any other contact, by typing. */
function Other({ not, value, name, onPick }: { not: string; value: string; name: string; onPick: (id: string) => void }) {
  const { t } = useTranslation('merge')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed === name ? '' : typed, 150)
  const { data } = useQuery(contactChoicesQuery(asked))
  const found = (data ?? []).filter(({ id }) => id !== not && id !== value).map((one) => ({ value: one.id, label: one.name ?? '' }))
  const chosen = value ? [{ value, label: name || '…' }] : []
  return <Select label={t('other')} placeholder={t('contact.find')} data={[...chosen, ...found]} value={value || null} searchable onSearchChange={setTyped} filter={({ options }) => options} onChange={(id) => id && onPick(id)} />
}

function Choice({ kept, gone, onClose, onReload }: { kept: Contact; gone: Contact; onClose: () => void; onReload: () => void }) {
  const { t } = useTranslation('merge')
  const [taken, setTaken] = useState<ContactField[]>(lackingContact(kept, gone))
  const merge = useMergeContacts()
  const fields = differingContacts(kept, gone)
  const press = () =>
    merge.mutate(
      { kept, gone, form: oneContact(kept, gone, taken) },
      {
        onSuccess: () => {
          onClose()
          notifyDone(t('contact.done', { name: gone.name ?? '' }))
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
          <Radio.Group key={field} label={<ContactFieldName field={field} />} value={taken.includes(field) ? 'gone' : 'kept'} onChange={(from) => setTaken(from === 'gone' ? [...taken, field] : taken.filter((one) => one !== field))}>
            <div className={classes.pair}>
              <Radio value="kept" label={<ContactFieldValue field={field} value={kept[field] ?? ''} />} />
              <Radio value="gone" label={<ContactFieldValue field={field} value={gone[field] ?? ''} />} />
            </div>
          </Radio.Group>
        ))}
      </div>
      <Text size="sm">{t('contact.follows')}</Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button variant="filled" loading={merge.isPending} onClick={press}>
          {t('submit')}
        </Button>
      </Group>
    </Stack>
  )
}
