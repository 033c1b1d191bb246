import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// KAYMAK_API names the running Kaymak that the development server talks to.
const api = process.env.KAYMAK_API ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  // The server replaces this word by a fresh nonce in every answer (see embed.go).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2023',
    // Vite would inline small files as data: URLs, which the content policy refuses.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    // A screen's list of all its parts, by names that are hashes, weighs more in the
    // first load than the one round trip it spares later. Styles must be named.
    modulePreload: { polyfill: false, resolveDependencies: (_, parts, { hostType }) => (hostType === 'html' ? parts : parts.filter((part) => part.endsWith('.css'))) },
  },
  // The server compares a request's origin with its host: the proxy must not change it.
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/test-setup.ts'] },
})
