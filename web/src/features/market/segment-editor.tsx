import { ActionIcon, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowUp, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useChoiceText } from '../company/choice-text'
import { useFieldLabel } from '../company/field-label'
import { fieldsQuery } from '../company/queries'
import { FilterButton } from '../list/filter-button'
import { prospectsOf } from './draft'
import { FunnelEditor } from './funnel-editor'
import classes from './market.module.css'
import type { MarketBasis, MarketClass, MarketSegment } from './queries'

interface Props {
  segment: MarketSegment
  basis: MarketBasis | undefined
  open: boolean
  first: boolean
  onOpen: (open: boolean) => void
  onChange: (segment: MarketSegment) => void
  /** The prospects of the base are told otherwise: they have to be counted. */
  onMatch: (segment: MarketSegment) => void
  onMove: () => void
  onRemove: () => void
}

/** A segment in one line, and opened with all that can be set of it. */
export function SegmentEditor(props: Props) {
  const { segment, open, first, onOpen, onMove, onRemove } = props
  const { t } = useTranslation('market')
  const format = useFormat()
  const prospects = prospectsOf(segment)
  return (
    <section className={classes.segment} aria-label={segment.name}>
      <div className={classes.segmentHead}>
        <button type="button" className={classes.opener} aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          <b>{segment.name}</b>
          <span>{t('prospects', { count: prospects, number: format.number(prospects) })}</span>
          <span className={classes.small}>{segment.match ? t('segment.countedOn', { date: format.date(segment.counted_on) }) : t('segment.typed')}</span>
        </button>
        {!first && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('segment.up', { name: segment.name })} onClick={onMove}>
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={t('segment.remove', { name: segment.name })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {open && <Fields {...props} />}
    </section>
  )
}

function Fields({ segment, basis, onChange, onMatch }: Props) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const fields = useQuery(fieldsQuery)
  const label = useFieldLabel()
  const choiceText = useChoiceText()
  const share = (name: 'share' | 'churn', text: string, hint: string) => (
    <NumberInput label={text} description={hint} suffix=" %" min={0} max={100} decimalScale={1} {...format.separators} value={Math.round(segment[name] * 1000) / 10} onChange={(typed) => onChange({ ...segment, [name]: Math.min(100, Math.max(0, Number(typed) || 0)) / 100 })} />
  )
  return (
    <div className={classes.segmentBody}>
      <div className={classes.source}>
        <TextInput label={t('name')} maxLength={120} value={segment.name} onChange={(event) => onChange({ ...segment, name: event.currentTarget.value })} />
        <SegmentedControl
          aria-label={t('segment.source')}
          value={segment.match ? 'counted' : 'typed'}
          onChange={(value) => {
            const { match: _, counted_on: __, ...typed } = segment
            if (value === 'counted') onMatch({ ...segment, match: {} })
            else onChange(typed)
          }}
          data={[
            { value: 'counted', label: t('segment.fromBase') },
            { value: 'typed', label: t('segment.byHand') },
          ]}
        />
        {segment.match && <FilterButton match={segment.match} onMatch={(match) => onMatch({ ...segment, match })} fields={fields.data ?? []} label={label} choiceText={choiceText} />}
      </div>
      <Classes segment={segment} onChange={onChange} />
      <div className={classes.inputs}>
        {share('share', t('segment.share'), t('segment.shareHint'))}
        {share('churn', t('segment.churn'), t('segment.churnHint'))}
      </div>
      <FunnelEditor stages={segment.stages} basis={basis} onChange={(stages) => onChange({ ...segment, stages })} />
    </div>
  )
}

/** Potential classes: how many, what each could pay, and what it takes once it is won. */
function Classes({ segment, onChange }: Pick<Props, 'segment' | 'onChange'>) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const put = (name: string, part: Partial<MarketClass>) => onChange({ ...segment, classes: segment.classes.map((one) => (one.class === name ? { ...one, ...part } : one)) })
  return (
    <div className={classes.scroll}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('class.class')}</th>
            <th scope="col">{t('class.prospects')}</th>
            <th scope="col">{t('class.potential')}</th>
            <th scope="col">{t('class.service')}</th>
          </tr>
        </thead>
        <tbody>
          {segment.classes.map((one) => (
            <tr key={one.class}>
              <th scope="row">{one.class === '?' ? t('class.unknown') : one.class}</th>
              <td>{segment.match ? format.number(one.prospects) : <NumberInput size="xs" hideControls aria-label={t('class.prospectsOf', { name: one.class })} min={0} max={100_000_000} decimalScale={0} {...format.separators} value={one.prospects} onChange={(typed) => put(one.class, { prospects: Number(typed) || 0 })} />}</td>
              <td>
                <NumberInput size="xs" hideControls aria-label={t('class.potentialOf', { name: one.class })} min={0} max={1_000_000_000} decimalScale={format.currencyDigits} {...format.separators} value={format.toMajor(one.potential)} onChange={(typed) => put(one.class, { potential: format.toMinor(Number(typed) || 0) })} />
              </td>
              <td>
                <NumberInput size="xs" hideControls aria-label={t('class.serviceOf', { name: one.class })} min={0} max={744} decimalScale={2} {...format.separators} value={one.service_hours} onChange={(typed) => put(one.class, { service_hours: Number(typed) || 0 })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
