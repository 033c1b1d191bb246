import { describe, expect, it } from 'vitest'
import { formOf, toTaskForm } from './form'
import type { Task } from './queries'

const task = { title: 'Call', due_on: '2027-02-28', due_at: '09:30', priority: 'high', assignee_id: 'a', deal_id: 'd', repeat: { unit: 'month', every: 1, weekdays: [], from: '2026-12-31', until: null } } as unknown as Task

describe('the form of a task', () => {
  it('is sent as it came', () => {
    const form = toTaskForm(formOf({ task }, 'me'), { task })
    expect(form).toMatchObject({ title: 'Call', due_on: '2027-02-28', due_at: '09:30', priority: 'high', assignee_id: 'a', deal_id: 'd', repeat: { unit: 'month', every: 1, from: '2026-12-31' } })
  })

  it('counts a repetition anew from another day', () => {
    expect(toTaskForm({ ...formOf({ task }, 'me'), due_on: '2027-03-15' }, { task }).repeat?.from).toBeNull()
  })

  it('is for oneself, once and about the company at hand unless said otherwise', () => {
    const open = { company: { id: 'c', name: 'Metal' }, deal: { id: 'd', name: 'Line 2' } }
    const form = toTaskForm({ ...formOf(open, 'me'), title: 'Call' }, open)
    expect(form).toMatchObject({ assignee_id: 'me', company_id: 'c', contact_id: '', deal_id: 'd', due_on: null, due_at: '' })
    expect(form.repeat).toBeUndefined()
  })
})
