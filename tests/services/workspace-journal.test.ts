import { expect, test } from 'vitest'
import { newRow } from '../../src/main/workspace/rows'
import { sql } from '../../src/main/workspace/sql'
import type { Commit, Store } from '../../src/main/workspace/store'
import { AppError } from '../../src/shared/errors'
import { expectFailure } from '../support/failures'
import { temporaryHost } from '../support/host'
import { say, seminar } from '../support/seminar'
import { rowsOf, tableContents } from '../support/tables'
import { fixedClock, temporaryStore } from '../support/workspace'

const origin = { label: 'test', window: 'test' }
const addOrganisation = (store: Store, name: string) =>
  store.run(sql.insertInto('organisation').values({ ...newRow(store), name, country: null }))
const names = (store: Store) =>
  store.prepare('SELECT name FROM organisation ORDER BY name').pluck().all()

test('[workspace R1] keys are UUIDv7 everywhere and each row says when it was made and changed', async () => {
  const { client, host, path, clock } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'x', { themes: ['Trust'] })
  clock.advance(5000)
  await client.reflections.edit({ id, text: 'y' })
  host.close()
  const tables = Object.entries(tableContents(path)).flatMap(([, rows]) => rows) as {
    id: string
    created_at: string
    updated_at: string
  }[]
  expect(tables.length).toBeGreaterThan(8)
  for (const row of tables) {
    expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(row.created_at).toBe('2026-03-02T09:00:00.000Z')
    expect(row.updated_at).toBe(
      row.id === id ? '2026-03-02T09:00:05.000Z' : '2026-03-02T09:00:00.000Z',
    )
  }
  expect(new Set(tables.map((row) => row.id)).size).toBe(tables.length)
})

test('[workspace R3] a command that fails leaves nothing and tells nobody', () => {
  const store = temporaryStore()
  const told: Commit[] = []
  store.onCommit((commit) => told.push(commit))
  const [before, saved] = [store.lastSeq(), store.lastCommitAt()]
  const work = () => {
    addOrganisation(store, 'Vasa')
    throw new AppError('record/in-use')
  }
  expect(() => store.command(origin, work)).toThrow(AppError)
  expect([names(store), told, store.lastSeq(), store.lastCommitAt()]).toEqual([
    [],
    [],
    before,
    saved,
  ])
  expect(store.prepare(`SELECT count(*) FROM command WHERE label = 'test'`).pluck().get()).toBe(0)
})

test('[workspace R3] listeners hear of a commit once it is on disk, with every row of it', () => {
  const store = temporaryStore()
  const told: Commit[] = []
  const stop = store.onCommit((commit) => {
    expect(store.connection.inTransaction).toBe(false)
    told.push(commit)
  })
  store.command(origin, () => {
    addOrganisation(store, 'Vasa')
    addOrganisation(store, 'Rose')
  })
  stop()
  store.command(origin, () => addOrganisation(store, 'Unheard'))
  expect(told.map(({ rows }) => rows.map(({ table_name }) => table_name))).toEqual([
    ['organisation', 'organisation'],
  ])
})

test('[workspace R9] each changed row is journalled once, with its command, before and after', async () => {
  const { client, host, path } = await temporaryHost()
  const organisation = await client.organisations.create({ name: 'Vasa', country: 'SE' })
  await client.organisations.update({ id: organisation.id, change: { name: 'Vasamuseet' } })
  await client.organisations.remove({ id: organisation.id })
  host.close()
  const entries = rowsOf<{ label: string; op: string; before: string; after: string }>(
    path,
    `SELECT c.label, j.op, j.before, j.after FROM journal j JOIN command c ON c.seq = j.command_seq
     WHERE j.table_name = 'organisation' ORDER BY j.seq`,
  ).map(({ label, op, before, after }) => [
    label,
    op,
    JSON.parse(before)?.name,
    JSON.parse(after)?.name,
  ])
  expect(entries).toEqual([
    ['organisations.create', 'insert', undefined, 'Vasa'],
    ['organisations.update', 'update', 'Vasa', 'Vasamuseet'],
    ['organisations.remove', 'delete', 'Vasamuseet', undefined],
  ])
})

test('[workspace R9] what a removal takes along is journalled too', async () => {
  const { client, host, path } = await temporaryHost()
  const { session } = await seminar(client)
  const steps = [{ title: 'Pairs', minutes: 5 }]
  const { id } = await client.agenda.add({ sessionId: session.id, title: 'x', minutes: 5, steps })
  await client.agenda.remove({ id })
  host.close()
  const [last] = rowsOf<{ seq: number }>(path, 'SELECT max(seq) AS seq FROM command')
  expect(
    rowsOf(
      path,
      `SELECT table_name, op FROM journal WHERE command_seq = ${last!.seq} ORDER BY seq`,
    ),
  ).toEqual([
    { table_name: 'block_step', op: 'delete' },
    { table_name: 'agenda_block', op: 'delete' },
  ])
})

test('[workspace R9] a command that changes nothing leaves no trace', () => {
  const store = temporaryStore()
  const told: Commit[] = []
  store.onCommit((commit) => told.push(commit))
  const before = store.prepare('SELECT count(*) FROM command').pluck().get()
  expect(store.command(origin, () => 'nothing')).toBe('nothing')
  expect(store.prepare('SELECT count(*) FROM command').pluck().get()).toBe(before)
  expect(told).toEqual([])
})

test('[workspace R10] order is by sequence and a clock that never runs back, even when the laptop’s does', () => {
  const clock = fixedClock()
  const store = temporaryStore(clock)
  const steps = [1000, -3_600_000, 0, 10, -86_400_000, 5]
  for (const [index, step] of steps.entries()) {
    clock.advance(step)
    store.command(origin, () => addOrganisation(store, `Org ${index}`))
  }
  const stamps = store.prepare('SELECT hlc FROM command ORDER BY seq').pluck().all() as string[]
  expect(stamps.toSorted()).toEqual(stamps)
  expect(new Set(stamps).size).toBe(stamps.length)
})

test('[workspace R10] the clock goes on where it was after the file was closed', async () => {
  const { client, host, path, clock } = await temporaryHost()
  await client.organisations.create({ name: 'Before' })
  host.close()
  clock.advance(-1_000_000)
  host.open(path)
  await client.organisations.create({ name: 'After' })
  host.close()
  const stamps = rowsOf<{ hlc: string }>(path, 'SELECT hlc FROM command ORDER BY seq').map(
    ({ hlc }) => hlc,
  )
  expect(stamps.toSorted()).toEqual(stamps)
})

test('[workspace R13] pointing at what is not there is "not found", removing what is pointed at "in use"', async () => {
  const store = temporaryStore()
  const person = { name: 'Anna', name_to_use: null, role: null, languages: '[]', contact: null }
  const add = (organisationId: string) =>
    store.command(origin, () =>
      store.run(
        sql
          .insertInto('person')
          .values({ ...newRow(store), ...person, organisation_id: organisationId }),
      ),
    )
  await expectFailure(() => add('nowhere'), 'record/not-found')
  store.command(origin, () => addOrganisation(store, 'Vasa'))
  const id = store.prepare<[], string>('SELECT id FROM organisation').pluck().get() as string
  add(id)
  const remove = () =>
    store.command(origin, () => store.run(sql.deleteFrom('organisation').where('id', '=', id)))
  await expectFailure(remove, 'record/in-use')
})
