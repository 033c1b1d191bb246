import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './person.module.css'
import type { Rights } from './queries'
import { deeds, nouns, scopeOf, scopes, withScope, type Scope } from './rights'

interface Props {
  rights: Rights
  errors: Record<string, string>
  fixed: boolean
  onChange: (rights: Rights) => void
}

/** Nouns down, deeds across, whose records in each cell. */
export function ScopeMatrix({ rights, errors, fixed, onChange }: Props) {
  const { t } = useTranslation('person')
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{t('roles.records')}</th>
            {deeds.map((deed) => (
              <th key={deed} scope="col">
                {t(`deed.${deed}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nouns.map((noun) => (
            <tr key={noun}>
              <th scope="row">{t(`noun.${noun}`)}</th>
              {deeds.map((deed) => (
                <td key={deed} data-label={t(`deed.${deed}`)}>
                  <NativeSelect
                    aria-label={`${t(`noun.${noun}`)}: ${t(`deed.${deed}`)}`}
                    size="xs"
                    disabled={fixed}
                    data={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
                    value={scopeOf(rights, noun, deed)}
                    onChange={(event) => onChange(withScope(rights, noun, deed, event.currentTarget.value as Scope))}
                    error={errors[`records.${noun}.${deed}`]}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
