import '@mantine/spotlight/styles.css'
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay, type Power } from '../features/session/may'
import { SegmentBadge } from '../ui/segment-badge'
import { useFoundCompanies } from './palette-companies'
import { features } from './features'

const actions = features.flatMap((feature) => feature.actions ?? [])
const screens = features.flatMap((feature) => feature.nav ?? [])
const namespaces = ['common', ...new Set(actions.map((action) => action.label.split(':')[0] ?? 'common'))]

/** Opens the palette, wherever it is asked from. */
export const open = spotlight.open

/** The command palette: every client, screen and action. */
export default function Palette() {
  const { t } = useTranslation(namespaces)
  const navigate = useNavigate()
  const { has } = useMay()
  const offered = ({ power }: { power?: Power }) => !power || has(power)
  const { query, setQuery, found } = useFoundCompanies()

  const go = (to: string) => () => void navigate({ to })
  const items: { group: string; actions: SpotlightActionData[] }[] = [
    { group: t('common:palette.companies'), actions: found.map((company) => ({ id: company.id, label: company.name, keywords: query, leftSection: <SegmentBadge group={company.group} potential={company.potential_class} />, onClick: go(`/companies/${company.id}`) })) },
    { group: t('common:palette.screens'), actions: screens.filter(offered).map((screen) => ({ id: screen.to, label: t(screen.label), onClick: go(screen.to), leftSection: <screen.icon size={18} stroke={1.7} /> })) },
    { group: t('common:palette.actions'), actions: actions.filter(offered).map((action) => ({ id: action.id, label: t(action.label), keywords: action.words && t(action.words), onClick: action.run ?? go(action.to ?? '/') })) },
  ]
  return (
    <Spotlight
      actions={items.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('common:palette.nothing')}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('common:palette.open') } }}
      overlayProps={{ blur: 0 }}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{ leftSection: <IconSearch size={18} />, placeholder: t('common:palette.placeholder'), 'aria-label': t('common:palette.placeholder') }}
    />
  )
}
