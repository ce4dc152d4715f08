// Group commit: everything that arrives in one turn of the event loop shares one COMMIT.
import type { Store } from '../workspace/store'

export type Committer = {
  /** Settles after the commit; work that throws is rolled back alone. */
  readonly submit: <T>(work: (store: Store) => T) => Promise<T>
}

type Item = {
  readonly work: (store: Store) => unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}
type Outcome = { readonly value: unknown } | { readonly error: unknown }

export function createCommitter(store: Store, together = true): Committer {
  let waiting: Item[] = []
  // A savepoint inside the shared transaction.
  const alone = store.connection.transaction((work: (store: Store) => unknown) => work(store))
  const attempt = (item: Item): Outcome => {
    try {
      return { value: alone(item.work) }
    } catch (error) {
      // A failure of the disk is everybody's: nobody is told that something was saved.
      if (!store.connection.inTransaction || isOfDisk(error)) throw error
      return { error }
    }
  }
  const commit = (items: readonly Item[]) => {
    try {
      const outcomes = store.command({ label: 'room.answers', window: 'room' }, () =>
        items.map(attempt),
      )
      for (const [index, outcome] of outcomes.entries()) settle(items[index], outcome)
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

const isOfDisk = (error: unknown) =>
  /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOMEM)/.test((error as { code?: string }).code ?? '')

function settle(item: Item | undefined, outcome: Outcome): void {
  if ('error' in outcome) item?.reject(outcome.error)
  else item?.resolve(outcome.value as never)
}
