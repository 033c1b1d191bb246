import { ActionIcon, Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconAdjustments } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './balance.module.css'
import { longest } from './load'
import { LoadBar } from './load-bar'
import type { Book } from './queries'
import { RemitDialog } from './remit-dialog'
import type { Worth } from './search'

interface Props {
  people: Book[]
  may: boolean
  worth: Worth
  tolerance: number
}

function load(one: Book): number {
  if (one.target > 0) return one.minutes / one.target
  return one.minutes > 0 ? Infinity : 0
}

/** Everybody's minutes and money, the fullest first. */
export function Books({ people, may, worth, tolerance }: Props) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const [changing, setChanging] = useState<Book>()
  const scale = longest(people, tolerance)
  return (
    <>
      <ul className={classes.rows}>
        {people
          .toSorted((a, b) => load(b) - load(a))
          .map((one) => (
            <li key={one.person_id}>
              <span className={classes.name}>
                <Link to="/companies" search={{ where: [`owner:is:${one.person_id}`] }}>
                  {one.name}
                </Link>
                <Facts book={one} />
              </span>
              <LoadBar {...one} tolerance={tolerance} scale={scale} />
              <span className={classes.numbers}>
                <span className={classes.figures}>
                  <span>
                    {format.minutes(one.minutes)}
                    {one.target > 0 && ` · ${t('ofTarget', { share: format.percent(one.minutes / one.target) })}`}
                  </span>
                  <span className={classes.small}>
                    {t('companies', { count: one.companies })} · {format.moneyShort(one[worth])}
                  </span>
                </span>
                {may && one.active && (
                  <ActionIcon variant="subtle" color="gray" aria-label={t('remit.open', { name: one.name })} onClick={() => setChanging(one)}>
                    <IconAdjustments size={18} aria-hidden />
                  </ActionIcon>
                )}
              </span>
            </li>
          ))}
      </ul>
      {changing && <RemitDialog book={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}

function Facts({ book }: { book: Book }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const facts = [
    book.capacity > 0 && t('capacity', { minutes: format.minutes(book.capacity), share: format.percent(book.minutes / book.capacity) }),
    book.locked > 0 && t('lockedCount', { count: book.locked }),
    book.idle > 0 && t('idleCount', { count: book.idle }),
    book.languages.join(', '),
    book.regions.join(', '),
  ].filter(Boolean)
  return (
    <span className={classes.small}>
      {!book.active && (
        <Badge color="red" mr={6}>
          {t('left')}
        </Badge>
      )}
      {facts.join(' · ')}
    </span>
  )
}
