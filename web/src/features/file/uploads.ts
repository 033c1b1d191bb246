import { useEffect, useRef, useState } from 'react'
import { sendTo, useForget, type Subject } from './queries'

/** A file on its way. */
export interface Upload {
  key: number
  file: File
  share: number
  problem?: unknown
  controller: AbortController
}

/** Sends files one after the other; each can be stopped, and sent again when it failed. */
export function useUploads(subject: Subject) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const forget = useForget()
  const state = useRef({ next: 0, line: Promise.resolve(), running: new Set<AbortController>() })
  const change = (key: number, part: Partial<Upload>) => setUploads((list) => list.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const drop = (key: number) => setUploads((list) => list.filter((one) => one.key !== key))
  const run = async ({ key, file, controller }: Upload) => {
    const { signal } = controller
    if (signal.aborted) return
    try {
      await sendTo(subject, file, { signal, onProgress: (share) => change(key, { share }) })
      await forget()
      drop(key)
    } catch (problem) {
      if (!signal.aborted) change(key, { problem })
    } finally {
      state.current.running.delete(controller)
    }
  }
  const line = (upload: Upload) => {
    state.current.running.add(upload.controller)
    state.current.line = state.current.line.then(() => run(upload))
  }
  const begin = (file: File, problem?: unknown): Upload => ({ key: state.current.next++, file, share: 0, problem, controller: new AbortController() })
  // Leaving the screen stops what is still on its way: nobody would see how it ends.
  useEffect(() => {
    const { running } = state.current
    return () => running.forEach((controller) => controller.abort())
  }, [])
  return {
    uploads,
    /** Takes files; those with a problem are shown and not sent. */
    add(files: File[], check: (file: File) => unknown) {
      const fresh = files.map((file) => begin(file, check(file)))
      setUploads((list) => [...list, ...fresh])
      fresh.filter(({ problem }) => problem === undefined).forEach(line)
    },
    stop(upload: Upload) {
      upload.controller.abort()
      drop(upload.key)
    },
    again(upload: Upload) {
      const fresh = begin(upload.file)
      setUploads((list) => list.map((one) => (one.key === upload.key ? fresh : one)))
      line(fresh)
    },
  }
}
