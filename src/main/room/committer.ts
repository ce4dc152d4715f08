// Group commit: everything that arrives in one turn of the event loop shares one COMMIT.
import type { Store } from '../workspace/store'

export type Committer = {
  /** Settles after the commit; work that throws is rolled back alone. May run twice: it only touches rows. */
  readonly submit: <T>(work: (store: Store) => T) => Promise<T>
}

type Item = {
  readonly work: (store: Store) => unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}
type Outcome = { readonly value: unknown } | { readonly error: unknown }
type Attempt = (item: Item) => Outcome

export function createCommitter(store: Store, together = true): Committer {
  let waiting: Item[] = []
  const attempts = createAttempts(store)
  const command = (items: readonly Item[], attempt: Attempt) =>
    store.command({ label: 'room.answers', window: 'room' }, () => items.map(attempt))
  const outcomesOf = (items: readonly Item[]): Outcome[] => {
    try {
      return command(items, attempts.bare)
    } catch (error) {
      if (error !== halfDone) throw error
      return command(items, attempts.alone)
    }
  }
  const commit = (items: readonly Item[]) => {
    try {
      for (const [index, outcome] of outcomesOf(items).entries()) settle(items[index], outcome)
    } catch (error) {
      for (const item of items) item.reject(error)
    }
  }
  const flush = () => {
    const items = waiting
    waiting = []
    if (together) commit(items)
    else for (const item of items) commit([item])
  }
  return {
    submit: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ work, resolve, reject })
      }),
  }
}

const halfDone = new Error('work that had changed rows threw')

/**
 * Refusals come before anything is changed, so nearly always the shared transaction is all that is
 * needed. Only when work throws with rows changed is everything done again, each in a savepoint of its
 * own: that costs three times as much, because the word index is written out at every savepoint.
 */
function createAttempts(store: Store): { bare: Attempt; alone: Attempt } {
  const changed = store.prepare<[], number>('SELECT total_changes()').pluck()
  const savepoint = store.connection.transaction((work: (store: Store) => unknown) => work(store))
  // A failure of the disk is everybody's: nobody is told that something was saved.
  const throwOfDisk = (error: unknown) => {
    if (!store.connection.inTransaction || isOfDisk(error)) throw error
  }
  return {
    bare: ({ work }) => {
      const before = changed.get()
      try {
        return { value: work(store) }
      } catch (error) {
        throwOfDisk(error)
        if (changed.get() !== before) throw halfDone
        return { error }
      }
    },
    alone: ({ work }) => {
      try {
        return { value: savepoint(work) }
      } catch (error) {
        throwOfDisk(error)
        return { error }
      }
    },
  }
}

const isOfDisk = (error: unknown) =>
  /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOMEM)/.test((error as { code?: string }).code ?? '')

function settle(item: Item | undefined, outcome: Outcome): void {
  if ('error' in outcome) item?.reject(outcome.error)
  else item?.resolve(outcome.value as never)
}
