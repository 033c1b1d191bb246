import { Button, Checkbox, Menu, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { columnIds } from './columns'

interface Props {
  hidden: ReadonlySet<string>
  onHidden: (hidden: string[]) => void
}

/** Which columns the grid shows; the name always stays. */
export function ColumnMenu({ hidden, onHidden }: Props) {
  const { t } = useTranslation('company')
  const toggle = (id: string) => onHidden(hidden.has(id) ? [...hidden].filter((one) => one !== id) : [...hidden, id])
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconColumns3 size={16} aria-hidden />}>{t('columns')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Stack gap={8} p={8}>
          {columnIds.slice(1).map((id) => (
            <Checkbox key={id} size="xs" label={t(`column.${id}`)} checked={!hidden.has(id)} onChange={() => toggle(id)} />
          ))}
        </Stack>
      </Menu.Dropdown>
    </Menu>
  )
}
