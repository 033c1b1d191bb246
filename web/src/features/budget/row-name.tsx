import { useTranslation } from 'react-i18next'
import { SegmentBadge } from '../../ui/segment-badge'

/** What a row is called: the badge of its segment, or whoever owns the companies. */
export function RowName({ by, row }: { by: string; row: { key: string; name: string } }) {
  const { t } = useTranslation('budget')
  if (by !== 'segment') return <>{row.name || t('nobody')}</>
  const [group = '', potential = '?'] = row.key.split('/')
  return <SegmentBadge group={group} potential={potential} />
}
