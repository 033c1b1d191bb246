import './app/tokens.css'
import './app/mantine.css'
import './app/base.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { styleNonce } from './app/nonce'
import { startTexts } from './app/i18n'

// Libraries that inject a style element (scroll lock) ask this one for the nonce.
setNonce(styleNonce())

await startTexts()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
