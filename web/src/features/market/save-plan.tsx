import { Button, Popover, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useDeletePlan, useSavePlan, type MarketContent, type MarketPlan } from './queries'

interface Props {
  plan: MarketPlan | undefined
  content: MarketContent
  changed: boolean
  onDiscard: () => void
  onSaved: (plan: string | undefined) => void
}

/** Keeps a plan under a name, or what was changed of one; takes it away. */
export function SavePlan({ plan, content, changed, onDiscard, onSaved }: Props) {
  const { t } = useTranslation('market')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState(plan?.name ?? '')
  const [note, setNote] = useState(plan?.note ?? '')
  const save = useSavePlan()
  const remove = useDeletePlan()
  const keep = (id: string | undefined) => {
    setOpen(false)
    save.mutateAsync({ ...(id ? { id } : {}), name, note, content, version: plan?.version ?? 0 }).then((saved) => {
      notifyDone(t('saved'))
      onSaved(saved.id)
    }, notifyProblem)
  }
  const take = () => {
    if (!plan) return
    setOpen(false)
    remove.mutateAsync(plan.id).then(() => {
      notifyDone(t('deleted'))
      onSaved(undefined)
    }, notifyProblem)
  }
  return (
    <>
      {changed && <Button onClick={onDiscard}>{t('discard')}</Button>}
      <Popover opened={open} onChange={setOpen} width={300} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
        <Popover.Target>
          <Button variant="filled" loading={save.isPending || remove.isPending} onClick={() => setOpen(!open)}>
            {t('save')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('save')}>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              keep(plan?.id)
            }}
          >
            <Stack gap="sm">
              <TextInput label={t('name')} required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
              <Textarea label={t('note')} autosize maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
              <Button type="submit" variant="filled" disabled={name.trim() === ''}>
                {plan ? t('saveChanges') : t('saveNew')}
              </Button>
              {plan && (
                <>
                  <Button disabled={name.trim() === '' || name === plan.name} onClick={() => keep(undefined)}>
                    {t('saveCopy')}
                  </Button>
                  <Button color="red" variant="subtle" onClick={take}>
                    {t('delete')}
                  </Button>
                </>
              )}
            </Stack>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
