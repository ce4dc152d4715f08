import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { closedHost, temporaryHost } from '../support/host'
import { inFile } from '../support/tables'

test('[workspaces R1] without a workspace everything but opening one says so', async () => {
  const { client } = closedHost()
  expect((await client.workspace.status({})).workspace).toBeNull()
  await expectFailure(client.sessions.list({}), 'workspace/none-open')
  await expectFailure(client.history.undo({}), 'workspace/none-open')
  await expectFailure(client.workspace.rename({ name: 'x' }), 'workspace/none-open')
})

test('[workspaces R2] the next workspace must open before the present one is let go', async () => {
  const { client, path } = await temporaryHost()
  await expectFailure(client.workspace.open({ path: `${path}.missing` }), 'workspace/not-found')
  const { workspace } = await client.workspace.status({})
  expect(workspace?.path).toBe(path)
  await client.sessions.list({})
})

test('[workspaces R2] opening the open one again changes nothing, by whatever name', async () => {
  const { client, path, folder } = await temporaryHost()
  const alias = join(folder, 'alias.soundings')
  symlinkSync(path, alias)
  for (const name of [path, alias, join(path, '..', basename(path))])
    expect((await client.workspace.open({ path: name })).workspace?.path).toBe(path)
  await client.sessions.list({})
})

test('[workspace R4] a second name for the open file does not give its lock away', async () => {
  const { client, path, folder } = await temporaryHost()
  const twin = join(folder, 'twin.soundings')
  linkSync(path, twin)
  await expectFailure(client.workspace.open({ path: twin }), 'workspace/open-elsewhere')
  const { isHeld } = await import('../support/other-process')
  expect(isHeld(path)).toBe(true)
})

test('[workspaces R3] what was opened lately is remembered, newest first, and can be forgotten', async () => {
  const { client, path, folder, clock } = await temporaryHost()
  const other = join(folder, 'Other.soundings')
  clock.advance(1000)
  await client.workspace.create({ name: 'Other', path: other })
  const recent = async () => (await client.workspace.status({})).recent
  expect(await recent()).toEqual([
    { path: other, name: 'Other', openedAt: '2026-03-02T09:00:01.000Z', missing: false },
    { path, name: 'Test', openedAt: '2026-03-02T09:00:00.000Z', missing: false },
  ])
  rmSync(path)
  expect((await recent())[1]?.missing).toBe(true)
  await client.workspace.forget({ path })
  expect(await recent()).toHaveLength(1)
})

test('[workspaces R4] this machine’s memory can be lost or locked without keeping anybody out', async () => {
  const { client, folder, defects } = closedHost()
  mkdirSync(join(folder, 'data', 'preferences.json.part'), { recursive: true })
  await client.workspace.create({ name: 'Test' })
  expect((await client.workspace.prefer({ language: 'sv' })).preferences.language).toBe('sv')
  expect(defects).toEqual([])
  const { host, ...next } = closedHost()
  mkdirSync(join(next.folder, 'data'))
  writeFileSync(join(next.folder, 'data', 'preferences.json'), '{"preferences":{"language":"tlh"}}')
  expect((await next.client.workspace.status({})).preferences.language).toBe('en')
  host.close()
})

test('[workspaces R4] preferences are kept for the next start', async () => {
  const { client, folder } = closedHost()
  await client.workspace.prefer({ appearance: 'night' })
  const kept = JSON.parse(readFileSync(join(folder, 'data', 'preferences.json'), 'utf8'))
  expect(kept.preferences).toEqual({
    appearance: 'night',
    language: 'en',
    railCollapsed: false,
    listKeys: true,
    runPrivate: false,
    runSignals: false,
  })
})

test('[workspaces R5] a new workspace gets a free file name that every file system takes', async () => {
  const { client, folder } = closedHost()
  const pathFor = async (name: string) => {
    const { workspace } = await client.workspace.create({ name })
    expect(existsSync(workspace!.path)).toBe(true)
    expect(workspace!.path.startsWith(join(folder, 'work'))).toBe(true)
    return basename(workspace!.path)
  }
  expect(await pathFor('Ships')).toBe('Ships.soundings')
  expect(await pathFor('Ships')).toBe('Ships 2.soundings')
  expect(await pathFor('a/b\\c: "d"?')).toBe('a b c d.soundings')
  expect(await pathFor('../..')).toBe('Workspace.soundings')
  expect(await pathFor('con')).toBe('Workspace con.soundings')
  expect(await pathFor('🚢'.repeat(300))).toBe(`${'🚢'.repeat(50)}.soundings`)
  await expectFailure(client.workspace.create({ name: ' ' }), 'text/empty')
})

test('[workspaces R6] a name is one line of at most 300 whole characters', async () => {
  const { client, path, host } = await temporaryHost()
  await client.workspace.rename({ name: ` Our\nexchange ${'🚢'.repeat(300)}` })
  const { workspace } = await client.workspace.status({})
  expect(workspace?.name).toBe(`Our exchange ${'🚢'.repeat(287)}`)
  host.close()
  expect(inFile(path, (db) => db.prepare('SELECT length(name) FROM workspace').pluck().get())).toBe(
    300,
  )
})

test('[workspaces R7] the browser shell has no file dialog and says so', async () => {
  const { client } = closedHost()
  await expectFailure(client.workspace.choose({}), 'dialog/unavailable')
})

test('[workspaces R8] a closed workspace is let go at once: no note, no log of changes beside it', async () => {
  const { client, path } = await temporaryHost()
  expect(existsSync(`${path}.open.json`)).toBe(true)
  await client.workspace.close({})
  for (const suffix of ['.open.json', '-wal', '-shm']) expect(existsSync(path + suffix)).toBe(false)
})
