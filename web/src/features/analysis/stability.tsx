import { Group, NumberInput, Skeleton, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Count } from '../../ui/quantity'
import classes from './analysis.module.css'
import { GroupLetter, Measured } from './measured'
import { stabilityQuery, type GroupTotal, type Question, type RowsWish, type StabilityCell } from './queries'

const groups: GroupTotal['group'][] = ['A', 'B', 'C']
const classNames = ['X', 'Y', 'Z'] as const

/** The limits by which the rows of the table are classified; with others the cells do not open. */
const usual = { x: 10, y: 25 }

interface Props {
  question: Question
  onOpen: (wish: RowsWish) => void
}

/** Groups against the steadiness of months: X even, Y wavering, Z irregular. */
export function Stability({ question, onOpen }: Props) {
  const { t } = useTranslation('analysis')
  const [limits, setLimits] = useState(usual)
  const [asked] = useDebouncedValue(limits, 300)
  const { data, error, refetch } = useQuery(stabilityQuery(question, Math.round(asked.x * 100), Math.round(asked.y * 100)))
  const opens = asked.x === usual.x && asked.y === usual.y
  return (
    <Stack>
      <Group align="end">
        <NumberInput label={t('stability.limitX')} suffix=" %" min={0} max={999} decimalScale={2} value={limits.x} onChange={(x) => typeof x === 'number' && setLimits({ ...limits, x })} />
        <NumberInput label={t('stability.limitY')} suffix=" %" min={1} max={1000} decimalScale={2} value={limits.y} onChange={(y) => typeof y === 'number' && setLimits({ ...limits, y })} />
      </Group>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data ? <Matrix cells={data} measure={question.measure} onOpen={opens ? onOpen : undefined} /> : !error && <Skeleton height={200} />}
      <Text c="dimmed">{t('stability.note')}</Text>
    </Stack>
  )
}

function Matrix({ cells, measure, onOpen }: { cells: StabilityCell[]; measure: Question['measure']; onOpen: Props['onOpen'] | undefined }) {
  const { t } = useTranslation('analysis')
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{t('groups.group')}</th>
            {classNames.map((one) => (
              <th key={one} scope="col">
                {t(`stability.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group}>
              <th scope="row">
                <GroupLetter group={group} />
              </th>
              {classNames.map((one) => {
                const cell = cells.find((candidate) => candidate.group === group && candidate.stability === one)
                return (
                  <td key={one} data-turn={cell ? undefined : 'none'}>
                    {cell ? <CellContent cell={cell} measure={measure} onOpen={onOpen && (() => onOpen({ group, stability: one }))} /> : '–'}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellContent({ cell, measure, onOpen }: { cell: StabilityCell; measure: Question['measure']; onOpen: (() => void) | undefined }) {
  const { t } = useTranslation('analysis')
  return (
    <>
      {onOpen ? (
        <button type="button" className={classes.open} onClick={onOpen} aria-label={t('stability.open', { group: cell.group, stability: cell.stability, count: cell.companies })}>
          <Count value={cell.companies} />
        </button>
      ) : (
        <Count value={cell.companies} />
      )}
      <small>
        <Measured value={cell.value} measure={measure} short />
      </small>
    </>
  )
}
