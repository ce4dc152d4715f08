// A window's name for the host: the lowest free one, so that undo finds its own steps after a restart.
const remembered = 'soundings-window-slot'
const most = 40

/** Held until the window closes. Never fails: without locks every window is the first. */
export async function claimWindowSlot(): Promise<string> {
  if (!('locks' in navigator)) return 'window-0'
  const before = sessionStorage.getItem(remembered)
  // After a reload the old page may still be letting go of its slot.
  if (before !== null && (await claim(before, 600))) return before
  for (let number = 0; number < most; number += 1) {
    const slot = `window-${number}`
    if (await claim(slot, 0)) {
      sessionStorage.setItem(remembered, slot)
      return slot
    }
  }
  return `window-${most}`
}

function claim(slot: string, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const held = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise<void>(() => {})
    }
    const name = `soundings-${slot}`
    const asked =
      patience === 0
        ? navigator.locks.request(name, { ifAvailable: true }, held)
        : navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, held)
    asked.catch(() => resolve(false))
  })
}
