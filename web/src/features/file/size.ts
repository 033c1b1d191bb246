const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']

/** Bytes as people read them: 340 kB, 1.2 MB. */
export function sizeText(bytes: number, language: string): string {
  let [value, step] = [bytes, 0]
  while (value >= 999.5 && step < units.length - 1) [value, step] = [value / 1000, step + 1]
  return new Intl.NumberFormat(language, { style: 'unit', unit: units[step], maximumFractionDigits: value < 9.95 && step > 0 ? 1 : 0 }).format(value)
}

/** The extension of a name, without the dot, in small letters. */
export function extensionOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at > 0 ? name.slice(at + 1).toLowerCase() : ''
}
