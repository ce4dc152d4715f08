import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { documentName } from '../../src/main/features/reports/document-path'
import { exportReport } from '../../src/main/features/reports/export-report'
import { createReports } from '../../src/main/features/reports/reports-service'
import { fillSample } from '../../src/main/features/sample/load-sample'
import {
  buildInProcess,
  createDocumentBuilder,
  type BuildDocument,
} from '../../src/main/report/build-document'
import type { Dialogs } from '../../src/main/platform/dialogs'
import { assertDocument } from '../../src/main/report/write-file'
import { sql } from '../../src/main/workspace/sql'
import { SessionId } from '../../src/shared/contract/primitives'
import { ReportOptions } from '../../src/shared/contract/reports'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { bundled } from './bundle'
import { createRows, findingOn, model, seminar, type Seminar } from './fixture'
import { partsOf } from './package'

const context = { window: 'test' }
type Service = {
  dialogs?: Dialogs | null
  build?: BuildDocument
  progress?: (task: string, done: number, total: number) => void
}

function service({ store }: Pick<Seminar, 'store'>, extra: Service = {}) {
  return createReports({
    open: () => store,
    dialogs: null,
    progress: () => {},
    build: buildInProcess,
    ...extra,
  })
}

const options = ({ sessionId }: Pick<Seminar, 'sessionId'>) =>
  ReportOptions.parse({ sessionId, edition: 'participants', language: 'en' })

test('[reports R15] an export is recorded with its hash, what it quotes and what it counts, and is no undo step', async () => {
  const one = seminar()
  const quoted = one.reflect({ text: 'Quoted' })
  const counted = one.reflect({ text: 'Counted', audience: 'count' })
  one.reflect({ text: 'Hidden', state: 'hidden' })
  findingOn(one, 'Finding', [quoted, counted])
  const before = one.store.lastSeq()
  const document = await service(one).export(options(one), context)
  expect(one.store.lastSeq()).toBe(before)
  expect(document).toMatchObject({
    reflections: 2,
    quoted: 1,
    edition: 'participants',
    language: 'en',
  })
  const citations = one.store.all(
    sql.selectFrom('document_citation').select(['reflection_id', 'used_as']),
  )
  expect(citations).toHaveLength(2)
  expect(citations).toEqual(
    expect.arrayContaining([
      { reflection_id: quoted.id, used_as: 'quoted' },
      { reflection_id: counted.id, used_as: 'counted' },
    ]),
  )
  expect(await service(one).documents({ sessionId: options(one).sessionId }, context)).toEqual([
    document,
  ])
})

test('[reports R16] without a path it goes beside the workspace, under a readable name, never over another', async () => {
  const one = seminar({ title: 'Peers: what/now? ' })
  const first = await service(one).export(options(one), context)
  const second = await service(one).export(options(one), context)
  const folder = join(dirname(one.store.path), 'test documents')
  expect(first?.path).toBe(join(folder, 'Peers what now, participants, English.docx'))
  expect(second?.path).toBe(join(folder, 'Peers what now, participants, English 2.docx'))
  expect(readdirSync(folder).toSorted()).toEqual(
    [first?.path, second?.path].map((path) => basename(path ?? '')).toSorted(),
  )
})

test.each([
  ['CON', 'CON_, participants, English.docx'],
  ['../../etc', 'etc, participants, English.docx'],
  ['\u0000\u202E ', 'Summary, participants, English.docx'],
  ['Museum', 'Museum, participants, English.docx'],
  ['å'.repeat(300), `${'å'.repeat(100)}, participants, English.docx`],
])('[reports R16] the title %j makes a name that every system takes', (title, name) => {
  expect(documentName({ title, edition: 'participants', language: 'en', draft: false })).toBe(name)
})

test('[reports R16] the desktop asks; closing the dialog writes nothing', async () => {
  const one = seminar()
  const asked: string[] = []
  const target = join(temporaryFolder(), 'chosen.docx')
  const dialogs = (answer: string | null): Dialogs => ({
    openWorkspace: () => Promise.resolve(null),
    saveDocument: (suggested) => {
      asked.push(suggested)
      return Promise.resolve(answer)
    },
  })
  expect(await service(one, { dialogs: dialogs(null) }).export(options(one), context)).toBeNull()
  const document = await service(one, { dialogs: dialogs(target) }).export(options(one), context)
  expect(document?.path).toBe(target)
  expect(asked[0]).toBe(join(dirname(one.store.path), 'A day of peers, participants, English.docx'))
  expect(existsSync(join(dirname(one.store.path), 'test documents'))).toBe(false)
})

test('[reports R16] a path that is given is replaced', async () => {
  const one = seminar()
  const path = join(temporaryFolder(), 'given.docx')
  writeFileSync(path, 'old')
  await service(one).export({ ...options(one), path }, context)
  assertDocument(readFileSync(path))
})

test('[reports R14] a missing folder and an unknown session are said, and nothing is recorded', async () => {
  const one = seminar()
  const path = join(temporaryFolder(), 'no', 'where.docx')
  await expect(service(one).export({ ...options(one), path }, context)).rejects.toMatchObject({
    code: 'report/path-missing',
  })
  const unknown = { ...options(one), sessionId: SessionId.parse(one.store.newId()) }
  await expect(service(one).export(unknown, context)).rejects.toMatchObject({
    code: 'record/not-found',
  })
  expect(await service(one).documents({ sessionId: options(one).sessionId }, context)).toEqual([])
})

