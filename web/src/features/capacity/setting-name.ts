import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useOperationNames } from '../operations/names'
import { operationsQuery } from '../operations/queries'

/** What an input like "norm/call" or "standard/C/A/call" is called in the reader's language. */
export function useSettingName(): (setting: string) => string {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const names = useOperationNames()
  const { data: operations = [] } = useQuery(operationsQuery)
  const operation = (code: string) => {
    const found = operations.find((one) => one.code === code)
    return found ? names.name(found) : code
  }
  return (setting) => {
    const [kind = '', ...rest] = setting.split('/')
    const name = rest.join('/')
    switch (kind) {
      case 'norm':
        return operation(name)
      case 'trip':
      case 'per_trip':
      case 'conversion':
      case 'failure':
        return t(`setting.of.${kind}`, { operation: operation(name) })
      case 'standard':
        return t('setting.standard', { segment: rest.slice(0, 2).join('/'), operation: operation(rest[2] ?? '') })
      case 'segment':
      case 'override':
      case 'treatment':
        return t(`setting.in.${kind}`, { segment: name })
      case 'person':
        return t(`setting.person.${name}`)
      case 'hires':
        return name ? t('setting.hiresIn', { month: format.month(name) }) : t('setting.whole.hires')
      case 'calendar':
        return name ? t('setting.calendarOf', { month: format.month(name) }) : t('setting.whole.calendar')
      default:
        return t(`setting.whole.${kind}`)
    }
  }
}
