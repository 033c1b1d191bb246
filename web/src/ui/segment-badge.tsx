import { useTranslation } from 'react-i18next'
import { TreatmentMark } from './treatment'
import classes from './ui.module.css'

/** "" means never analysed. */
export type Group = 'A' | 'B' | 'C' | '0' | 'N' | ''
/** "?" means not assessed. */
export type PotentialClass = 'A' | 'B' | 'C' | '?'

interface Props {
  group: Group | (string & {})
  potential: PotentialClass | (string & {})
  /** The way to treat this segment; its icon stands beside the letters, nothing when it is empty or unknown. */
  treatment?: string | undefined
  /** Shows the treatment's name beside its icon. */
  named?: boolean
}

/** Group over potential in two letters, with the treatment: the sign of a client everywhere. */
export function SegmentBadge({ group, potential, treatment, named = false }: Props) {
  const { t } = useTranslation('common')
  const groupText = group === '' ? '–' : group
  const potentialText = potential === '' ? '?' : potential
  const label = t('segment.label', { group: groupText, potential: potentialText })
  return (
    <span className={classes.segment}>
      <span className={classes.badge} role="img" aria-label={label} title={label}>
        <span className={classes.letter} data-class={group} aria-hidden>
          {groupText}
        </span>
        <span className={classes.letter} data-class={potential} aria-hidden>
          {potentialText}
        </span>
      </span>
      {treatment && <TreatmentMark treatment={treatment} named={named} />}
    </span>
  )
}
