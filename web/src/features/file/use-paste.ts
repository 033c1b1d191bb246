import { useEffect, useEffectEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

/** Takes pasted files, unless text comes with them that a field wants, or another dialog is open above. */
export function usePaste(place: RefObject<HTMLElement | null>, take: (files: File[]) => void) {
  const { t } = useTranslation('file')
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const [dialog, files] = [document.querySelector('[role="dialog"]'), [...(event.clipboardData?.files ?? [])]]
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')
    if (files.length === 0 || (dialog && !dialog.contains(place.current)) || (typing && event.clipboardData?.types.includes('text/plain'))) return
    event.preventDefault()
    take(files.map((file) => (file.name === 'image.png' ? new File([file], `${t('pasted')}.png`, { type: file.type }) : file)))
  })
  useEffect(() => {
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
