import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './account.module.css'
import { ConfirmDialog } from './confirm-dialog'
import { useRemoveIdentity, type Account, type Identity } from './queries'

/** The accounts of sign-in providers that let the person in. */
export function IdentitiesCard({ account }: { account: Account }) {
  const { t } = useTranslation('account')
  return (
    <Card title={t('identity.title')}>
      <ul className={classes.list}>
        {account.identities.map((identity) => (
          <Line key={identity.id} account={account} identity={identity} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ account, identity }: { account: Account; identity: Identity }) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const [asked, setAsked] = useState(false)
  const remove = useRemoveIdentity(identity.id)
  const issuer = identity.issuer.replace(/^https?:\/\//, '')
  return (
    <li className={classes.line}>
      <div>
        <strong>{issuer}</strong>
        <div className={classes.small}>
          {identity.email} · {t('places.seen', { seen: format.instant(identity.used_at) })}
        </div>
      </div>
      <Button size="compact-sm" aria-label={t('identity.removeNamed', { issuer })} onClick={() => setAsked(true)}>
        {t('identity.remove')}
      </Button>
      {asked && <ConfirmDialog account={account} title={t('identity.removeNamed', { issuer })} text={t('identity.removeText')} action={remove} onClose={() => setAsked(false)} onDone={() => (notifyDone(t('identity.removed')), setAsked(false))} />}
    </li>
  )
}
