/** Shares as per cent, one a month: "25, 50, 75". */
export function rampText(ramp: readonly number[]): string {
  return ramp.map((share) => Math.round(share * 100)).join(', ')
}

/** The shares of a text of per cents; undefined where one is none, or there are more than 24. */
export function rampOf(text: string): number[] | undefined {
  const parts = text.split(/[\s,;%]+/).filter(Boolean)
  const shares = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) / 100 : Number.NaN))
  return shares.length <= 24 && shares.every((share) => share >= 0 && share <= 1) ? shares : undefined
}
