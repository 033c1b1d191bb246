import { Button, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCamera, IconPaperclip } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { FileLine } from './file-line'
import classes from './file.module.css'
import { filesQuery, type FileList, type Subject } from './queries'
import { extensionOf, sizeText } from './size'
import { UploadLine } from './upload-line'
import { useUploads } from './uploads'
import { usePaste } from './use-paste'

/** The files on a record: dropped, pasted or chosen; renamed, deleted and brought back. */
export default function RecordFiles(subject: Subject) {
  const { t } = useTranslation('file')
  const { data, error, refetch } = useQuery(filesQuery(subject))
  return (
    <Card title={t('title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <Content subject={subject} list={data} />}
    </Card>
  )
}

function Content({ subject, list }: { subject: Subject; list: FileList }) {
  const { t } = useTranslation('file')
  const { uploads, add, stop, again } = useUploads(subject)
  const [over, setOver] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const check = (file: File) => {
    if (file.size > list.max_size) return new Problem(422, { code: 'file.too_large' })
    return list.extensions.includes(extensionOf(file.name)) ? undefined : new Problem(422, { code: 'file.kind' })
  }
  const take = (files: File[]) => list.writes && files.length > 0 && add(files, check)
  usePaste(place, take)
  const hover = (event: DragEvent, now: boolean) => {
    if (!list.writes || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(now)
  }
  const drop = (event: DragEvent) => {
    hover(event, false)
    take([...event.dataTransfer.files])
  }
  return (
    <div ref={place} className={classes.place} data-over={over || undefined} onDragOver={(event) => hover(event, true)} onDragLeave={(event) => hover(event, false)} onDrop={drop}>
      {list.items.length === 0 && uploads.length === 0 && <p className={classes.small}>{t('none')}</p>}
      <ul className={classes.list}>
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} onStop={() => stop(upload)} onAgain={() => again(upload)} />
        ))}
        {list.items.map((file) => (
          <FileLine key={file.id} file={file} writes={list.writes} />
        ))}
      </ul>
      {list.more && <p className={classes.small}>{t('more')}</p>}
      {list.writes ? <Choose list={list} over={over} onFiles={take} /> : list.items.length === 0 && <p className={classes.small}>{t('nothing')}</p>}
    </div>
  )
}

function Choose({ list, over, onFiles }: { list: FileList; over: boolean; onFiles: (files: File[]) => void }) {
  const { t, i18n } = useTranslation('file')
  return (
    <div className={classes.choose}>
      <FileButton multiple accept={list.extensions.map((one) => `.${one}`).join()} onChange={onFiles}>
        {(props) => (
          <Button size="xs" leftSection={<IconPaperclip size={15} aria-hidden />} {...props}>
            {t('add')}
          </Button>
        )}
      </FileButton>
      <FileButton capture="environment" accept="image/*" onChange={(file) => file && onFiles([file])}>
        {(props) => (
          <Button className={classes.photo} size="xs" leftSection={<IconCamera size={15} aria-hidden />} {...props}>
            {t('photo')}
          </Button>
        )}
      </FileButton>
      <span className={classes.small}>
        <span className={classes.how}>{over ? t('drop') : t('how')} </span>
        {t('limit', { size: sizeText(list.max_size, i18n.language) })}
      </span>
    </div>
  )
}
