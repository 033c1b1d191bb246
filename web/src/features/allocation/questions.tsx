import { IconCheck, IconQuestionMark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { useFormat } from '../../ui/format'
import { SegmentBadge } from '../../ui/segment-badge'
import { useMay } from '../session/may'
import classes from './allocation.module.css'
import { FiveQuestions } from './five-questions'
import { PeopleCard } from './people'
import type { AskedPerson, SegmentQuestion } from './queries'
import { Said } from './said'

export function nameOf(segment: Pick<SegmentQuestion, 'group' | 'class'>): string {
  return `${segment.group}/${segment.class}`
}

/** The segments on one side, the questions of the chosen one on the other. */
export function QuestionsView({ segments, people }: { segments: SegmentQuestion[]; people: AskedPerson[] }) {
  const { t } = useTranslation('allocation')
  const [wanted, setWanted] = useState<string>()
  const chosen = segments.find((segment) => nameOf(segment) === wanted) ?? segments.find((segment) => segment.may && !segment.mine) ?? segments[0]
  if (!chosen) return <EmptyState icon={IconQuestionMark} title={t('questions.none')} text={t('questions.noneText')} />
  const open = segments.filter((segment) => segment.may && !segment.mine).length
  const next = () => setWanted(segments.some((segment) => segment.may && !segment.mine && nameOf(segment) !== nameOf(chosen)) ? undefined : nameOf(chosen))
  return (
    <>
      <p className={classes.lead}>{open > 0 ? t('questions.open', { count: open }) : t('questions.done')}</p>
      <div className={classes.questions}>
        <ul className={classes.segments}>
          {segments.map((segment) => (
            <li key={nameOf(segment)}>
              <SegmentLine segment={segment} chosen={segment === chosen} onChoose={() => setWanted(nameOf(segment))} />
            </li>
          ))}
        </ul>
        <div className={classes.answers}>
          {chosen.may ? <FiveQuestions key={`${nameOf(chosen)}-${chosen.mine?.version ?? 0}`} segment={chosen} onSaved={next} /> : null}
          {chosen.said && <Said said={chosen.said} />}
        </div>
      </div>
      {people.length > 0 && <PeopleCard people={people} segments={segments.length} />}
    </>
  )
}

function SegmentLine({ segment, chosen, onChoose }: { segment: SegmentQuestion; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const { hides } = useMay()
  return (
    <button type="button" className={classes.segment} aria-pressed={chosen} onClick={onChoose}>
      <SegmentBadge group={segment.group} potential={segment.class} treatment={segment.treatment} />
      <span className={classes.segmentText}>
        <span>{t('companies', { count: segment.companies, number: format.number(segment.companies) })}</span>
        {!hides('company.money') && <span className={classes.small}>{t('salesYear', { money: format.moneyShort(segment.actual) })}</span>}
      </span>
      {segment.mine ? <IconCheck size={16} className={classes.check} role="img" aria-label={t('answered')} /> : segment.may && <span className={classes.dot} role="img" aria-label={t('unanswered')} />}
    </button>
  )
}
