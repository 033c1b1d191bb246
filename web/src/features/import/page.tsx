import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { takeDroppedFile } from '../../app/dropped-file'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { DropZone } from './drop-zone'
import classes from './import.module.css'
import { PastImports } from './past-imports'
import { importsQuery, useUpload } from './queries'

/** A place to drop a file, and what came in before. */
export function ImportPage() {
  const { t } = useTranslation('import')
  const navigate = useNavigate()
  const upload = useUpload()
  const { data: imports, error, refetch } = useQuery(importsQuery)
  const take = (file: File) => upload.mutate(file, { onSuccess: (draft) => void navigate({ to: '/import/$id', params: { id: draft.id } }) })
  const takeWaiting = useEffectEvent(() => {
    const file = takeDroppedFile()
    if (file) take(file)
  })
  useEffect(() => takeWaiting(), [])
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <DropZone busy={upload.isPending} onFile={take} />
      {upload.error && <ErrorState error={upload.error} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!imports && !error && <Loader type="dots" />}
      {imports && <PastImports imports={imports} />}
    </div>
  )
}
