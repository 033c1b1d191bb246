import { useTranslation } from 'react-i18next'

const builtIn = ['field_meeting', 'office_meeting', 'call', 'presentation', 'letter', 'offer', 'contract', 'shipment'] as const
type Code = (typeof builtIn)[number]

function isBuiltIn(code: string): code is Code {
  return builtIn.includes(code as Code)
}

/** Names an operation: a built-in kind in the reader's language, an own kind by the name people gave it. */
export function useOperationName(): (operation: { code: string; name: string }) => string {
  const { t } = useTranslation('common')
  return ({ code, name }) => (isBuiltIn(code) ? t(`operation.${code}`) : name || code)
}
