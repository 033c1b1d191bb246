import { Button, Menu, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useMay, type Noun } from '../session/may'
import { BulkDialog, type BulkField } from './bulk-dialog'
import classes from './list.module.css'
import type { BulkForm } from './queries'

interface Props {
  noun: Noun
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  /** How many the list finds in all. */
  total: number | undefined
  /** What the list asks for, to change all of it. */
  asked: Pick<BulkForm, 'search' | 'match'>
  fields: BulkField[]
  /** After records have changed. */
  onChanged: () => void
}

/** How many records people may change at once without the power to change in bulk. */
const named = 200

export type Deed = 'assign' | 'edit' | 'delete'

/** What can be done with the rows ticked, or with all that the list finds. */
export function BulkBar({ noun, selected, onSelect, total, asked, fields, onChanged }: Props) {
  const { t } = useTranslation('list')
  const format = useFormat()
  const { has, may } = useMay()
  const [everything, setEverything] = useState(false)
  const [deed, setDeed] = useState<{ deed: Deed; field?: BulkField }>()
  const all = everything && selected.size > 0
  const count = all ? (total ?? 0) : selected.size
  if (selected.size === 0 && !deed) return null
  const tooMany = count > named && !has('bulk')
  const close = (changed: boolean) => {
    setDeed(undefined)
    if (!changed) return
    setEverything(false)
    onSelect(new Set())
    onChanged()
  }
  return (
    <div className={classes.bar} role="group" aria-label={t('bulk.label')}>
      <Text size="sm" fw={600} aria-live="polite">
        {t('bulk.selected', { count, shown: format.number(count) })}
      </Text>
      {!all && has('bulk') && (total ?? 0) > selected.size && (
        <Button size="compact-sm" onClick={() => setEverything(true)}>
          {t('bulk.all', { count: total ?? 0, shown: format.number(total ?? 0) })}
        </Button>
      )}
      {fields.filter((field) => field.deed === 'assign' && may('assign', noun)).map((field) => (
        <Button key={field.name} size="compact-sm" disabled={tooMany} onClick={() => setDeed({ deed: 'assign', field })}>
          {t('bulk.assign', { field: field.label })}
        </Button>
      ))}
      {may('edit', noun) && (
        <Menu>
          <Menu.Target>
            <Button size="compact-sm" disabled={tooMany}>
              {t('bulk.edit')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {fields.filter((field) => field.deed === 'edit').map((field) => (
              <Menu.Item key={field.name} onClick={() => setDeed({ deed: 'edit', field })}>
                {field.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {may('delete', noun) && (
        <Button size="compact-sm" color="red" disabled={tooMany} onClick={() => setDeed({ deed: 'delete' })}>
          {t('bulk.delete')}
        </Button>
      )}
      <Button size="compact-sm" onClick={() => (setEverything(false), onSelect(new Set()))}>
        {t('bulk.none')}
      </Button>
      {tooMany && <Text size="xs">{t('bulk.tooMany', { count: named })}</Text>}
      {deed && <BulkDialog noun={noun} {...deed} records={all ? { ...asked, ids: [] } : { ids: [...selected] }} onClose={close} />}
    </div>
  )
}
