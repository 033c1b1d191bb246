import { Badge, Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './account.module.css'
import { deviceName } from './device'
import { useMethodName } from './method'
import { placesQuery, useEndSession, type Place } from './queries'

/** Where the person is signed in, and the way out of each place. */
export function PlacesCard() {
  const { t } = useTranslation('account')
  const { data, error, refetch } = useQuery(placesQuery)
  const end = useEndSession()
  const go = (id?: string) => end.mutate(id, { onSuccess: () => notifyDone(t('places.ended')), onError: notifyProblem })
  const others = data && data.length > 1
  return (
    <Card title={t('places.title')} actions={others && <Button size="compact-sm" loading={end.isPending} onClick={() => go()}>{t('places.endOthers')}</Button>}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && (
        <ul className={classes.list}>
          {data.map((place) => (
            <PlaceLine key={place.id} place={place} onEnd={() => go(place.id)} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function PlaceLine({ place, onEnd }: { place: Place; onEnd: () => void }) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const name = deviceName(place.device)
  const shown = useMethodName()(place.method)
  return (
    <li className={classes.line}>
      <div>
        <strong>{name}</strong>
        <div className={classes.small}>
          {place.address} · {t('places.since', { begun: format.instant(place.created_at) })}
          {shown && ` · ${shown}`}
        </div>
        <div className={classes.small}>{t('places.seen', { seen: format.instant(place.seen_at) })}</div>
      </div>
      {place.current ? (
        <Badge color="green">{t('places.here')}</Badge>
      ) : (
        <Button size="compact-sm" aria-label={t('places.endNamed', { name, seen: format.instant(place.seen_at) })} onClick={onEnd}>
          {t('places.end')}
        </Button>
      )}
    </li>
  )
}
