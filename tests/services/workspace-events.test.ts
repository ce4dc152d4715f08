import { expect, test } from 'vitest'
import { createEventHub } from '../../src/main/events'
import { newRow } from '../../src/main/workspace/rows'
import { sql } from '../../src/main/workspace/sql'
import type { Store } from '../../src/main/workspace/store'
import type { HostEvent, ResumePoint } from '../../src/shared/rpc/protocol'
import { temporaryStore } from '../support/workspace'

const origin = { label: 'test', window: 'test' }
const first: ResumePoint = { workspace: null, seq: 0 }

function add(store: Store, table: 'organisation' | 'exchange', name: string): string {
  const row = newRow(store)
  if (table === 'organisation')
    store.run(sql.insertInto('organisation').values({ ...row, name, country: null }))
  else {
    const values = { title: name, type: 'peer-review', purpose: '', starts_on: null, ends_on: null }
    store.run(sql.insertInto('exchange').values({ ...row, ...values }))
  }
  return row.id
}

function followed() {
  const store = temporaryStore()
  const hub = createEventHub()
  hub.follow(store)
  const listen = (since: ResumePoint) => {
    const heard: HostEvent[] = []
    return { heard, stop: hub.subscribe(since, (event) => heard.push(event)) }
  }
  return { store, hub, listen }
}

const changes = (events: HostEvent[]) => events.filter((event) => event.type === 'changed')

test('[workspace R12] a window hears of every commit, in order, by table and row', () => {
  const { store, listen } = followed()
  const { heard } = listen(first)
  const ids = store.command(origin, () => [
    add(store, 'organisation', 'a'),
    add(store, 'exchange', 'b'),
    add(store, 'organisation', 'c'),
  ])
  expect(heard[0]).toMatchObject({ type: 'hello', workspace: store.path })
  expect(changes(heard)).toMatchObject([
    { table: 'exchange', ids: [ids[1]], sessionId: null },
    { table: 'organisation', ids: [ids[0], ids[2]], sessionId: null },
  ])
  const seqs = changes(heard).map(({ seq }) => seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(seqs.at(-1)).toBe(store.lastSeq())
})

test('[workspace R12] wherever a window lost the stream, it is told the rest, no more and no less', () => {
  const { store, listen } = followed()
  const whole = listen(first)
  for (let n = 0; n < 4; n += 1)
    store.command(origin, () => {
      add(store, 'organisation', `a${n}`)
      add(store, 'exchange', `b${n}`)
      add(store, 'organisation', `c${n}`)
    })
  const all = changes(whole.heard)
  expect(all).toHaveLength(8)
  for (const [index, { seq }] of all.entries()) {
    const { heard, stop } = listen({ workspace: store.path, seq })
    expect(heard[0]?.type).toBe('hello')
    expect(changes(heard)).toEqual(all.slice(index + 1))
    stop()
  }
})

test('[workspace R12] who missed too much, or comes from another workspace, reads everything again', () => {
  const { store, listen } = followed()
  const seq = store.lastSeq()
  const at = { workspace: store.path, seq }
  store.command(origin, () => {
    for (let n = 0; n < 500; n += 1) add(store, 'organisation', `${n}`)
  })
  expect(listen(at).heard.map(({ type }) => type)).toEqual(['hello', 'changed'])
  store.command(origin, () => add(store, 'organisation', 'one more'))
  const reset = { type: 'reset', workspace: store.path, seq: store.lastSeq() }
  expect(listen(at).heard).toEqual([reset])
  expect(listen({ workspace: '/other.soundings', seq }).heard).toEqual([reset])
  expect(listen({ workspace: store.path, seq: store.lastSeq() + 1 }).heard).toEqual([reset])
})

test('[workspace R12] another workspace, or none, is told as a reset', () => {
  const { store, hub, listen } = followed()
  const { heard } = listen(first)
  hub.follow(null)
  store.command(origin, () => add(store, 'organisation', 'unheard'))
  hub.follow(store)
  hub.progress('report', 1, 3)
  expect(heard.slice(1)).toEqual([
    { type: 'reset', workspace: null, seq: 0 },
    { type: 'reset', workspace: store.path, seq: store.lastSeq() },
    { type: 'progress', task: 'report', done: 1, total: 3 },
  ])
})

test('[workspace R12] a window that is gone keeps nothing from being saved, nor others from hearing', () => {
  const { store, hub, listen } = followed()
  let calls = 0
  hub.subscribe(first, (event) => {
    calls += 1
    if (event.type === 'changed') throw new Error('Object has been destroyed')
  })
  const other = listen(first)
  store.command(origin, () => add(store, 'organisation', 'a'))
  store.command(origin, () => add(store, 'organisation', 'b'))
  expect(calls).toBe(2)
  expect(changes(other.heard)).toHaveLength(2)
  other.stop()
  store.command(origin, () => add(store, 'organisation', 'c'))
  expect(changes(other.heard)).toHaveLength(2)
})
