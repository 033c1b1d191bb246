import { Button, Drawer, Group, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterBuilder } from './filter-builder'
import { sizeOf, type ListField, type Match } from './match'
import { useDraft } from './use-draft'
import type { ValueTexts } from './value-input'

interface Props extends ValueTexts {
  match: Match | undefined
  onMatch: (match: Match) => void
  fields: ListField[]
  label: (field: string) => string
}

/** Opens the tree of filters of a list; each change shows at once. */
export function FilterButton({ match = {}, onMatch, ...texts }: Props) {
  const { t } = useTranslation('list')
  const [opened, setOpened] = useState(false)
  const [draft, change] = useDraft(match, onMatch)
  const count = sizeOf(match)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant={count > 0 ? 'light' : 'default'} leftSection={<IconFilter size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {count > 0 ? t('filter.buttonCount', { count }) : t('filter.button')}
      </Button>
      <Drawer opened={opened} onClose={close} position="right" size="md" title={t('filter.button')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        <Stack gap="sm">
          <FilterBuilder match={draft} onMatch={change} {...texts} />
          <Group justify="space-between">
            <Button onClick={() => change({})} disabled={sizeOf(draft) === 0}>
              {t('filter.clear')}
            </Button>
            <Button variant="filled" onClick={close}>
              {t('filter.done')}
            </Button>
          </Group>
        </Stack>
      </Drawer>
    </>
  )
}
