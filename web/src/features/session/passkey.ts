import { useMutation } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { Problem } from '../../api/problem'
import { useBeginAnew } from './queries'

/** Passkeys need a secure address with a name; a bare number is none. */
export const hasPasskeys = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential && !/^[\d.]+$|:/.test(window.location.hostname)

type Options = Record<string, unknown>

/** What the browser gives, as the API takes it; a person who turns away is no failure of ours. */
async function given(ask: () => Promise<Credential | null>): Promise<Options> {
  const credential = await ask().catch((error: unknown) => {
    throw new Problem(0, { code: 'cancelled', detail: String(error) })
  })
  return (credential as PublicKeyCredential).toJSON() as unknown as Options
}

export function makeCredential(options: Options): Promise<Options> {
  return given(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as unknown as PublicKeyCredentialCreationOptionsJSON) }))
}

/** Signs in with a passkey: instead of the password, or after it. */
export function useShowPasskey() {
  const onSuccess = useBeginAnew()
  return useMutation({
    mutationFn: async () => {
      const asked = await body(api.POST('/session/passkey/begin'))
      const credential = await given(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked.options as unknown as PublicKeyCredentialRequestOptionsJSON) }))
      return body(api.POST('/session/passkey', { body: { credential } }))
    },
    onSuccess,
  })
}
