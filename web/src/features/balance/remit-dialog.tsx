import { Button, Group, Modal, MultiSelect, Stack, TagsInput, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { isStale } from '../../api/problem'
import { valuesQuery } from '../company/queries'
import { useSaveRemit, type Book } from './queries'

const spoken = ['bg', 'ru', 'en', 'de', 'tr', 'ro', 'el', 'sr', 'uk', 'fr', 'es', 'it', 'pl']

/** In which languages and regions somebody takes companies; nothing chosen: all. */
export function RemitDialog({ book, onClose }: { book: Book; onClose: () => void }) {
  const { t, i18n } = useTranslation('balance')
  const regions = useQuery(valuesQuery('region')).data ?? []
  const [languages, setLanguages] = useState(book.languages)
  const [places, setPlaces] = useState(book.regions)
  const save = useSaveRemit(book.person_id)
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const done = () => {
    notifyDone(t('remit.saved'))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('remit.title', { name: book.name })} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        <Text size="sm">{t('remit.text')}</Text>
        <MultiSelect label={t('remit.languages')} placeholder={languages.length === 0 ? t('remit.any') : ''} searchable data={[...new Set([...spoken, ...book.languages])].map((code) => ({ value: code, label: names.of(code) ?? code }))} value={languages} onChange={setLanguages} />
        <TagsInput label={t('remit.regions')} placeholder={places.length === 0 ? t('remit.any') : ''} data={regions} value={places} onChange={setPlaces} />
        {save.error && !isStale(save.error) && <ErrorState error={save.error} />}
        <VersionConflict error={save.error} onReload={onClose} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="filled" loading={save.isPending} onClick={() => save.mutateAsync({ languages, regions: places, version: book.version }).then(done, () => undefined)}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
