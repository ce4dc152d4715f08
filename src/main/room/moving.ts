// The laptop changes network while people answer: the room goes along.
import type { RoomInterface } from './interfaces'

/** Where the room should be now; `nowhere` while the laptop is on no network at all. */
export function whereNow(
  host: string,
  interfaces: readonly RoomInterface[],
): 'here' | 'nowhere' | { readonly host: string } {
  if (interfaces.some(({ address }) => address === host)) return 'here'
  // Link-local addresses stand for a network that has not given the laptop one yet.
  const usable = interfaces.filter(({ address }) => !address.startsWith('169.254.'))
  const next = usable.find(({ isVirtual }) => !isVirtual)
  return next ? { host: next.address } : 'nowhere'
}

const every = 3_000

/** Looks again and again; the next look waits for the one before. */
export function watchNetwork(look: () => Promise<void>, milliseconds = every): () => void {
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    void look().finally(() => {
      isLooking = false
    })
  }, milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
