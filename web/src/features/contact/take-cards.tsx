import { Button, FileButton, Modal, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { codeText } from '../../api/problem'
import { notifyProblem } from '../../ui/notify'
import classes from './contact.module.css'
import { useTakeCards, type CardsResult } from './queries'

/** Takes address cards in and says what became of each. */
export function TakeCards() {
  const { t } = useTranslation('contact')
  const take = useTakeCards()
  return (
    <>
      <FileButton onChange={(file) => file && take.mutate(file, { onError: notifyProblem })} accept=".vcf,text/vcard,text/x-vcard">
        {(props) => (
          <Button leftSection={<IconId size={16} aria-hidden />} loading={take.isPending} {...props}>
            {t('cards.button')}
          </Button>
        )}
      </FileButton>
      <Modal opened={take.data !== undefined} onClose={take.reset} title={t('cards.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        {take.data && <Result result={take.data} />}
      </Modal>
    </>
  )
}

function Result({ result }: { result: CardsResult }) {
  const { t } = useTranslation('contact')
  return (
    <Stack gap="sm">
      <p>
        {t('cards.created', { count: result.created.length })}
        {result.known.length > 0 && <> {t('cards.known', { count: result.known.length })}</>}
        {result.refused.length > 0 && <> {t('cards.refused', { count: result.refused.length })}</>}
      </p>
      <ul className={classes.people}>
        {[...result.created, ...result.known].slice(0, listed).map((contact) => (
          <li key={contact.id}>
            <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={classes.name}>
              {contact.name}
            </Link>
          </li>
        ))}
        {result.refused.slice(0, listed).map((card) => (
          <li key={card.line}>
            <span>
              {t('cards.line', { line: card.line })} {card.name && `${card.name}: `}
              {codeText(card.code, card.params ?? {}, card.message)}
            </span>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

// More than these nobody reads in a dialog; all of them are in the list.
const listed = 50
