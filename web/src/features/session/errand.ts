import { useMutation } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { useBeginAnew } from './queries'

// Where to go once the provider has let somebody in. It stays in this tab of this
// browser: what an address says can never lead elsewhere.
const key = 'kaymak.next'

/** Leaves for the sign-in provider, and remembers where to go after. */
export function useLeaveForProvider(next: string | undefined) {
  return useMutation({
    mutationFn: () => body(api.POST('/session/provider/begin')),
    onSuccess({ url }) {
      if (next) sessionStorage.setItem(key, next)
      else sessionStorage.removeItem(key)
      window.location.assign(url)
    },
  })
}

/** Shows what the provider gave. */
export function useShowProvider() {
  const onSuccess = useBeginAnew()
  return useMutation({ mutationFn: (answer: Answer) => body(api.POST('/session/provider', { body: answer })), onSuccess })
}

/** Where to go after, told once. */
export function takeNext(): string | undefined {
  const next = sessionStorage.getItem(key) ?? undefined
  sessionStorage.removeItem(key)
  return next
}

interface Answer {
  code: string
  state: string
  iss?: string
}

/** What the provider gave the browser to show here, or why it gave nothing. */
export function readAnswer(search: string): Answer | { problem: string } {
  const given = new URLSearchParams(search)
  const code = given.get('code')
  const state = given.get('state')
  const iss = given.get('iss')
  if (code && state) return iss ? { code, state, iss } : { code, state }
  // Anybody can write an address: of what it says only a word is shown.
  return { problem: /^[a-z_]{1,40}$/.exec(given.get('error') ?? '')?.[0] ?? '–' }
}
