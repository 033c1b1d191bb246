import type { Preview } from './queries'

/** Which share the few largest bring: ten companies where there are more, else the largest one. */
export function concentrationOf(preview: Pick<Preview, 'concentration'>): { companies: number; share: number } {
  const { top } = preview.concentration
  return top.find(({ companies }) => companies === 10) ?? top[0] ?? { companies: 0, share: 0 }
}
