import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { key } from '../../app/key'
import { useNameOf } from '../custom/names'
import { fieldsQuery, tagsQuery } from '../custom/queries'

/** The Mantine lists know no empty value. */
export const noneValue = '–'

const groups = ['A', 'B', 'C', '0', 'N', '']
const classes = ['A', 'B', 'C', '?']

export const choices = [
  { field: 'group', values: groups },
  { field: 'potential_class', values: classes },
  { field: 'segment', values: groups.flatMap((group) => classes.map((potential) => `${group}/${potential}`)) },
  { field: 'treatment', values: ['visit', 'invite', 'call', 'write', 'farewell', 'assess', ''] },
  { field: 'status', values: ['prospect', 'client', 'lapsed', 'released'] },
] as const

/** Writes a value of a choice as the reader knows it. */
export function useChoiceText(): (field: string, value: string) => string {
  const { t } = useTranslation('company')
  const own = useQuery(fieldsQuery).data
  const tags = useQuery(tagsQuery).data
  const nameOf = useNameOf()
  return (field, value) => {
    if (field === 'tag') return tags?.find(({ number }) => String(number) === value)?.name ?? value
    const option = own?.find((one) => one.key === field)?.options?.find(({ number }) => String(number) === value)
    if (option) return nameOf(option)
    if (field === 'group') return value in groupNames ? t(groupNames[value as keyof typeof groupNames]) : value
    if (field === 'potential_class') return value === '?' ? t('notAssessed') : value
    if (field === 'segment') return value.startsWith('/') ? `–${value}` : value
    if (field === 'treatment') return value ? t(`common:treatment.${value}`) : t('noTreatment')
    if (field === 'status') return t(`status.${value}`)
    return value
  }
}

const groupNames = { '': key('company:group.none'), '0': key('company:group.zero'), N: key('company:group.net') } as const
