import { Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './account.module.css'

/** Shows recovery codes, this once. */
export function CodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation('account')
  return (
    <Modal opened onClose={onClose} title={t('codes.title')} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        <Text>{t('codes.text')}</Text>
        <ol className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <Group justify="flex-end">
          <CopyButton value={codes.join('\n')}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t('codes.copied') : t('codes.copy')}</Button>}</CopyButton>
          <Button variant="filled" data-autofocus onClick={onClose}>
            {t('codes.kept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
