import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OverrideForm } from './override-form'
import { overrideQuery } from './queries'

interface Props {
  company: string
  /** Whether it has a standard of its own already. */
  own: boolean
  /** What holds now: the form begins with it. */
  treatment: string
  perYear: Record<string, number>
}

/** Gives one company a standard of its own, or changes the one it has. */
export function OverrideButton({ company, own, treatment, perYear }: Props) {
  const { t } = useTranslation('strategy')
  const [opened, setOpened] = useState(false)
  const { data } = useQuery({ ...overrideQuery(company), enabled: opened && own })
  const override = own ? data : null
  return (
    <>
      <Button size="xs" onClick={() => setOpened(true)}>
        {t('override.open')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('override.title')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
        {override !== undefined && <OverrideForm key={override?.version ?? 0} company={company} override={override} treatment={treatment} perYear={perYear} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  )
}
