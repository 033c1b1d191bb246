import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'
import { Away } from './away'
import classes from './farewell.module.css'
import { Letters } from './letters'
import { Proposed } from './proposed'

const views = ['proposed', 'away', 'all', 'letters'] as const
type View = (typeof views)[number]

/** Whom we let go politely: who is proposed, who is away, what came of it, and the letters. */
export function FarewellPage() {
  const { t } = useTranslation('farewell')
  const [view, setView] = useState<View>('proposed')
  const names: Record<View, string> = { proposed: t('view.proposed'), away: t('view.away'), all: t('view.all'), letters: t('view.letters') }
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.tabs}>
        <SegmentedControl aria-label={t('title')} data={views.map((value) => ({ value, label: names[value] }))} value={view} onChange={(value) => setView(value as View)} />
      </div>
      {view === 'proposed' && <Proposed />}
      {view === 'away' && <Away key="away" away />}
      {view === 'all' && <Away key="all" away={false} />}
      {view === 'letters' && <Letters />}
    </>
  )
}
