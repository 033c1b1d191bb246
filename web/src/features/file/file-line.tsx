import { ActionIcon, TextInput } from '@mantine/core'
import { IconDownload, IconFile, IconFileText, IconFileZip, IconMicrophone, IconPencil, IconPhoto, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import classes from './file.module.css'
import { contentOf, reasonOf, useDeleteFile, useRenameFile, useRestoreFile, type RecordFile } from './queries'
import { sizeText } from './size'

/** One file: opens where the browser can show it, else comes to the disk. */
export function FileLine({ file, writes }: { file: RecordFile; writes: boolean }) {
  const { t, i18n } = useTranslation('file')
  const format = useFormat()
  const [renaming, setRenaming] = useState(false)
  const renameButton = useRef<HTMLButtonElement>(null)
  const end = () => {
    setRenaming(false)
    renameButton.current?.focus()
  }
  const { name } = file
  const kept = `/api/v1/files/${file.id}/content`
  const link = file.shown ? { href: contentOf(file), target: '_blank', rel: 'noopener', 'aria-label': t('open', { name }) } : { href: kept, download: name, 'aria-label': t('download', { name }) }
  return (
    <li className={classes.line}>
      <Picture file={file} />
      <div className={classes.words}>
        {renaming ? (
          <NameInput file={file} onEnd={end} />
        ) : (
          <a className={classes.name} {...link}>
            {name}
          </a>
        )}
        <span className={classes.small}>{[sizeText(file.size, i18n.language), file.author_name, format.instant(file.created_at)].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={classes.actions}>
        {file.shown && (
          <ActionIcon component="a" variant="subtle" color="gray" href={kept} download={name} aria-label={t('download', { name })}>
            <IconDownload size={15} aria-hidden />
          </ActionIcon>
        )}
        {writes && <Changes file={file} renameButton={renameButton} onRename={() => setRenaming(true)} />}
      </div>
    </li>
  )
}

function Changes({ file, renameButton, onRename }: { file: RecordFile; renameButton: RefObject<HTMLButtonElement | null>; onRename: () => void }) {
  const { t } = useTranslation('file')
  const remove = useDeleteFile()
  const restore = useRestoreFile()
  const { name } = file
  const drop = () => remove.mutate(file, { onError: notifyProblem, onSuccess: () => notifyUndo(t('deleted'), () => restore.mutate(file.id, { onError: notifyProblem })) })
  return (
    <>
      <ActionIcon ref={renameButton} variant="subtle" color="gray" aria-label={t('rename', { name })} onClick={onRename}>
        <IconPencil size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('delete', { name })} loading={remove.isPending} onClick={drop}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </>
  )
}

/** Enter keeps the name, Escape leaves it. */
function NameInput({ file, onEnd }: { file: RecordFile; onEnd: () => void }) {
  const { t } = useTranslation('file')
  const rename = useRenameFile()
  const [name, setName] = useState(file.name)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const save = () => (name.trim() === '' || name === file.name ? onEnd() : rename.mutate({ ...file, name }, { onSuccess: onEnd }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        save()
      }}
    >
      <TextInput
        size="xs"
        aria-label={t('name')}
        ref={input}
        value={name}
        error={rename.isError && reasonOf(rename.error)}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(0, Math.max(file.name.lastIndexOf('.'), 0))}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onEnd()
        }}
      />
    </form>
  )
}

/** What an image looks like, or a sign of what else it is. */
function Picture({ file }: { file: RecordFile }) {
  const [broken, setBroken] = useState(false)
  if (file.shown && file.media_type.startsWith('image/') && !broken) return <img className={classes.picture} src={contentOf(file)} alt="" loading="lazy" decoding="async" width={40} height={40} onError={() => setBroken(true)} />
  return <span className={classes.picture}>{signOf(file.media_type)}</span>
}

function signOf(type: string) {
  const look = { size: 20, stroke: 1.5, 'aria-hidden': true }
  if (type.startsWith('image/')) return <IconPhoto {...look} />
  if (type.startsWith('audio/')) return <IconMicrophone {...look} />
  if (type === 'application/zip' || type.includes('7z')) return <IconFileZip {...look} />
  return type.startsWith('text/') || type.includes('pdf') || type.includes('word') ? <IconFileText {...look} /> : <IconFile {...look} />
}
