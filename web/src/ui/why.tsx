import { Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ui.module.css'

/** One number that went into a formula, and the place where it is set. */
export interface WhyInput {
  label: string
  value: ReactNode
  /** A path of this app: where the reader can change it. */
  to?: string
}

interface Props {
  /** The number itself; it becomes the button. */
  children: ReactNode
  /** What the number is, for the popover's head and for a screen reader. */
  title: string
  /** The formula in words: "interval → times a year × minutes". */
  formula: ReactNode
  inputs: WhyInput[]
  result?: ReactNode
}

/** Opens a computed number: its formula with the actual inputs, each a link to where it is set. */
export function Why({ children, title, formula, inputs, result }: Props) {
  const { t } = useTranslation('common')
  return (
    <Popover width={340} position="bottom-start" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.why} title={t('why.open')}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <h3 className={classes.cardTitle}>{title}</h3>
        <div className={classes.formula}>{formula}</div>
        <dl className={classes.inputs}>
          {inputs.map((input) => (
            <InputRow key={input.label} {...input} />
          ))}
        </dl>
        {result !== undefined && (
          <div className={classes.result}>
            <span>{t('why.result')}</span>
            <span>{result}</span>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function InputRow({ label, value, to }: WhyInput) {
  return (
    <>
      <dt>{to ? <Link to={to}>{label}</Link> : label}</dt>
      <dd>{value}</dd>
    </>
  )
}
