import { clockOf, momentOf } from './moment'
import type { Activity, ActivityForm, Suggestion } from './queries'
import type { Outcome, State } from './search'

/** What the form holds. Empty texts stand for nothing said. */
export interface Values {
  operation_id: string
  state: State
  day: string
  /** Empty: now, when it is done today; else the hour does not matter. */
  time: string
  /** Empty: the norm. */
  minutes: number | ''
  timed: boolean
  reached: boolean
  outcome: Outcome | ''
  outcome_text: string
  quality: number
  note: string
  persons: string[]
  contacts: string[]
  promise_on: string
  /** The planned activity is the one that was done. */
  carriesOut: boolean
  next: boolean
  next_operation_id: string
  next_on: string
}

/** The form of an activity that is there. */
export function valuesOf(activity: Activity, zone: string, done: boolean, today: string): Values {
  const { day, time } = clockOf(activity.start_at, zone)
  const now = done && activity.state !== 'done'
  return {
    ...blank(today),
    operation_id: activity.operation_id, state: now ? 'done' : activity.state, day: now ? today : day, time: now ? '' : time,
    minutes: now && activity.minutes_by === 'norm' ? '' : activity.minutes, timed: activity.minutes_by === 'timer', reached: now || activity.reached, outcome: activity.outcome as Outcome | '', outcome_text: activity.outcome_text,
    quality: activity.quality, note: activity.note, persons: activity.person_ids, contacts: activity.contact_ids, promise_on: activity.promise_on ?? '',
  }
}

/** The form of something new. */
export function blank(today: string): Values {
  return {
    operation_id: '', state: 'done', day: today, time: '', minutes: '', timed: false, reached: true, outcome: '', outcome_text: '', quality: 0, note: '', persons: [], contacts: [], promise_on: '',
    carriesOut: false, next: false, next_operation_id: '', next_on: '',
  }
}

/** What the server proposed, put where nobody has chosen yet. */
export function suggested(values: Values, suggestion: Suggestion): Values {
  const others = suggestion.planned.filter((planned) => planned.id !== suggestion.due?.id)
  return {
    ...values,
    operation_id: values.operation_id || suggestion.operation_id,
    carriesOut: values.state === 'done' && suggestion.due !== undefined,
    next: values.state === 'done' && others.length === 0,
    next_operation_id: suggestion.next_operation_id ?? '',
    next_on: suggestion.next_on,
  }
}

/** The form as the API takes it. was is the activity that it changes, as it was. */
export function formOf(values: Values, company: string, zone: string, today: string, was?: Activity): ActivityForm {
  const { minutes, timed, time, day } = values
  const done = values.state === 'done'
  const kept = was && values.minutes === was.minutes ? was.minutes_by : undefined
  return {
    company_id: company, operation_id: values.operation_id, state: values.state, person_ids: values.persons, contact_ids: values.contacts, deal_id: was?.deal_id ?? '',
    ...(time ? { start_at: momentOf(day, time, zone) } : day === today && done ? {} : { on: day }),
    ...(minutes === '' ? {} : { minutes, minutes_by: kept ?? (timed ? 'timer' : 'typed') }),
    reached: values.reached, outcome: done ? values.outcome : '', outcome_text: done ? values.outcome_text : '', quality: done ? values.quality : 0, note: values.note,
    ...(values.promise_on ? { promise_on: values.promise_on } : {}),
    ...(done && values.next && values.next_operation_id ? { next: { operation_id: values.next_operation_id, on: values.next_on } } : {}),
  }
}
