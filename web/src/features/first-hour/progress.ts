import { useLocalStorage } from '@mantine/hooks'
import { isStep, type StepId } from './steps'

/** Where the guided flow stands on this device; `over` when it was finished or put away. */
export interface Progress {
  step: StepId
  over: boolean
}

const remembered = 'kaymak.first-hour'
const start: Progress = { step: 'data', over: false }

/** Reads what was remembered, whatever somebody made of it. */
export function parse(text: string | null | undefined): Progress {
  try {
    const value = JSON.parse(text ?? '') as Partial<Progress>
    return { step: isStep(value.step) ? value.step : start.step, over: value.over === true }
  } catch {
    return start
  }
}

/** The progress outside of React: to decide where the start page leads. */
export function readProgress(): { started: boolean; progress: Progress } {
  const text = localStorage.getItem(remembered)
  return { started: text !== null, progress: parse(text) }
}

export function useProgress() {
  const [progress, setProgress] = useLocalStorage<Progress>({ key: remembered, defaultValue: start, getInitialValueInEffect: false, deserialize: parse })
  return { progress, goTo: (step: StepId) => setProgress({ step, over: false }), finish: () => setProgress((now) => ({ ...now, over: true })) }
}
