import { Alert, Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { Answer } from './answer'
import { Cream } from './cream'
import { prospectsOf } from './draft'
import { Hires } from './hires'
import classes from './market.module.css'
import { Months } from './months'
import { Orders } from './orders'
import { PlanInputs } from './plan-inputs'
import { answerQuery, type MarketContent, type MarketPlan } from './queries'
import { SavePlan } from './save-plan'
import { Segments } from './segments'

interface Props {
  plan?: MarketPlan
  content: MarketContent
  tabs: ReactNode
  choice: ReactNode
  onSaved: (plan: string | undefined) => void
}

/** A plan and what it comes to; everything can be tried out before it is saved. */
export function PlanEditor({ plan, content: saved, tabs, choice, onSaved }: Props) {
  const { t } = useTranslation('market')
  const { has } = useMay()
  const [content, setContent] = useState(saved)
  const [month, setMonth] = useState(1)
  const [asked] = useDebouncedValue(content, 60)
  const someone = content.segments.some((segment) => prospectsOf(segment) > 0)
  const { data: answer, error } = useQuery({ ...answerQuery(asked, Math.min(month, asked.months)), enabled: someone })
  const change = (part: Partial<MarketContent>) => setContent((before) => ({ ...before, ...part }))
  return (
    <>
      <PageHeader title={t('title')} subtitle={plan?.note ? plan.note : t('subtitle')}>
        {choice}
        {has('manage') && <SavePlan plan={plan} content={content} changed={content !== saved} onDiscard={() => setContent(saved)} onSaved={onSaved} />}
      </PageHeader>
      {tabs}
      <div className={classes.page}>
        {!someone && <Alert title={t('nobody.title')}>{t('nobody.text')}</Alert>}
        {someone && error && <Refusal error={error} />}
        {someone && !answer && !error && <Skeleton height={260} />}
        {someone && answer && (
          <>
            <Answer content={content} answer={answer} onChange={change} />
            <Months content={asked} answer={answer} month={month} onMonth={setMonth} />
            <div className={classes.two}>
              <Hires content={asked} answer={answer} />
              <Cream answer={answer} />
            </div>
            <Orders content={content} answer={answer} onChange={change} />
          </>
        )}
        <Segments content={content} onChange={change} />
        <PlanInputs content={content} onChange={change} />
      </div>
    </>
  )
}

/** Why no numbers can be computed, each place by its words. */
function Refusal({ error }: { error: unknown }) {
  const texts = [...new Set(Object.values(fieldTexts(error)))]
  if (texts.length === 0) return <ErrorState error={error} />
  return (
    <Alert color="red" role="alert">
      {texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Alert>
  )
}
