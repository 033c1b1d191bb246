import { Button, FileButton, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { codeText } from '../../api/problem'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useTakeCalendar, useUndoCalendar, type CalendarImport } from './queries'

/** Takes a calendar file in, says what became of it, and takes it back. */
export function TakeCalendar() {
  const { t } = useTranslation('agenda')
  const take = useTakeCalendar()
  return (
    <>
      <FileButton onChange={(file) => file && take.mutate(file, { onError: notifyProblem })} accept=".ics,text/calendar">
        {(props) => (
          <Button size="compact-sm" loading={take.isPending} {...props}>
            {t('file.button')}
          </Button>
        )}
      </FileButton>
      <Modal opened={take.data !== undefined} onClose={take.reset} title={t('file.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        {take.data && <Result result={take.data} onClose={take.reset} />}
      </Modal>
    </>
  )
}

function Result({ result, onClose }: { result: CalendarImport; onClose: () => void }) {
  const { t } = useTranslation('agenda')
  const undo = useUndoCalendar()
  const back = () => {
    notifyDone(t('file.undone'))
    onClose()
  }
  return (
    <Stack gap="sm">
      <ul>
        <li>{t('file.planned', { count: result.planned })}</li>
        <li>{t('file.kept', { count: result.kept })}</li>
        {result.known > 0 && <li>{t('file.known', { count: result.known })}</li>}
        {result.refused.slice(0, listed).map((event, at) => (
          <li key={at}>
            {event.title && `${event.title}: `}
            {codeText(event.code, event.params ?? {}, event.message)}
          </li>
        ))}
      </ul>
      {result.planned + result.kept > 0 && (
        <Button loading={undo.isPending} onClick={() => undo.mutate(result.id, { onSuccess: back, onError: notifyProblem })}>
          {t('file.undo')}
        </Button>
      )}
    </Stack>
  )
}

// More than these nobody reads in a dialog.
const listed = 50
