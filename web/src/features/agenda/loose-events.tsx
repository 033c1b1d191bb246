import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import classes from '../account/account.module.css'
import { useOperations } from '../activity/names'
import { CompanyPicker } from '../contact/company-picker'
import { looseQuery, useLinkEvent, type LooseEvent } from './queries'

/** Coming events that belong to no company: they take time, unless one is named. */
export function LooseEvents() {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  const { data } = useQuery(looseQuery)
  const [linking, setLinking] = useState<LooseEvent>()
  if (!data || data.length === 0) {
    return null
  }
  return (
    <>
      <strong>{t('loose.title')}</strong>
      <div className={classes.small}>{t('loose.text')}</div>
      <ul className={classes.list}>
        {data.slice(0, shown).map((event) => (
          <li key={event.id} className={classes.line}>
            <div>
              {event.title || t('loose.untitled')}
              <div className={classes.small}>{format.instant(event.start_at)}</div>
            </div>
            <Button size="compact-sm" aria-label={t('loose.linkNamed', { title: event.title || t('loose.untitled') })} onClick={() => setLinking(event)}>
              {t('loose.link')}
            </Button>
          </li>
        ))}
      </ul>
      {linking && <LinkDialog event={linking} onClose={() => setLinking(undefined)} />}
    </>
  )
}

function LinkDialog({ event, onClose }: { event: LooseEvent; onClose: () => void }) {
  const { t } = useTranslation('agenda')
  const operations = useOperations().filter((operation) => operation.active)
  const [company, setCompany] = useState({ id: '', name: '' })
  const [operation, setOperation] = useState<string>()
  const link = useLinkEvent(event.id)
  const chosen = operation ?? operations[0]?.id ?? ''
  const done = () => {
    notifyDone(t('loose.linked'))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={event.title || t('loose.untitled')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        <Text>{t('loose.ask')}</Text>
        <CompanyPicker label={t('loose.company')} id={company.id} name={company.name} onPick={(id, name) => setCompany({ id, name })} />
        <Select label={t('loose.operation')} data={operations.map(({ id, label }) => ({ value: id, label }))} value={chosen} allowDeselect={false} onChange={(value) => value && setOperation(value)} />
        {link.error && <ErrorState error={link.error} />}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="filled" disabled={!company.id} loading={link.isPending} onClick={() => link.mutate({ company_id: company.id, operation_id: chosen }, { onSuccess: done })}>
            {t('loose.link')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

// More are on the telephone they came from.
const shown = 20
