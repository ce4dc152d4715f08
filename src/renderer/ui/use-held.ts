// What was just chosen stays in sight until the host's own answer has come round.
import { useState } from 'react'

type Sent = { readonly ok: boolean }

/** `value` as chosen here, until the host's value changes or refuses. */
export function useHeld<T>(value: T, send: (next: T) => Promise<Sent>): [T, (next: T) => void] {
  const [held, setHeld] = useState<{ next: T; base: T } | null>(null)
  if (held && !Object.is(held.base, value)) setHeld(null)
  const choose = (next: T) => {
    if (Object.is(next, value)) return
    setHeld({ next, base: value })
    void send(next).then(({ ok }) => ok || setHeld(null))
  }
  return [held ? held.next : value, choose]
}

/** `items` in the order they were just put in, until the host's list follows. */
export function useOrder<T extends { id: string }>(
  items: readonly T[],
  send: (id: string, to: number) => Promise<Sent>,
): [readonly T[], (id: string, to: number) => void] {
  const [held, setHeld] = useState<{ next: readonly T[]; base: readonly T[] } | null>(null)
  if (held && held.base !== items) setHeld(null)
  const shown = held ? held.next : items
  const move = (id: string, to: number) => {
    const moved = shown.find((item) => item.id === id)
    if (!moved) return
    const next = shown.filter((item) => item !== moved)
    next.splice(to, 0, moved)
    setHeld({ next, base: items })
    void send(id, to).then(({ ok }) => ok || setHeld(null))
  }
  return [shown, move]
}
