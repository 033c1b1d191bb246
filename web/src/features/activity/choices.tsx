import classes from './activity.module.css'

interface Props {
  legend: string
  name: string
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string }[]
}

/** A few choices side by side: one click, or the arrow keys. */
export function Choices({ legend, name, value, onChange, options }: Props) {
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.choice}>
          <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
