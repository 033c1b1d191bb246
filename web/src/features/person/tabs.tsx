import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './person.module.css'

/** The three screens about people: who, in which team, with what rights. */
export function PeopleTabs() {
  const { t } = useTranslation('person')
  return (
    <nav className={classes.tabs} aria-label={t('tabs')}>
      <Link to="/people" activeOptions={{ exact: true }} className={classes.tab}>
        {t('title')}
      </Link>
      <Link to="/people/teams" className={classes.tab}>
        {t('team.title')}
      </Link>
      <Link to="/people/roles" className={classes.tab}>
        {t('roles.title')}
      </Link>
    </nav>
  )
}
