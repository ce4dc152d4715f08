// Steps go to the host one after another; the screen shows them at once.
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Coding, Reading } from '../../../shared/contract/coding'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { type Outcome, queries, readOptions, useCommand } from '../../app/host'
import { type Step, withPending } from './pending-codings'

export type CodingQueue = {
  /** Steps about one reflection that the host has not answered yet; the same list while they are. */
  pendingFor: (reading: Reading, id: ReflectionId) => readonly Step[]
  subscribe: (listener: () => void) => () => void
  add: (step: Step) => void
  /** A reflection's codings with everything pressed so far; undefined before they were read. */
  now: (reading: Reading, id: ReflectionId) => readonly Coding[] | undefined
  /** When the host has answered everything. */
  idle: () => Promise<void>
}

type Many = { sessionId: SessionId; reading: Reading; ids: ReflectionId[] }

export function useCodingQueue(): CodingQueue {
  const [store] = useState(createStore)
  const send = useSend()
  const chain = useRef(Promise.resolve())
  const add = useCallback(
    (step: Step) => {
      store.add(step)
      const work = async () => {
        const outcome = await send(step)
        if (outcome.ok) await showAnswer(step.name, outcome.value)
      }
      const done = () => store.drop(step)
      // Whatever becomes of one step, the next ones follow.
      chain.current = chain.current.then(work).then(done, done)
    },
    [send, store],
  )
  const now = useCallback(
    (reading: Reading, id: ReflectionId) => {
      const known = cached(reading, id)
      if (!known) return undefined
      return withPending(
        known.filter(({ reflectionId }) => reflectionId === id),
        store.of(reading, id),
      )
    },
    [store],
  )
  const idle = useCallback(() => chain.current, [])
  return useMemo(
    () => ({ pendingFor: store.of, subscribe: store.subscribe, add, now, idle }),
    [store, add, now, idle],
  )
}

/** What is pressed on one card and not answered yet. */
export function usePending(
  { subscribe, pendingFor }: CodingQueue,
  reading: Reading,
  id: ReflectionId,
): readonly Step[] {
  return useSyncExternalStore(subscribe, () => pendingFor(reading, id))
}

/** Reads what is not on screen yet, so that no key is lost on a card still loading. */
export async function readCodings(
  sessionId: SessionId,
  reading: Reading,
  id: ReflectionId,
): Promise<void> {
  await queries.fetchQuery(readOptions('coding.many', { sessionId, reading, ids: [id] }))
}

const none: readonly Step[] = []
const keyOf = (reading: Reading, id: ReflectionId) => `${reading}/${id}`

/** By card, so that a step draws one card anew and not all of them. */
function createStore() {
  const pending = new Map<string, readonly Step[]>()
  const listeners = new Set<() => void>()
  const change = ({ name }: Step, to: (steps: readonly Step[]) => readonly Step[]) => {
    const key = keyOf(name.reading, name.reflectionId)
    const next = to(pending.get(key) ?? none)
    if (next.length > 0) pending.set(key, next)
    else pending.delete(key)
    for (const listener of listeners) listener()
  }
  return {
    of: (reading: Reading, id: ReflectionId) => pending.get(keyOf(reading, id)) ?? none,
    add: (step: Step) => change(step, (steps) => [...steps, step]),
    drop: (step: Step) => change(step, (steps) => steps.filter((other) => other !== step)),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function useSend(): (step: Step) => Promise<Outcome<Coding[]>> {
  const { run: put } = useCommand('coding.put')
  const { run: take } = useCommand('coding.take')
  const { run: mark } = useCommand('coding.mark')
  const { run: strongest } = useCommand('coding.strongest')
  return useCallback(
    (step) => {
      if (step.kind === 'put') return put({ ...step.name, codedBy: step.codedBy })
      if (step.kind === 'mark') return mark({ ...step.name, ...step.marks })
      return step.kind === 'take' ? take(step.name) : strongest(step.name)
    },
    [put, take, mark, strongest],
  )
}

const reads = () => queries.getQueryCache().findAll({ queryKey: ['coding', 'many'] })
const holds = (input: Many, reading: Reading, id: ReflectionId) =>
  input.reading === reading && input.ids.includes(id)

function cached(reading: Reading, id: ReflectionId): Coding[] | undefined {
  const read = reads().find(
    ({ queryKey, state }) => state.data && holds(queryKey[2] as Many, reading, id),
  )
  return read?.state.data as Coding[] | undefined
}

/** What was read before the answer came must not be shown after it. */
async function showAnswer({ reading, reflectionId }: Step['name'], answer: Coding[]) {
  for (const { queryKey, state } of reads()) {
    if (!state.data || !holds(queryKey[2] as Many, reading, reflectionId)) continue
    const wasReading = state.fetchStatus === 'fetching' || state.isInvalidated
    await queries.cancelQueries({ queryKey })
    queries.setQueryData<Coding[]>(queryKey, (before) => [
      ...(before ?? []).filter((other) => other.reflectionId !== reflectionId),
      ...answer,
    ])
    if (wasReading) void queries.invalidateQueries({ queryKey })
  }
}
