import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small OpenID Connect provider that really answers; its sign-in screen is one button. */
export interface Issuer {
  url: string
  clientId: string
  clientSecret: string
  /** Whom the next token vouches for. */
  claims: Record<string, unknown>
  /** Addresses it may send a browser back to. */
  redirects: string[]
  stop: () => Promise<void>
}

const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, URLSearchParams>()
  const issuer: Issuer = { url: '', clientId: 'kaymak', clientSecret: 'a secret/of+the issuer', claims: {}, redirects: [], stop: () => Promise.resolve() }

  const sign = (claims: object) => {
    const body = `${text({ alg: 'RS256', kid: 'first' })}.${text(claims)}`
    return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`
  }
  const say = (response: ServerResponse, status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const { url } = await listen(async (request, response) => {
    const asked = new URL(request.url ?? '/', issuer.url)
    switch (asked.pathname) {
      case '/.well-known/openid-configuration':
        return say(response, 200, {
          issuer: issuer.url, authorization_endpoint: `${issuer.url}/authorize`, token_endpoint: `${issuer.url}/token`, jwks_uri: `${issuer.url}/keys`,
          response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
        })
      case '/keys':
        return say(response, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'first', alg: 'RS256', use: 'sig' }] })
      case '/authorize': {
        const redirect = asked.searchParams.get('redirect_uri') ?? ''
        if (!issuer.redirects.includes(redirect) || asked.searchParams.get('code_challenge_method') !== 'S256') return response.writeHead(400).end('unknown redirect_uri')
        const code = randomBytes(16).toString('hex')
        codes.set(code, asked.searchParams)
        const state = asked.searchParams.get('state') ?? ''
        const back = new URL(redirect)
        back.search = new URLSearchParams({ code, state, iss: issuer.url }).toString()
        const no = new URL(redirect)
        no.search = new URLSearchParams({ error: 'access_denied', state }).toString()
        response.writeHead(200, { 'content-type': 'text/html' })
        return response.end(`<!doctype html><html lang="en"><title>Issuer</title><link rel="icon" href="data:,"><a href="${back.href.replaceAll('&', '&amp;')}">Yes, it is me</a> <a href="${no.href.replaceAll('&', '&amp;')}">No</a>`)
      }
      case '/token': {
        const [id, secret] = Buffer.from(request.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString().split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
        if (id !== issuer.clientId || secret !== issuer.clientSecret) return say(response, 401, { error: 'invalid_client' })
        const form = new URLSearchParams(await read(request))
        const given = codes.get(form.get('code') ?? '')
        codes.delete(form.get('code') ?? '')
        const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
        if (!given || given.get('code_challenge') !== challenge || given.get('redirect_uri') !== form.get('redirect_uri')) return say(response, 400, { error: 'invalid_grant' })
        const now = Math.floor(Date.now() / 1000)
        const id_token = sign({ iss: issuer.url, aud: issuer.clientId, nonce: given.get('nonce'), iat: now, exp: now + 300, ...issuer.claims })
        return say(response, 200, { access_token: randomBytes(16).toString('hex'), token_type: 'Bearer', id_token })
      }
      default:
        return response.writeHead(404).end()
    }
  }, issuer)
  issuer.url = url
  return issuer
}

function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown, issuer: Issuer): Promise<{ url: string }> {
  const server = createServer((request, response) => void answer(request, response))
  issuer.stop = () =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })))
}

async function read(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}
