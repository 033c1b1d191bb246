import { ActionIcon, Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperationName } from '../../ui/operation-name'
import { VersionConflict } from '../../ui/version-conflict'
import { operationsQuery } from '../operations/queries'
import { clockOf, minutesOf } from './clock'
import { kinds, type Block } from './queries'
import classes from './week.module.css'
import { useWeekdays } from './weekdays'

interface Props {
  first: Block[]
  allowed: boolean
  /** What went wrong when saving. */
  error: Error | null
  saving: boolean
  onSave: (blocks: Block[]) => void
  onReload: () => void
  /** Further ways to come by blocks. */
  children?: (take: (blocks: Block[]) => void) => ReactNode
}

/** The blocks of a week, one a line, to be changed and saved. */
export function Editor({ first, allowed, error, saving, onSave, onReload, children }: Props) {
  const { t } = useTranslation('week')
  const [blocks, setBlocks] = useState(first)
  const [open, setOpen] = useState<number>()
  const take = (next: Block[]) => {
    setOpen(undefined)
    setBlocks(next)
  }
  const add = () => {
    setOpen(blocks.length)
    setBlocks([...blocks, { weekday: 1, start: '09:00', minutes: 60, kind: 'base', operations: ['call'] }])
  }
  return (
    <>
      <VersionConflict error={error} onReload={onReload} />
      <fieldset className={classes.rows} disabled={!allowed} style={{ border: 0, padding: 0, margin: 0 }}>
        {blocks.map((block, n) => {
          const remove = () => take(blocks.filter((_, i) => i !== n))
          if (n === open) return <Row key={n} block={block} onChange={(next) => setBlocks(blocks.map((one, i) => (i === n ? next : one)))} onRemove={remove} />
          return <Line key={n} block={block} onOpen={() => setOpen(n)} onRemove={remove} />
        })}
      </fieldset>
      {allowed && (
        <div className={classes.absence}>
          <Button onClick={add}>{t('standard.add')}</Button>
          {children?.(take)}
          <Button variant="filled" loading={saving} onClick={() => onSave(blocks)}>
            {t('standard.save')}
          </Button>
        </div>
      )}
    </>
  )
}

/** A block in words; pressed, it opens to be changed. A week has forty of them. */
function Line({ block, onOpen, onRemove }: { block: Block; onOpen: () => void; onRemove: () => void }) {
  const { t } = useTranslation('week')
  const operation = useOperationName()
  const weekday = useWeekdays().find(({ value }) => value === String(block.weekday))?.label
  const start = minutesOf(block.start)
  return (
    <div className={classes.line}>
      <button type="button" className={classes.blockLine} data-kind={block.kind} aria-expanded={false} onClick={onOpen}>
        <span>{weekday}</span>
        <span>
          {block.start}–{clockOf(start + block.minutes)}
        </span>
        <b>{t(`kind.${block.kind}`)}</b>
        <span>{block.operations.map((code) => operation({ code, name: '' })).join(', ')}</span>
        {block.area && <span>{`${t('standard.area')} ${block.area}`}</span>}
      </button>
      <ActionIcon variant="default" size="lg" aria-label={t('standard.remove')} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}

function Row({ block, onChange, onRemove }: { block: Block; onChange: (block: Block) => void; onRemove: () => void }) {
  const { t } = useTranslation('week')
  const operation = useOperationName()
  const { data: operations = [] } = useQuery(operationsQuery)
  const weekdays = useWeekdays()
  return (
    <div className={classes.row}>
      <Select label={t('standard.weekday')} data={weekdays} value={String(block.weekday)} allowDeselect={false} onChange={(day) => onChange({ ...block, weekday: Number(day) })} />
      <TextInput label={t('standard.start')} type="time" value={block.start} onChange={(event) => onChange({ ...block, start: event.currentTarget.value })} />
      <NumberInput label={t('standard.minutes')} min={5} max={1440} step={5} value={block.minutes} onChange={(minutes) => onChange({ ...block, minutes: Number(minutes) || 5 })} />
      <Select label={t('standard.kind')} data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} value={block.kind} allowDeselect={false} onChange={(kind) => onChange({ ...block, kind: (kind ?? 'base') as Block['kind'] })} />
      <MultiSelect label={t('standard.operations')} data={operations.map((one) => ({ value: one.code, label: operation(one) }))} value={block.operations} onChange={(codes) => onChange({ ...block, operations: codes })} />
      <TextInput label={t('standard.area')} value={block.area ?? ''} onChange={(event) => onChange({ ...block, area: event.currentTarget.value })} />
      <ActionIcon variant="default" size="lg" aria-label={t('standard.remove')} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