test('[reports R17] own words are kept per edition and language, cleaned, and removed when empty', async () => {
  const one = seminar()
  const write = (text: string, edition: 'participants' | 'funder' = 'participants') =>
    service(one).writeSection(
      { sessionId: options(one).sessionId, edition, language: 'en', section: 'in-brief', text },
      context,
    )
  await write('First\u0000 draft')
  await write('Second draft\n\nand more')
  await write('For the funder', 'funder')
  const own = (wanted = {}) =>
    model(one, wanted).outline.find((row) => row.key === 'in-brief')?.ownText
  expect(own()).toBe('Second draft\n\nand more')
  expect(own({ edition: 'funder' })).toBe('For the funder')
  expect(own({ language: 'sv' })).toBe('')
  await write('')
  expect(own()).toBe('')
  expect(one.store.all(sql.selectFrom('section_text').select('text'))).toEqual([
    { text: 'For the funder' },
  ])
})

test('[reports R17] writing is one undo step; too long and an unknown session are refused', async () => {
  const one = seminar()
  const place = {
    sessionId: options(one).sessionId,
    edition: 'funder',
    language: 'sv',
    section: 'outcomes',
  } as const
  const steps = () =>
    one.store.all(
      sql.selectFrom('command').select('label').where('label', '=', 'reports.writeSection'),
    )
  await service(one).writeSection({ ...place, text: 'Text' }, context)
  expect(steps()).toHaveLength(1)
  await service(one).writeSection({ ...place, section: 'annex', text: '' }, context)
  expect(steps()).toHaveLength(1)
  expect(() => service(one).writeSection({ ...place, text: 'x'.repeat(8001) }, context)).toThrow(
    'text/too-long',
  )
  const sessionId = SessionId.parse(one.store.newId())
  expect(() => service(one).writeSection({ ...place, sessionId, text: 'x' }, context)).toThrow(
    'record/not-found',
  )
})

test('[reports R18] cancel ends the building and leaves no file and no record', async () => {
  const one = seminar()
  const build: BuildDocument = (_, { signal } = {}) =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('stopped')))
    })
  const reports = service(one, {
    build: (report, given) => build(report, given).catch(() => buildInProcess(report, given)),
  })
  const exporting = reports.export(options(one), context)
  await new Promise((resolve) => setTimeout(resolve, 20))
  await reports.cancel({}, context)
  await expect(exporting).rejects.toMatchObject({ code: 'report/cancelled' })
  expect(readdirSync(join(dirname(one.store.path), 'test documents'))).toEqual([])
  expect(await reports.documents({ sessionId: options(one).sessionId }, context)).toEqual([])
})

test('[reports R18] the worker builds the same file, tells how far it is, and can be stopped', async () => {
  const store = temporaryStore()
  const { sessionId } = fillSample(store)
  const report = model({ store, sessionId }, { edition: 'funder' })
  const build = createDocumentBuilder(
    await bundled(new URL('../../src/main/report/report-worker.ts', import.meta.url)),
  )
  const seen: number[] = []
  const bytes = await build(report, { progress: (done) => seen.push(done) })
  assertDocument(bytes)
  const bodyOf = (file: Uint8Array) => partsOf(file).get('word/document.xml') ?? ''
  expect(bodyOf(bytes) === bodyOf(await buildInProcess(report))).toBe(true)
  expect(seen).toEqual([1, 2, 3, 4])
  const controller = new AbortController()
  const building = build(report, { signal: controller.signal })
  setTimeout(() => controller.abort(), 30)
  await expect(building).rejects.toMatchObject({ code: 'report/cancelled' })
  await expect(build(report, { signal: controller.signal })).rejects.toMatchObject({
    code: 'report/cancelled',
  })
})

test('[reports R15] the command line’s export answers with what was counted and quoted', async () => {
  const store = temporaryStore()
  const { sessionId } = fillSample(store)
  const out = join(temporaryFolder(), 'out.docx')
  const answer = await exportReport(store, { sessionId, edition: 'funder', language: 'sv', out })
  expect(answer).toMatchObject({ path: out, edition: 'funder', language: 'sv' })
  expect(answer.reflections).toBeGreaterThan(170)
  expect(answer.quoted).toBeGreaterThan(80)
  expect(answer.milliseconds).toBeGreaterThanOrEqual(0)
  assertDocument(readFileSync(out))
})

test('[reports R9] preview is the very model that is exported, sections left out and all', async () => {
  const one = seminar()
  findingOn(one, 'Finding', [one.reflect({})])
  const chosen = { ...options(one), without: ['annex' as const] }
  expect(await service(one).preview(chosen, context)).toEqual(model(one, { without: ['annex'] }))
})

test('[reports R14] a workspace whose documents folder cannot be made says so', async () => {
  const one = seminar()
  writeFileSync(join(dirname(one.store.path), 'test documents'), 'in the way')
  await expect(service(one).export(options(one), context)).rejects.toMatchObject({
    code: 'report/cannot-write',
  })
})

test('[reports R15] ten thousand reflections are recorded, too', async () => {
  const one = seminar()
  one.store.command({ label: 'test', window: 'test' }, () => {
    const insert = createRows(one.store)
    for (let number = 1; number <= 10_000; number += 1)
      insert('reflection', {
        session_id: one.sessionId,
        number,
        author_kind: 'unknown',
        text: `Answer number ${number}, with words that make a line or so of text.`,
        channel: 'import',
        client_key: `many-${number}`,
        audience: 'public',
        attribution: 'anonymous',
        cleared: 1,
        said_at: one.store.now(),
      })
  })
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'sub'))
  const out = join(folder, 'sub', 'many.docx')
  const answer = await exportReport(one.store, {
    sessionId: one.sessionId,
    edition: 'funder',
    language: 'en',
    out,
  })
  expect(answer).toMatchObject({ reflections: 10_000, quoted: 10_000 })
})
