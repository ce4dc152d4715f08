// What the phone keeps by itself. Where a browser keeps nothing (private tabs, storage refused) it lives as
// long as the tab, and the page says so.

export type Keep = {
  readonly lasts: boolean
  readonly read: (key: string) => unknown
  readonly write: (key: string, value: unknown) => void
  readonly drop: (key: string) => void
  /** Every kept value whose key begins with `start`. */
  readonly all: (start: string) => readonly unknown[]
  readonly dropAll: (start: string) => void
}

const mark = 'soundings:'

export function createKeep(store: Storage | null): Keep {
  const memory = new Map<string, string>()
  const lasts = store !== null && works(store)
  const get = (key: string) => memory.get(key) ?? (lasts ? store.getItem(mark + key) : null)
  const parse = (text: string | null): unknown => {
    try {
      return text === null ? null : JSON.parse(text)
    } catch {
      return null
    }
  }
  const keys = (start: string) => {
    const stored = lasts ? Object.keys(store).filter((key) => key.startsWith(mark)) : []
    const own = stored.map((key) => key.slice(mark.length))
    return [...new Set([...own, ...memory.keys()])].filter((key) => key.startsWith(start))
  }
  const drop = (key: string) => {
    memory.delete(key)
    if (lasts) store.removeItem(mark + key)
  }
  return {
    lasts,
    drop,
    read: (key) => parse(get(key)),
    write: (key, value) => {
      const text = JSON.stringify(value)
      memory.delete(key)
      try {
        if (!lasts) throw new Error('memory only')
        store.setItem(mark + key, text)
      } catch {
        // Full or refused: better kept for this tab than not at all.
        memory.set(key, text)
      }
    },
    all: (start) =>
      keys(start)
        .map((key) => parse(get(key)))
        .filter((value) => value !== null),
    dropAll: (start) => keys(start).forEach(drop),
  }
}

function works(store: Storage): boolean {
  try {
    store.setItem(`${mark}try`, '1')
    store.removeItem(`${mark}try`)
    return true
  } catch {
    return false
  }
}

/** The browser's own storage, or null where even asking for it is refused. */
export function browserStore(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
