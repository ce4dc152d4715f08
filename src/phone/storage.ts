// What the phone keeps by itself. Where a browser keeps nothing (private tabs, storage refused) it lives as
// long as the tab, and the page says so.

export type Keep = {
  readonly lasts: boolean
  readonly read: (key: string) => unknown
  readonly write: (key: string, value: unknown) => void
  readonly drop: (key: string) => void
  /** Every kept value whose key begins with `start`. */
  readonly all: (start: string) => readonly unknown[]
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
  return {
    lasts,
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
    drop: (key) => {
      memory.delete(key)
      if (lasts) store.removeItem(mark + key)
    },
    all: (start) => {
      const stored = lasts ? Object.keys(store) : []
      const keys = stored
        .filter((key) => key.startsWith(mark + start))
        .map((key) => key.slice(mark.length))
      const inMemory = [...memory.keys()].filter((key) => key.startsWith(start))
      return [...new Set([...keys, ...inMemory])].flatMap((key) => {
        const value = parse(get(key))
        return value === null ? [] : [value]
      })
    },
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
