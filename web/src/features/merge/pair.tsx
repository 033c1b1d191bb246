import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconArrowMerge } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import classes from './merge.module.css'
import { useTellApart, type Company, type DuplicatePair } from './queries'

const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog')).MergeDialog }))

/** Two companies side by side that may be one: why, and what to do about it. */
export function Pair({ pair: { one, other, reasons, score } }: { pair: DuplicatePair }) {
  const { t } = useTranslation('merge')
  const format = useFormat()
  const [keeping, setKeeping] = useState<Company | null>(null)
  const tell = useTellApart()
  const apart = (told: boolean) =>
    tell.mutate(
      { one: one.id, other: other.id, apart: told },
      { onSuccess: () => told && notifyUndo(t('list.told_apart', { one: one.name, other: other.name }), () => apart(false)), onError: notifyProblem },
    )
  return (
    <li className={classes.both}>
      <p>
        <b>{format.percent(score / 100)}</b> {reasons.map((reason) => t(`reason.${reason}`)).join(', ')}
      </p>
      <Side company={one} />
      <Side company={other} />
      <div className={classes.deeds}>
        <Button size="xs" variant="filled" leftSection={<IconArrowMerge size={14} aria-hidden />} onClick={() => setKeeping(one)}>
          {t('list.merge')}
        </Button>
        <Button size="xs" loading={tell.isPending} onClick={() => apart(true)}>
          {t('list.apart')}
        </Button>
      </div>
      {keeping && (
        <Suspense>
          <MergeDialog key={keeping.id} company={keeping} with={keeping === one ? other.id : one.id} opened onClose={() => setKeeping(null)} onTurn={() => setKeeping(keeping === one ? other : one)} />
        </Suspense>
      )}
    </li>
  )
}

function Side({ company }: { company: Company }) {
  const lines = [company.city, company.tax_id, company.phone, company.email, company.website].filter(Boolean)
  return (
    <div className={classes.side}>
      <Link to="/companies/$companyId" params={{ companyId: company.id }}>
        {company.name}
      </Link>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
