import { ActionIcon, Progress } from '@mantine/core'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../api/problem'
import { useFormat } from '../../ui/format'
import classes from './file.module.css'
import { reasonOf } from './queries'
import type { Upload } from './uploads'

interface Props {
  upload: Upload
  onStop: () => void
  onAgain: () => void
}

/** Whether another try may end otherwise: the network failed, or the server, not the file. */
const passing = (problem: unknown) => !(problem instanceof Problem) || problem.status === 0 || problem.status >= 500 || problem.code === 'import.upload_broken'

/** A file on its way, or why it did not arrive. */
export function UploadLine({ upload, onStop, onAgain }: Props) {
  const { t } = useTranslation('file')
  const format = useFormat()
  const { name } = upload.file
  const failed = upload.problem !== undefined
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <span className={classes.coming}>{name}</span>
        {failed ? (
          <span className={classes.wrong} role="alert">
            {reasonOf(upload.problem)}
          </span>
        ) : (
          <Progress value={upload.share * 100} size="sm" aria-label={t('sending', { name, percent: format.percent(upload.share) })} />
        )}
      </div>
      {failed && passing(upload.problem) && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('again', { name })} onClick={onAgain}>
          <IconRefresh size={15} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={failed ? t('dismiss', { name }) : t('cancel', { name })} onClick={onStop}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </li>
  )
}
