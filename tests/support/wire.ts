// What the conformance suite needs of each wire: a small contract, a host behind it that can be watched
// and moved on, and windows that connect to it.
import { createEventHub } from '../../src/main/events'
import { newRow } from '../../src/main/workspace/rows'
import { sql } from '../../src/main/workspace/sql'
import type { Store } from '../../src/main/workspace/store'
import { AppError } from '../../src/shared/errors'
import { command, query } from '../../src/shared/rpc/contract'
import { createServer } from '../../src/shared/rpc/server'
import { z } from '../../src/shared/zod'
import type { WireHost } from './memory-transport'
import { temporaryStore } from './workspace'

const Echo = z.object({
  text: z.string(),
  number: z.number().nullable(),
  list: z.array(z.string()),
})

export const wireContract = {
  wire: {
    echo: query({ input: Echo, output: Echo }),
    defaulted: query({
      input: z.object({ size: z.int().max(10).default(3) }),
      output: z.object({ size: z.int(), window: z.string() }),
    }),
    refuse: command({ input: z.object({}), output: z.null(), errors: ['record/in-use'] }),
    break: command({ input: z.object({}), output: z.null() }),
    nothing: command({ input: z.object({}), output: z.null() }),
    slow: query({ input: z.object({ milliseconds: z.int() }), output: z.int() }),
  },
}

export type TestWire = WireHost & {
  readonly store: Store
  readonly defects: { path: string; error: unknown }[]
  documentPath(id: string): string | null
  /** One committed command that adds `count` organisations; answers the last journal number. */
  commit(count?: number): number
  /** Another workspace takes the place of the present one. */
  moveOn(): Store
  /** How many windows are listening. */
  listeners(): number
}

export function testWire(): TestWire {
  let store: Store = temporaryStore()
  const hub = createEventHub()
  hub.follow(store)
  const defects: TestWire['defects'] = []
  let listening = 0
  const answer = createServer(
    wireContract,
    {
      wire: {
        echo: (input) => input,
        defaulted: ({ size }, { window }) => ({ size, window }),
        refuse: () => {
          throw new AppError('record/in-use', { count: 3, path: '/å ä ö' })
        },
        break: () => {
          throw new Error('a secret inside')
        },
        nothing: () => null,
        slow: async ({ milliseconds }) => {
          await new Promise((resolve) => setTimeout(resolve, milliseconds))
          return milliseconds
        },
      },
    },
    (path, error) => `id-${defects.push({ path, error })}`,
  )
  return {
    answer,
    defects,
    get store() {
      return store
    },
    documentPath: () => null,
    subscribe: (since, listener) => {
      const stop = hub.subscribe(since, listener)
      listening += 1
      return () => {
        listening -= 1
        stop()
      }
    },
    listeners: () => listening,
    commit: (count = 1) => {
      store.command({ label: 'wire', window: 'wire' }, () => {
        for (let n = 0; n < count; n += 1)
          store.run(
            sql.insertInto('organisation').values({ ...newRow(store), name: 'x', country: null }),
          )
      })
      return store.lastSeq()
    },
    moveOn: () => {
      store = temporaryStore()
      hub.follow(store)
      return store
    },
  }
}
