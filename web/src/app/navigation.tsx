import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../features/session/may'
import type { NavEntry } from './feature'
import { features } from './features'
import { key } from './key'
import classes from './shell.module.css'

const sections: { id: NavEntry['section']; label: string | undefined }[] = [
  { id: 'work', label: undefined },
  { id: 'manage', label: key('common:nav.manage') },
  { id: 'data', label: key('common:nav.data') },
]

/** The entries of one section of the menu, in order. */
function entriesOf(section: NavEntry['section']): NavEntry[] {
  return features
    .flatMap((feature) => feature.nav ?? [])
    .filter((entry) => entry.section === section)
    .toSorted((a, b) => a.order - b.order)
}

/** The side menu; onGo closes it on a narrow screen. */
export function Navigation({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation('common')
  const { has, hides } = useMay()
  const shown = sections.map((section) => ({ ...section, entries: entriesOf(section.id).filter((entry) => (!entry.power || has(entry.power)) && !(entry.about && hides(entry.about))) }))
  return shown.filter(({ entries }) => entries.length > 0).map(({ id, label, entries }) => (
    <div key={id}>
      {label && (
        <div className={classes.section} id={`nav-${id}`}>
          {t(label)}
        </div>
      )}
      <ul className={classes.list} aria-labelledby={label ? `nav-${id}` : undefined}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} className={classes.link} onClick={onGo}>
              <entry.icon size={17} stroke={1.7} aria-hidden />
              {t(entry.label)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}
