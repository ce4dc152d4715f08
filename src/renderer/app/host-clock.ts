// The host's time in this window. Set by asking the host, again after a sleep, a jump of the clock on the
// wall or a return to the window; read once a second. Nothing is counted here.
import { useSyncExternalStore } from 'react'
import { client } from './connection'

const second = 1000
/** A clock that moves by this much more or less than it should was set, or slept. */
const jump = 250

const listeners = new Set<() => void>()
let offset = 0
let now = Date.now()
let timer = 0
let before = marks()

function marks() {
  return { wall: Date.now(), steady: performance.now() }
}

/** Asks the host for the time; the answer is taken to be from half-way through the asking. */
async function synchronise(): Promise<void> {
  const asked = Date.now()
  try {
    const { now: host } = await client.run.time({})
    const answered = Date.now()
    // A sleep or a set clock in between: this answer says nothing.
    if (answered - asked > second || answered < asked) return
    offset = Date.parse(host) - (asked + answered) / 2
    tick()
  } catch {
    // Away for the moment: the last known time goes on.
  }
}

function tick(): void {
  const marked = marks()
  const drift = marked.wall - before.wall - (marked.steady - before.steady)
  const slept = marked.steady - before.steady > 3 * second
  before = marked
  if (slept || Math.abs(drift) > jump) void synchronise()
  now = marked.wall + offset
  for (const listener of listeners) listener()
  window.clearTimeout(timer)
  timer = window.setTimeout(tick, second - (((now % second) + second) % second) + 5)
}

const returned = () => {
  if (document.visibilityState === 'visible') void synchronise()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    before = marks()
    tick()
    void synchronise()
    document.addEventListener('visibilitychange', returned)
    window.addEventListener('focus', returned)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.clearTimeout(timer)
    document.removeEventListener('visibilitychange', returned)
    window.removeEventListener('focus', returned)
  }
}

/** Epoch milliseconds on the host, new every second. */
export function useHostNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
