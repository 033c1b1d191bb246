import type { OpenTask } from './open'
import type { Repeat, Task, TaskForm } from './queries'

export interface Values {
  title: string
  due_on: string
  due_at: string
  /** A unit, or empty for once. */
  unit: Repeat['unit'] | ''
  every: number | string
  /** 1 Monday … 7 Sunday, as chips have them. */
  weekdays: string[]
  until: string
  priority: NonNullable<TaskForm['priority']>
  assignee_id: string
  company_id: string
  contact_id: string
  deal_id: string
  note: string
}

export function formOf({ task, company, contact, deal }: OpenTask, me: string): Values {
  const repeat = task?.repeat
  return {
    title: task?.title ?? '',
    due_on: task?.due_on ?? '',
    due_at: task?.due_at ?? '',
    unit: repeat?.unit ?? '',
    every: repeat?.every ?? 1,
    weekdays: (repeat?.weekdays ?? []).map(String),
    until: repeat?.until ?? '',
    priority: task?.priority ?? 'normal',
    assignee_id: task?.assignee_id ?? me,
    company_id: task?.company_id ?? company?.id ?? '',
    contact_id: task?.contact_id ?? contact?.id ?? '',
    deal_id: task?.deal_id ?? deal?.id ?? '',
    note: task?.note ?? '',
  }
}

/** What the server is told; what the form does not show stays as it was. */
export function toTaskForm(values: Values, { task }: OpenTask): TaskForm {
  const repeat: Repeat | undefined = values.unit ? { unit: values.unit, every: Number(values.every) || 1, weekdays: values.unit === 'week' ? values.weekdays.map(Number) : [], until: values.until || null, from: sameDays(values, task) ? (task?.repeat?.from ?? null) : null } : undefined
  return {
    title: values.title,
    note: values.note,
    due_on: values.due_on || null,
    due_at: values.due_on ? values.due_at : '',
    priority: values.priority,
    assignee_id: values.assignee_id,
    company_id: values.company_id,
    contact_id: values.contact_id,
    deal_id: values.deal_id,
    activity_id: task?.activity_id ?? '',
    ...(repeat ? { repeat } : {}),
  }
}

/** A repetition goes on counting from its first day while its rule and its day stay. */
function sameDays(values: Values, task: Task | undefined): boolean {
  return task?.due_on === values.due_on && task.repeat?.unit === values.unit
}
