/**
 * Marks a text key that is kept as data (a menu entry, a table of labels) and
 * translated later, so that the locale test sees it as used: `key('common:nav.import')`.
 */
export function key(name: `${string}:${string}`): `${string}:${string}` {
  return name
}
