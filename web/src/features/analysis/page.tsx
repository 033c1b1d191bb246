import { Button, Skeleton, Stack, Tabs } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconChartHistogram } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './analysis.module.css'
import { ApplyDialog } from './apply'
import { ConcentrationFacts, Groups } from './groups'
import { groupEnds } from './curve'
import { Lorenz } from './lorenz'
import { Movement } from './movement'
import { groundQuery, previewQuery, type Ground, type Question, type RowsWish } from './queries'
import { draftOf, isWhole, questionOf, type Draft } from './question'
import { QuestionForm } from './question-form'
import { AnalysisRows } from './rows'
import { Runs } from './runs'
import { Stability } from './stability'
import { TimeMoney } from './time-money'

export function AnalysisPage() {
  const { t } = useTranslation('analysis')
  const { data: ground, error, refetch } = useQuery(groundQuery)
  if (ground?.first_paid_on) return <Analysis ground={ground} />
  return (
    <Stack>
      <PageHeader title={t('title')} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!ground && !error && <Skeleton height={420} />}
      {ground && (
        <EmptyState title={t('empty.title')} text={t('empty.text')} icon={IconChartHistogram}>
          <Button variant="filled" renderRoot={(props) => <Link to="/import" {...props} />}>
            {t('empty.import')}
          </Button>
        </EmptyState>
      )}
    </Stack>
  )
}

function Analysis({ ground }: { ground: Ground }) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const [draft, setDraft] = useState(() => draftOf(ground))
  const [last, setLast] = useState(draft)
  if (draft !== last && isWhole(draft)) setLast(draft)
  const [asked] = useDebouncedValue(last, 250)
  const question = useMemo(() => questionOf(asked), [asked])
  const [applying, setApplying] = useState(false)
  const { data: preview, error, refetch, isPlaceholderData } = useQuery(previewQuery(question))
  const [tab, setTab] = useState('companies')
  const [wish, setWish] = useState<RowsWish>({})
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const open = (next: RowsWish) => {
    setWish(next)
    setTab('companies')
  }
  const mayApply = useMay().has('manage')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('subtitle', { from: format.date(last.from), until: format.date(last.until) })}>
        {mayApply && (
          <Button variant="filled" disabled={!preview} onClick={() => setApplying(true)}>
            {t('apply.open')}
          </Button>
        )}
      </PageHeader>
      <QuestionForm ground={ground} draft={draft} onChange={change} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!preview && !error && <Skeleton height={380} />}
      {preview && (
        <div className={`${classes.columns} ${isPlaceholderData ? classes.stale : ''}`} aria-busy={isPlaceholderData}>
          <Card title={t('curve.title')}>
            {preview.lorenz.length > 0 ? <Lorenz points={preview.lorenz} ends={groupEnds(preview.groups)} cuts={last.method === 'share' ? { a: last.cutA, b: last.cutB } : undefined} onCuts={(cutA, cutB) => change({ cutA, cutB })} /> : <EmptyState title={t('curve.none')} text={t('curve.noneText')} />}
          </Card>
          <Stack>
            <Groups preview={preview} measure={question.measure} onOpen={(group) => open({ group })} />
            {preview.lorenz.length > 0 && <ConcentrationFacts preview={preview} />}
          </Stack>
        </div>
      )}
      <Details question={question} tab={tab} onTab={setTab} wish={wish} onWish={setWish} onOpen={open} mayUndo={mayApply} />
      {applying && <ApplyDialog question={question} onClose={() => setApplying(false)} />}
    </Stack>
  )
}

interface DetailsProps {
  question: Question
  tab: string
  onTab: (tab: string) => void
  wish: RowsWish
  onWish: (wish: RowsWish) => void
  onOpen: (wish: RowsWish) => void
  mayUndo: boolean
}

function Details({ question, tab, onTab, wish, onWish, onOpen, mayUndo }: DetailsProps) {
  const { t } = useTranslation('analysis')
  return (
    <Card>
      <Tabs value={tab} onChange={(value) => onTab(value ?? 'companies')} keepMounted={false}>
        <Tabs.List mb="md">
          {(['companies', 'movement', 'stability', 'time', 'runs'] as const).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="companies">
          <AnalysisRows question={question} wish={wish} onWish={onWish} />
        </Tabs.Panel>
        <Tabs.Panel value="movement">
          <Movement question={question} onOpen={onOpen} />
        </Tabs.Panel>
        <Tabs.Panel value="stability">
          <Stability question={question} onOpen={onOpen} />
        </Tabs.Panel>
        <Tabs.Panel value="time">
          <TimeMoney />
        </Tabs.Panel>
        <Tabs.Panel value="runs">
          <Runs mayUndo={mayUndo} />
        </Tabs.Panel>
      </Tabs>
    </Card>
  )
}
