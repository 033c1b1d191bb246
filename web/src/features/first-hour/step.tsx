import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './first-hour.module.css'

interface Props {
  title: string
  text: string
  children?: ReactNode
  onNext: () => void
  /** Other words on the button that goes on. */
  nextLabel?: string | undefined
  /** Nothing is left to do here: going on is the main thing. */
  done?: boolean
}

/** One step: a question, its reason, the answer, and the way on. */
export function Step({ title, text, children, onNext, nextLabel, done = false }: Props) {
  const { t } = useTranslation('first-hour')
  return (
    <Stack gap="md" className={classes.step}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.text}>{text}</p>
      </div>
      {children}
      <Group justify="flex-end">
        <Button variant={done ? 'filled' : 'default'} onClick={onNext}>{nextLabel ?? t('next')}</Button>
      </Group>
    </Stack>
  )
}
