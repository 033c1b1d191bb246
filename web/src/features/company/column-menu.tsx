import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../session/may'
import { columnIds, hiddenBy } from './columns'

interface Props {
  hidden: ReadonlySet<string>
  onHidden: (hidden: string[]) => void
}

/** Which columns the grid shows; the name always stays. */
export function ColumnMenu({ hidden, onHidden }: Props) {
  const { t } = useTranslation('company')
  const { hides } = useMay()
  const toggle = (id: string) => onHidden(hidden.has(id) ? [...hidden].filter((one) => one !== id) : [...hidden, id])
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<IconColumns3 size={16} aria-hidden />}>{t('columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns')}>
        <Stack gap={8}>
          {columnIds.slice(1).filter((id) => !hides(...(hiddenBy[id] ?? []))).map((id) => (
            <Checkbox key={id} size="xs" label={t(`column.${id}`)} checked={!hidden.has(id)} onChange={() => toggle(id)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
