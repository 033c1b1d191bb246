import { Button, Popover, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import type { Strategy } from './queries'
import { useToday } from './today'
import classes from './strategy.module.css'

interface Props {
  strategy: Strategy
  changes: number
  saving: boolean
  onDiscard: () => void
  onSave: (validFrom: string, note: string) => void
}

/** Since when the matrix holds; with changes, throws them away or saves them from a day on. */
export function SaveBar({ strategy, changes, saving, onDiscard, onSave }: Props) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const today = useToday()
  // A version dated before the one in force would never come into force.
  const [from, setFrom] = useState(strategy.valid_from > today ? strategy.valid_from : today)
  const [note, setNote] = useState('')
  return (
    <>
      <span className={classes.version}>{changes === 0 ? t('validFrom', { date: format.date(strategy.valid_from) }) : t('changes', { count: changes })}</span>
      <Button disabled={changes === 0} onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Popover opened={open && changes > 0} onChange={setOpen} width={300} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
        <Popover.Target>
          <Button variant="filled" disabled={changes === 0} loading={saving} onClick={() => setOpen(!open)}>
            {t('saveFrom')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('saveFrom')}>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              setOpen(false)
              onSave(from, note)
            }}
          >
            <Stack gap="sm">
              <TextInput type="date" label={t('from')} description={t('fromHint')} required min={strategy.valid_from} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
              <TextInput label={t('note')} description={t('noteHint')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
              <Button type="submit" variant="filled">
                {t('saveOn', { date: format.date(from) })}
              </Button>
            </Stack>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
