import { Button, Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { CompanyLetter } from './company-letter'
import { FarewellDialog } from './farewell-dialog'
import { farewellsQuery, useReturn, type Company } from './queries'

/** On a company's card: letting it go, having it back, inviting it to the office. */
export function CompanyFarewell({ company }: { company: Company }) {
  const { t } = useTranslation('farewell')
  const { may } = useMay()
  const [open, setOpen] = useState<'farewell' | 'invitation'>()
  if (!may('edit', 'company')) return null
  if (company.status === 'released') return <Away company={company} />
  if (company.treatment !== 'farewell' && company.treatment !== 'invite') return null
  return (
    <Card title={company.treatment === 'invite' ? t('letter.kind.invitation') : t('title')}>
      {company.treatment === 'invite' ? (
        <Button onClick={() => setOpen('invitation')}>{t('invite')}</Button>
      ) : (
        <>
          <p>{t('proposed.one')}</p>
          <Button onClick={() => setOpen('farewell')}>{t('open')}</Button>
        </>
      )}
      {open === 'farewell' && <FarewellDialog companies={[company]} onClose={() => setOpen(undefined)} />}
      <Modal opened={open === 'invitation'} onClose={() => setOpen(undefined)} size="lg" title={t('letter.kind.invitation')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        {open === 'invitation' && <CompanyLetter company={company.id} kind="invitation" />}
      </Modal>
    </Card>
  )
}

// The card shows something else as soon as the company is back: what is said of it
// must not wait for a part that is gone.
function Away({ company }: { company: Company }) {
  const { t } = useTranslation('farewell')
  const { data } = useInfiniteQuery(farewellsQuery(true))
  const back = useReturn()
  const farewell = data?.pages.flatMap((page) => page.items).find((one) => one.company_id === company.id)
  return (
    <Card title={t('title')}>
      <p>{farewell ? t('away.since', { reason: t(`reason.${farewell.reason}`) }) : t('away.one')}</p>
      {farewell && (
        <Button loading={back.isPending} onClick={() => void back.mutateAsync([farewell.id]).then(() => notifyDone(t('back.done')), notifyProblem)}>
          {t('back.button')}
        </Button>
      )}
    </Card>
  )
}
