import { Badge, MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './custom.module.css'
import { tagsQuery, type Tag } from './queries'

/** A tag: its word, with a dot of its colour. */
export function TagBadge({ tag }: { tag: Pick<Tag, 'name' | 'colour'> }) {
  return (
    <Badge color="gray" variant="light" tt="none" leftSection={<i className={classes.dot} data-colour={tag.colour} aria-hidden />}>
      {tag.name}
    </Badge>
  )
}

/** The tags that have these numbers; deleted ones are not shown. */
export function Tags({ numbers }: { numbers: number[] | null | undefined }) {
  const { data } = useQuery({ ...tagsQuery, enabled: Boolean(numbers?.length) })
  return data?.filter(({ number }) => numbers?.includes(number)).map((tag) => <TagBadge key={tag.id} tag={tag} />)
}

/** Chooses tags; those deleted since stay for their return. */
export function TagInput({ value, error, onChange }: { value: number[]; error?: ReactNode; onChange: (numbers: number[]) => void }) {
  const { t } = useTranslation('custom')
  const { data } = useQuery(tagsQuery)
  const known = (data ?? []).map(({ number, name }) => ({ value: String(number), label: name }))
  const unseen = value.filter((number) => data && !data.some((tag) => tag.number === number))
  return (
    <MultiSelect
      label={t('tags.label')}
      placeholder={known.length === 0 ? t('tags.none') : undefined}
      data={known}
      value={value.filter((number) => !unseen.includes(number)).map(String)}
      onChange={(chosen) => onChange([...unseen, ...chosen.map(Number)])}
      searchable
      clearable
      error={error}
    />
  )
}
