import { Modal, Select, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFoundCompanies } from '../../app/palette-companies'
import { ErrorState } from '../../ui/error-state'
import { RecordFiles } from '../file/files'
import { Invitation } from '../agenda/invitation'
import { closeLog, type Log } from './log'
import { LogForm } from './log-form'
import { companyNameQuery, suggestionQuery } from './queries'

/** Logs, plans or changes an activity: Enter saves, the next step is asked at once. */
export default function LogDialog({ log, company }: { log: Log; company: string | undefined }) {
  const { t } = useTranslation('activity')
  const [chosen, setChosen] = useState(company)
  const { data } = useQuery({ ...companyNameQuery(chosen ?? ''), enabled: Boolean(chosen) })
  const title = log.activity && !log.done ? t('form.edit') : log.plan ? t('form.plan') : t('form.log')
  return (
    <Modal opened onClose={closeLog} title={data ? `${title} · ${data.name}` : title} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        {!company && <PickCompany chosen={chosen} onChoose={setChosen} />}
        {chosen && <Form key={chosen} log={log} company={chosen} />}
        {log.activity && <RecordFiles noun="activity" id={log.activity.id} />}
        {log.activity && <Invitation activity={log.activity} />}
      </Stack>
    </Modal>
  )
}

/** Waits for what the server proposes, so that Enter saves the whole of it. */
function Form({ log, company }: { log: Log; company: string }) {
  const { data, error, refetch } = useQuery(suggestionQuery(company, log.activity?.operation_id ?? ''))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={320} />
  return <LogForm log={log} company={company} first={data} />
}

function PickCompany({ chosen, onChoose }: { chosen: string | undefined; onChoose: (company: string | undefined) => void }) {
  const { t } = useTranslation('activity')
  const { query, setQuery, found } = useFoundCompanies()
  const [name, setName] = useState('')
  const data = found.map((company) => ({ value: company.id, label: company.name }))
  if (chosen && !data.some((option) => option.value === chosen)) data.push({ value: chosen, label: name })
  return (
    <Select
      label={t('form.company')}
      placeholder={t('form.companyHint')}
      data-autofocus
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={query.length > 1 ? t('common:palette.nothing') : undefined}
      filter={({ options }) => options}
      data={data}
      value={chosen ?? null}
      searchValue={query}
      onSearchChange={setQuery}
      onChange={(value, option) => {
        setName(option?.label ?? '')
        onChoose(value ?? undefined)
      }}
    />
  )
}
