import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { renderDocx } from '../../src/main/report/docx/render'
import { assertDocument, writeDocument } from '../../src/main/report/write-file'
import { xmlFault } from '../../src/main/report/xml'
import { readZip, writeZip } from '../../src/main/report/zip'
import { AppError } from '../../src/shared/errors'
import { temporaryFolder } from '../support/workspace'
import { bundled } from './bundle'
import { model, seminar } from './fixture'

const small = (title: string) => renderDocx({ ...model(seminar()), title })
const leftovers = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.part'))

test('[reports R14] a document is written whole over an old one, and nothing is left beside it', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'summary.docx')
  writeFileSync(path, 'old')
  const bytes = await small('New')
  expect(await writeDocument(path, bytes)).toBe(true)
  expect(Buffer.compare(readFileSync(path), bytes)).toBe(0)
  expect(readdirSync(folder)).toEqual(['summary.docx'])
})

test('[reports R14] a missing folder is said by name', async () => {
  const folder = join(temporaryFolder(), 'gone')
  const error = await writeDocument(join(folder, 'x.docx'), await small('x')).catch(
    (one: unknown) => one,
  )
  expect(error).toMatchObject({ code: 'report/path-missing', details: { path: folder } })
})

test('[reports R14] what cannot be replaced stays as it was', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'is-a-folder.docx')
  mkdirSync(path)
  const error = await writeDocument(path, await small('x')).catch((one: unknown) => one)
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({ code: 'report/cannot-write', details: { path } })
  expect(readdirSync(folder)).toEqual(['is-a-folder.docx'])
})

test('[reports R14] a folder that may not be written to refuses', async (context) => {
  context.skip(process.getuid?.() === 0, 'root writes everywhere')
  const folder = temporaryFolder()
  chmodSync(folder, 0o555)
  const error = await writeDocument(join(folder, 'x.docx'), await small('x')).catch(
    (one: unknown) => one,
  )
  chmodSync(folder, 0o755)
  expect(error).toMatchObject({ code: 'report/cannot-write' })
})

test('[reports R14] bytes that are no document are never given the name', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'summary.docx')
  writeFileSync(path, 'old')
  const whole = await small('Whole')
  const broken = writeZip(new Map([['word/document.xml', Buffer.from('<w:p>')]]))
  for (const bytes of [whole.subarray(0, whole.length - 40), Buffer.from('nothing'), broken])
    await expect(writeDocument(path, bytes)).rejects.toThrow()
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(leftovers(folder)).toEqual([])
})

test('[reports R16] beside others: a name that is taken is left alone', async () => {
  const path = join(temporaryFolder(), 'summary.docx')
  writeFileSync(path, 'somebody else’s')
  expect(await writeDocument(path, await small('x'), false)).toBe(false)
  expect(readFileSync(path, 'utf8')).toBe('somebody else’s')
})

const rounds = Number(process.env['SOUNDINGS_ROUNDS'] ?? 12)

test(
  `[reports R14] killed while writing, ${rounds} rounds: the old document or the new one, never half`,
  { timeout: 30_000 + rounds * 3000 },
  async () => {
    const folder = temporaryFolder()
    const script = await bundled(new URL('write-loop.ts', import.meta.url))
    const sources = await Promise.all(
      ['First', 'Second'].map(async (title) => {
        const path = join(temporaryFolder(), `${title}.docx`)
        writeFileSync(path, await small(title))
        return path
      }),
    )
    const whole = sources.map((path) => readFileSync(path))
    const target = join(folder, 'summary.docx')
    for (let round = 0; round < rounds; round += 1) {
      const child = spawn(process.execPath, [script, target, ...sources], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(child.stdout, 'data')
      await wait(Math.random() * 60)
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      const found = readFileSync(target)
      assertDocument(found)
      expect(whole.some((bytes) => Buffer.compare(bytes, found) === 0)).toBe(true)
    }
  },
)

test('[reports R14] a zip with a flipped bit is not taken for whole', async () => {
  const bytes = Buffer.from(await small('Bits'))
  expect([...readZip(bytes).keys()]).toContain('word/document.xml')
  const body = bytes.indexOf('word/document.xml')
  for (const offset of [40, 90, 300]) {
    const flipped = Buffer.from(bytes)
    flipped[body + offset] = (flipped[body + offset] ?? 0) ^ 0x10
    expect(() => assertDocument(flipped)).toThrow()
  }
})

test.each([
  ['<a><b/></a>', null],
  ['<?xml version="1.0"?><a x="1">t &amp; u</a>', null],
  ['<a><b></a></b>', 'closes'],
  ['<a>', 'stays open'],
  ['<a/><b/>', 'root'],
  ['<a>&</a>', 'ampersand'],
  ['<a x=1/>', 'tag'],
  ['<a>\u0001</a>', 'character'],
])('[reports R14] %s is checked for being well-formed', (xml, fault) => {
  if (fault === null) expect(xmlFault(xml)).toBeNull()
  else expect(xmlFault(xml)).toContain(fault)
})
