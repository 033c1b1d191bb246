import { expect, test } from 'vitest'
import { errorCodes, flat, parameters, pluralsOf, scan } from './scan'

test('keys take the namespace of the file, or their own', () => {
  const source = `const { t } = useTranslation('company')\n t('title'); t('common:action.save', { x }); label: key('common:nav.a')`
  expect(scan('a.tsx', source).uses.map((use) => use.name)).toEqual(['company:title', 'common:action.save', 'common:nav.a'])
})

test('in a file of several components the nearest hook above counts', () => {
  const source = "function A() { useTranslation('common'); t('a') } function B() { useTranslation('strategy'); t('b') }"
  expect(scan('a.tsx', source).uses.map((use) => use.name)).toEqual(['common:a', 'strategy:b'])
})

test('a family is a template with one member at its end', () => {
  const source = "useTranslation('company'); t(`state.${x}${y}`); t(`a.${b}.c`)"
  const found = scan('a.tsx', source)
  expect(found.families.map((family) => family.name)).toEqual(['company:state'])
  expect(found.faults).toHaveLength(1)
})

test('a bare key without a namespace is a fault, a comment is not a use', () => {
  expect(scan('a.ts', "t('title')").faults).toHaveLength(1)
  expect(scan('a.ts', "// t('title')\n/* t('b') */")).toEqual({ uses: [], families: [], faults: [] })
})

test('other calls that end in t are not texts', () => {
  expect(scan('a.ts', "set('x'); format('y'); at('z')").uses).toEqual([])
})

test('texts are flattened, plural forms gathered, parameters named', () => {
  const all = flat({ a: { rows_one: '{{count}} row', rows_other: '{{count}} rows' } })
  expect([...all.keys()]).toEqual(['a.rows_one', 'a.rows_other'])
  expect(pluralsOf(all)).toEqual(new Map([['a.rows', new Set(['one', 'other'])]]))
  expect(parameters('{{count}} of {{total}}, {{name}}')).toEqual(['name', 'total'])
})

test('error codes are found in every form Go sources use', () => {
  const source = `fault.New(fault.NotFound, "company.not_found", "x")
  fault.Newf(fault.Invalid,
    "import.too_large", "y")
  f.Add(fmt.Sprintf("cuts[%d]", i), "abc.cut_order", "z")
  f.AddWith("a", "abc.cut_range", "z", fault.Params{})
  fault.Field{Path: "a", Code: "money.overflow"}
  w.note(f.path, "planfile.missing", "is missing")
  return found(err, "user")
  list.Add("only one")`
  expect([...new Set(errorCodes(source))]).toEqual(['user.not_found', 'company.not_found', 'import.too_large', 'abc.cut_order', 'abc.cut_range', 'planfile.missing', 'money.overflow'])
})
