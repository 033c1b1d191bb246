import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../session/may'

interface Props {
  /** The address of the file, without its format. */
  path: string
  columns: { id: string; header: string }[]
  q?: string | undefined
  where?: string[] | undefined
  match?: object | undefined
  sort?: string | undefined
}

/** The list as it stands, as a file: every row that it finds, the columns shown. */
export function ExportMenu({ path, columns, q, where, match, sort }: Props) {
  const { t } = useTranslation('list')
  const { has } = useMay()
  if (!has('export')) return null
  const address = (format: string) => {
    const query = new URLSearchParams({ format })
    if (q) query.set('q', q)
    if (sort) query.set('sort', sort)
    if (match) query.set('match', JSON.stringify(match))
    for (const one of where ?? []) query.append('where', one)
    for (const { id, header } of columns) {
      query.append('columns', id)
      query.append('headings', header)
    }
    return `/api/v1${path}?${query.toString()}`
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconDownload size={16} aria-hidden />}>{t('export.button')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address('xlsx')} download>
          {t('export.xlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={address('csv')} download>
          {t('export.csv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
