export type PageToPrint = {
  /** Shows what stands there, and the browser's own print dialog over it. */
  readonly show: (address: string) => void
  readonly close: () => void
}

const lookMilliseconds = 100

/** Opened while the person's click still allows it, filled later; null where the browser forbids it. */
export function openPageToPrint(): PageToPrint | null {
  const opened = window.open('', '_blank')
  if (!opened) return null
  const isThere = (address: string) =>
    opened.location.pathname === address && opened.document.readyState === 'complete'
  return {
    show: (address) => {
      opened.location.replace(address)
      const timer = window.setInterval(() => {
        if (!opened.closed && !isThere(address)) return
        window.clearInterval(timer)
        if (!opened.closed) opened.print()
      }, lookMilliseconds)
    },
    close: () => opened.close(),
  }
}
