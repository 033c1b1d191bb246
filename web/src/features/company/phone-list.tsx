import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useMay } from '../session/may'
import { Segment } from './columns'
import classes from './company.module.css'
import type { Company } from './queries'

interface Props {
  rows: Company[]
  onOpen: (row: Company) => void
  onEndReached: () => void
}

const cardHeight = 104

/** The list on a phone: a card a company, only those on the screen exist. */
export function PhoneList({ rows, onOpen, onEndReached }: Props) {
  const { t } = useTranslation('company')
  const list = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler, which this rule speaks of.
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => cardHeight, overscan: 8, scrollMargin: list.current?.offsetTop ?? 0 })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 10) onEndReached()
  }, [last, rows.length, onEndReached])
  return (
    <div ref={list} className={classes.phone} style={{ height: virtual.getTotalSize() }} role="list" aria-label={t('title')}>
      {items.map((item) => {
        const row = rows[item.index] as Company
        return (
          <div key={row.id} role="listitem" className={classes.phoneItem} style={{ height: cardHeight, transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}>
            <button type="button" className={classes.phoneCard} onClick={() => onOpen(row)}>
              <span className={classes.phoneName}>{row.name}</span>
              <Segment row={row} />
              <PhoneMoney row={row} />
            </button>
          </div>
        )
      })}
    </div>
  )
}

function PhoneMoney({ row }: { row: Company }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const { hides } = useMay()
  return (
    <span className={classes.phoneMoney}>
      {!hides('company.money') && t('phone.pays', { actual: format.moneyShort(row.actual) })}
      {row.potential_on && <> · {t('phone.could', { potential: format.moneyShort(row.potential) })}</>}
    </span>
  )
}
