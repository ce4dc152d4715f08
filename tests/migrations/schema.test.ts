import Database from 'better-sqlite3'
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkWorkspace } from '../../src/main/workspace/check'
import { latestVersion, migrate, migrations } from '../../src/main/workspace/migrate'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { schemaText } from '../../src/main/workspace/schema'
import { journalledTables, tables } from '../../src/main/workspace/tables'
import { fixedClock, temporaryFolder } from '../support/workspace'
import { fixtureFolder, fixturePath, fixtureWords, writeFixture } from './fixture'

const committed = join(import.meta.dirname, '../../src/main/workspace/schema.sql')

function freshSchema(): Database.Database {
  const db = new Database(':memory:')
  migrate(db, 0)
  return db
}

test('[workspace R11] schema.sql is what the migrations make; if not, run npm run schema', () => {
  expect(readFileSync(committed, 'utf8')).toBe(schemaText())
})

test('[workspace R11] tables.ts names every column of every table, its type, whether it may be null or left out', () => {
  const db = freshSchema()
  const names = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  type Column = {
    name: string
    type: string
    notnull: number
    pk: number
    hidden: number
    dflt_value: string | null
  }
  const column = db.prepare<[string], Column>(
    'SELECT name, type, "notnull", pk, hidden, dflt_value FROM pragma_table_xinfo(?)',
  )
  const declared: Record<string, Record<string, string>> = tables
  const actual = Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        column.all(name).map(({ name: field, type, notnull, pk, hidden, dflt_value }) => {
          expect(hidden, `${name}.${field}`).toBe(0)
          const optional = declared[name]?.[field]?.endsWith('=') && dflt_value !== null
          const mark = notnull || pk ? (optional ? '=' : '') : '?'
          return [field, `${type.toLowerCase()}${mark}`]
        }),
      ),
    ]),
  )
  expect(actual).toEqual(tables)
  db.close()
})

test('[workspace R1] every domain table is STRICT, keyed by a text id, and says when it changed', () => {
  const db = freshSchema()
  const strict = db
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 1`)
    .pluck()
    .all()
  for (const name of Object.keys(tables)) expect(strict, name).toContain(name)
  for (const name of journalledTables)
    expect(tables[name], name).toMatchObject({ id: 'text', created_at: 'text', updated_at: 'text' })
  db.close()
})

test('[workspace R9] every table is journalled but the journal’s own and the logs of what went out', () => {
  const apart = Object.keys(tables).filter((name) => !(journalledTables as string[]).includes(name))
  expect(apart.sort()).toEqual([
    'backup_log',
    'command',
    'document',
    'document_citation',
    'erasure',
    'journal',
  ])
})

test('[workspace R14] migrations are numbered from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(
    Array.from({ length: latestVersion }, (_, index) => index + 1),
  )
})

test('[workspace R14] every version that landed has a fixture, small and of that version', () => {
  const names = readdirSync(fixtureFolder).filter((name) => name.endsWith('.soundings'))
  expect(names.sort()).toEqual(
    migrations.map(({ version }) => `${String(version).padStart(4, '0')}.soundings`),
  )
  expect(join(fixtureFolder, names.at(-1)!)).toBe(fixturePath)
  for (const name of names) {
    const bytes = readFileSync(join(fixtureFolder, name))
    expect(bytes.readInt32BE(60)).toBe(Number(name.slice(0, 4)))
    expect(statSync(join(fixtureFolder, name)).size).toBeLessThan(400_000)
  }
})

test('[workspace R14] every fixture opens, brought up to date, whole, with its words', () => {
  for (const name of readdirSync(fixtureFolder)) {
    const path = join(temporaryFolder(), name)
    copyFileSync(join(fixtureFolder, name), path)
    const store = openWorkspaceFile(path, fixedClock())
    expect(checkWorkspace(store)).toMatchObject({ ok: true, schemaVersion: latestVersion })
    expect(store.prepare('SELECT text FROM reflection ORDER BY number').pluck().all()).toEqual(
      fixtureWords,
    )
    store.close()
  }
})

test('[workspace R14] the next fixture can be made as this one was, and is as small', () => {
  const path = join(temporaryFolder(), 'made.soundings')
  writeFixture(path)
  expect(statSync(path).size).toBeLessThan(400_000)
  const store = openWorkspaceFile(path, fixedClock())
  expect(checkWorkspace(store)).toMatchObject({ ok: true, schemaVersion: latestVersion })
  store.close()
})
