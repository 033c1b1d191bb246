import { Alert, Button, FileButton } from '@mantine/core'
import { IconBuildingStore, IconCheck, IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { handOver } from '../../app/dropped-file'
import { isLanguage } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import type { Job } from '../../ui/job-queries'
import classes from './first-hour.module.css'
import { groupsQuery, useDemo } from './queries'
import { Step } from './step'

/** A file of one's own, or the sample company. */
export function DataStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('first-hour')
  const format = useFormat()
  const { data: paid } = useQuery(groupsQuery)
  return (
    <Step title={t('data.title')} text={t('data.text')} onNext={onNext} done={Boolean(paid)}>
      {paid && (
        <Alert color="green" icon={<IconCheck aria-hidden />} role="status">
          {t('data.in', { count: paid.preview.companies, shown: format.number(paid.preview.companies) })}
        </Alert>
      )}
      <div className={classes.choices}>
        <OwnFile />
        {!paid && <SampleCompany onDone={onNext} />}
      </div>
    </Step>
  )
}

function OwnFile() {
  const { t } = useTranslation('first-hour')
  const navigate = useNavigate()
  const [over, setOver] = useState(false)
  const take = (file: File | null | undefined) => {
    if (!file) return
    handOver(file)
    void navigate({ to: '/import' })
  }
  const hover = (event: DragEvent, now: boolean) => {
    event.preventDefault()
    setOver(now)
  }
  const drop = (event: DragEvent) => {
    hover(event, false)
    take(event.dataTransfer.files[0])
  }
  return (
    <section className={classes.choice} data-over={over || undefined} onDragOver={(event) => hover(event, true)} onDragLeave={(event) => hover(event, false)} onDrop={drop}>
      <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
      <h3>{t('data.file')}</h3>
      <p>{t('data.fileText')}</p>
      <FileButton onChange={take} accept=".csv,.txt,.tsv,.xlsx">
        {(props) => (
          <Button variant="filled" {...props}>
            {t('data.choose')}
          </Button>
        )}
      </FileButton>
    </section>
  )
}

function SampleCompany({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('first-hour')
  const client = useQueryClient()
  const demo = useDemo()
  const over = (job: Job) => {
    void client.invalidateQueries()
    if (job.state === 'done') onDone()
  }
  return (
    <section className={classes.choice}>
      <IconBuildingStore size={28} stroke={1.5} aria-hidden />
      <h3>{t('data.sample')}</h3>
      <p>{t('data.sampleText')}</p>
      {demo.error && <ErrorState error={demo.error} />}
      {demo.data ? (
        <JobProgress id={demo.data.job_id} onOver={over} />
      ) : (
        <Button loading={demo.isPending} onClick={() => demo.mutate(isLanguage(i18n.language) ? i18n.language : 'en')}>
          {t('data.sampleStart')}
        </Button>
      )}
    </section>
  )
}
