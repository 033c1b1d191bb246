let waiting: File | undefined

/** Keeps a file that was dropped on another screen until the import screen asks for it. */
export function handOver(file: File): void {
  waiting = file
}

/** The dropped file, once. */
export function takeDroppedFile(): File | undefined {
  const file = waiting
  waiting = undefined
  return file
}
