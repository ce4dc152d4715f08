// There is one migration so far, so the runner is held to its word with made-up next ones.
import Database from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  backupBeforeMigration,
  backupFolder,
  writeCheckedCopy,
} from '../../src/main/workspace/backup'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import {
  latestVersion,
  migrate,
  migrations,
  type Migration,
} from '../../src/main/workspace/migrate'
import { applyRecipe } from '../../src/main/workspace/recipe'
import { installedSchema } from '../../src/main/workspace/schema'
import { expectFailure } from '../support/failures'
import { fixedClock, temporaryFolder } from '../support/workspace'

const next = latestVersion + 1
const withNext = (...sql: string[]): Migration[] => [
  ...migrations,
  ...sql.map((text, index) => ({ version: next + index, sql: text })),
]
const version = (db: Database.Database) => db.pragma('user_version', { simple: true })

function openFile() {
  const path = join(temporaryFolder(), 'test.soundings')
  createWorkspaceFile({ path, name: 'Test', clock: fixedClock() })
  const db = new Database(path)
  applyRecipe(db)
  return { path, db }
}

test('[workspace R8] only the steps after the file’s version run, in order', () => {
  const { db } = openFile()
  const steps = withNext('CREATE TABLE a (x)', 'INSERT INTO a VALUES (1)')
  migrate(db, latestVersion, steps)
  expect(version(db)).toBe(next + 1)
  expect(db.prepare('SELECT x FROM a').pluck().all()).toEqual([1])
  migrate(db, next + 1, steps)
  expect(db.prepare('SELECT x FROM a').pluck().all()).toEqual([1])
  db.close()
})

test('[workspace R8] a step that fails leaves the old version whole, journal and all', () => {
  const { db } = openFile()
  const before = installedSchema(db)
  const steps = withNext('CREATE TABLE a (x); INSERT INTO workspace DEFAULT VALUES')
  expect(() => migrate(db, latestVersion, steps)).toThrow(/NOT NULL/)
  expect(version(db)).toBe(latestVersion)
  expect(installedSchema(db)).toEqual(before)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  db.close()
})

test('[workspace R8] a step that leaves a row pointing nowhere is not kept', async () => {
  const { db } = openFile()
  const dangling = `INSERT INTO aim (id, session_id, kind, text, position, created_at, updated_at)
    VALUES ('a', 'nowhere', 'aim', 'x', 0, '', '')`
  await expectFailure(() => migrate(db, latestVersion, withNext(dangling)), 'workspace/damaged')
  expect(db.prepare('SELECT count(*) FROM aim').pluck().get()).toBe(0)
  expect(version(db)).toBe(latestVersion)
  db.close()
})

test('[workspace R8] rebuilding and dropping works under the journal, and is no change of anybody’s', () => {
  const { db } = openFile()
  const rows = db.prepare('SELECT count(*) FROM journal').pluck()
  const before = rows.get()
  migrate(
    db,
    latestVersion,
    withNext(
      `CREATE TABLE setting_new (id TEXT PRIMARY KEY, value TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
       INSERT INTO setting_new SELECT id, value, created_at, updated_at FROM setting;
       DROP TABLE setting;
       ALTER TABLE setting_new RENAME TO setting;
       UPDATE workspace SET name = 'Renamed';`,
    ),
  )
  expect(rows.get()).toBe(before)
  db.exec(`INSERT INTO setting VALUES ('s', '1', '', '')`)
  expect(rows.get()).toBe((before as number) + 1)
  db.close()
})

test('[workspace R8] a checked copy of the old file is made before an upgrade', () => {
  const { db, path } = openFile()
  backupBeforeMigration(db, path, fixedClock())
  const [name, ...others] = readdirSync(backupFolder(path))
  expect(name).toBe('2026-03-02T09-00-00.000Z-before-upgrade.soundings')
  expect(others).toEqual([])
  const copy = new Database(join(backupFolder(path), name!), { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare('SELECT name FROM workspace').pluck().get()).toBe('Test')
  expect(version(copy)).toBe(latestVersion)
  copy.close()
  db.close()
})

test('[workspace R8] a copy never replaces a file and leaves nothing half-written', async () => {
  const { db, path } = openFile()
  const folder = temporaryFolder()
  const target = join(folder, 'taken.soundings')
  writeFileSync(target, 'mine')
  await expectFailure(() => writeCheckedCopy(db, target), 'workspace/exists')
  expect(readFileSync(target, 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['taken.soundings'])
  const nowhere = join(folder, 'missing', 'x.soundings')
  await expectFailure(() => writeCheckedCopy(db, nowhere), 'workspace/cannot-write')
  expect(path).not.toBe(target)
  db.close()
})
