import '@mantine/spotlight/styles.css'
import { Badge } from '@mantine/core'
import { Spotlight, spotlight, type SpotlightActionData, type SpotlightFilterFunction } from '@mantine/spotlight'
import { IconAddressBook, IconHistory, IconNote, IconSearch, IconSquareCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenTaskById } from '../features/task/open-by-id'
import { useMay, type Power } from '../features/session/may'
import { SegmentBadge } from '../ui/segment-badge'
import { useFindings, type Finding } from './palette-search'
import { features } from './features'
import classes from './palette.module.css'
import { useRecent } from './recent'

const actions = features.flatMap((feature) => feature.actions ?? [])
const screens = features.flatMap((feature) => feature.nav ?? [])
const namespaces = ['common', 'deal', ...new Set(actions.map((action) => action.label.split(':')[0] ?? 'common'))]

/** Opens the palette, wherever it is asked from. */
export const open = spotlight.open

/** Everything known of a finding but its title. */
const details = (...known: (string | undefined)[]) => known.filter(Boolean).join(' · ')

/** Keeps the order in which the server found, unlike Mantine's own filter. */
const filter: SpotlightFilterFunction = (query, groups) => {
  const typed = query.trim().toLowerCase()
  const has = ({ label, keywords }: SpotlightActionData) => [label, keywords].flat().some((text) => text?.toLowerCase().includes(typed))
  return groups
    .map((item) => ('actions' in item ? { ...item, actions: item.actions.filter((action) => has(action)) } : item))
    .filter((item) => !('actions' in item) || item.actions.length > 0)
}

/** Mantine marks the first when a key is pressed; what the server finds comes later, and Enter shall open the nearest. */
function selectFirst() {
  const [first, ...rest] = document.querySelectorAll('[data-action]')
  for (const action of rest) action.removeAttribute('data-selected')
  first?.setAttribute('data-selected', 'true')
}

const places = { company: 'companies', contact: 'contacts', deal: 'deals' } as const

/** Where a finding is shown: a note with the record it hangs on. */
function placeOf({ noun, id, on, record_id }: Finding): string {
  const place = noun === 'note' ? on : noun
  return place === '' || place === 'task' ? '/' : `/${places[place]}/${noun === 'note' ? record_id : id}`
}

/** What a finding is, before its title. */
function FindingBadge({ finding: { noun, group, potential_class, outcome } }: { finding: Finding }) {
  const { t } = useTranslation('deal')
  if (noun === 'company') return <SegmentBadge group={group} potential={potential_class} />
  const Icon = { contact: IconAddressBook, task: IconSquareCheck, note: IconNote, deal: undefined }[noun]
  if (Icon) return <Icon size={18} stroke={1.7} aria-hidden />
  return (
    <Badge size="sm" color={outcome === 'won' ? 'green' : outcome === 'lost' ? 'gray' : 'accent'} variant="light">
      {t(`deal:outcome.${outcome}`)}
    </Badge>
  )
}

/** The command palette: every client, person, deal, screen and action. */
export default function Palette() {
  const { t } = useTranslation(namespaces)
  const navigate = useNavigate()
  const { has } = useMay()
  const openTask = useOpenTaskById()
  const offered = ({ power }: { power?: Power }) => !power || has(power)
  const { query, setQuery, found } = useFindings()
  const { recent, remember } = useRecent()
  useEffect(selectFirst, [found])
  const go = (to: string) => () => void navigate({ to })
  const findings = (noun: Finding['noun']): SpotlightActionData[] =>
    found
      .filter((finding) => finding.noun === noun)
      .map((finding) => ({
        id: finding.id,
        label: finding.title,
        description: details(finding.detail, finding.company_name),
        keywords: query,
        leftSection: <FindingBadge finding={finding} />,
        onClick: () => {
          if (noun === 'task') return openTask(finding.id)
          const to = placeOf(finding)
          remember({ to, title: finding.title })
          void navigate({ to })
          return undefined
        },
      }))
  const items: { group: string; actions: SpotlightActionData[] }[] = [
    { group: t('common:palette.recent'), actions: query.trim() === '' ? recent.map(({ to, title }) => ({ id: to, label: title, leftSection: <IconHistory size={18} stroke={1.7} aria-hidden />, onClick: go(to) })) : [] },
    { group: t('common:palette.companies'), actions: findings('company') },
    { group: t('common:palette.contacts'), actions: findings('contact') },
    { group: t('common:palette.deals'), actions: findings('deal') },
    { group: t('common:palette.tasks'), actions: findings('task') },
    { group: t('common:palette.notes'), actions: findings('note') },
    { group: t('common:palette.screens'), actions: screens.filter(offered).map((screen) => ({ id: screen.to, label: t(screen.label), onClick: go(screen.to), leftSection: <screen.icon size={18} stroke={1.7} /> })) },
    { group: t('common:palette.actions'), actions: actions.filter(offered).map((action) => ({ id: action.id, label: t(action.label), keywords: action.words && t(action.words), onClick: action.run ?? go(action.to ?? '/') })) },
  ]
  return (
    <Spotlight
      actions={items.filter((group) => group.actions.length > 0)}
      filter={filter}
      classNames={{ action: classes.line, actionDescription: classes.detail }}
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
