import { Button, CopyButton, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { useInvite, type Person } from './queries'

/** Makes an invitation and shows its link, this once. */
export function InviteLink({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('person')
  const format = useFormat()
  const { mutate, data, error } = useInvite()
  const make = useEffectEvent(() => mutate(person))
  useEffect(() => make(), [])
  const link = data && `${window.location.origin}/invite#${data.token}`
  return (
    <Modal opened onClose={onClose} title={person.signs_in ? t('reset.title', { name: person.name }) : t('invite.title', { name: person.name })} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        {error && <ErrorState error={error} onRetry={() => mutate(person)} />}
        {!data && !error && <Loader type="dots" />}
        {data && link && (
          <>
            <Text>{t('invite.text', { email: person.email, until: format.instant(data.expires_at) })}</Text>
            {person.signs_in && <Text>{t('reset.text')}</Text>}
            <TextInput label={t('invite.link')} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
            <Text c="dimmed">{t('invite.once')}</Text>
            <Group justify="flex-end">
              <Button onClick={onClose}>{t('common:action.close')}</Button>
              <CopyButton value={link}>
                {({ copied, copy }) => (
                  <Button variant="filled" data-autofocus onClick={copy}>
                    {copied ? t('invite.copied') : t('invite.copy')}
                  </Button>
                )}
              </CopyButton>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
