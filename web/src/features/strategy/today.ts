/** Today's date here as YYYY-MM-DD, where a date input begins. */
export function isoToday(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
