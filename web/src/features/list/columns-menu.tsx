import { ActionIcon, Button, Checkbox, NumberInput, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './list.module.css'

export interface ShownColumn {
  id: string
  width?: number
}

interface Props {
  /** Every column there is, with its heading and usual width. */
  all: { id: string; header: string; width?: number }[]
  shown: ShownColumn[]
  onShown: (shown: ShownColumn[]) => void
}

/** Which columns are shown, in which order and how wide; the first always stays. */
export function ColumnsMenu({ all, shown, onShown }: Props) {
  const { t } = useTranslation('list')
  const header = (id: string) => all.find((column) => column.id === id)?.header ?? id
  const rest = all.filter((column) => !shown.some((one) => one.id === column.id))
  const move = (index: number, by: number) => {
    const next = [...shown]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index + by, 0, moved)
    onShown(next)
  }
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<IconColumns3 size={16} aria-hidden />}>{t('columns.button')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns.button')}>
        <div className={classes.columns}>
          {shown.map((column, index) => (
            <div key={column.id} className={classes.columnRow}>
              <Checkbox size="xs" label={header(column.id)} checked disabled={index === 0} onChange={() => onShown(shown.filter((one) => one.id !== column.id))} />
              <NumberInput size="xs" w={70} hideControls min={60} max={800} aria-label={t('columns.width', { column: header(column.id) })} value={column.width ?? all.find((one) => one.id === column.id)?.width ?? 140} onChange={(width) => typeof width === 'number' && width >= 60 && onShown(shown.map((one) => (one.id === column.id ? { ...one, width } : one)))} />
              <ActionIcon variant="subtle" color="gray" disabled={index <= 1} aria-label={t('columns.up', { column: header(column.id) })} onClick={() => move(index, -1)}>
                <IconArrowUp size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" disabled={index === 0 || index === shown.length - 1} aria-label={t('columns.down', { column: header(column.id) })} onClick={() => move(index, 1)}>
                <IconArrowDown size={14} aria-hidden />
              </ActionIcon>
            </div>
          ))}
          {rest.map((column) => (
            <Checkbox key={column.id} size="xs" label={column.header} checked={false} onChange={() => onShown([...shown, { id: column.id }])} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
