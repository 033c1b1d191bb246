import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './import.module.css'

interface Props {
  busy: boolean
  onFile: (file: File) => void
}

/** Where a file is dropped, or chosen with the keyboard. */
export function DropZone({ busy, onFile }: Props) {
  const { t } = useTranslation('import')
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent, now: boolean) => {
    event.preventDefault()
    setOver(now)
  }
  const drop = (event: DragEvent) => {
    hover(event, false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) onFile(file)
  }
  return (
    <section className={classes.drop} data-over={over || undefined} onDragOver={(event) => hover(event, true)} onDragLeave={(event) => hover(event, false)} onDrop={drop}>
      <IconFileImport size={32} stroke={1.4} aria-hidden />
      <div className={classes.dropText}>
        <h2>{t('drop.title')}</h2>
        <p>{t('drop.text')}</p>
      </div>
      <FileButton onChange={(file) => file && onFile(file)} accept=".csv,.txt,.tsv,.xlsx,.xlsm">
        {(props) => (
          <Button variant="filled" loading={busy} {...props}>
            {t('drop.choose')}
          </Button>
        )}
      </FileButton>
    </section>
  )
}
