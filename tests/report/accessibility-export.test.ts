import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDocuments } from '../../src/main/features/documents/documents-service'
import { readReviewFacts } from '../../src/main/features/reviews/review-facts'
import { exportReport } from '../../src/main/features/reports/export-report'
import { createReports } from '../../src/main/features/reports/reports-service'
import { createRunSheet } from '../../src/main/features/run-sheet/run-sheet-service'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { checkExported } from '../../src/main/report/accessibility/check'
import { checkInProcess, createChecker } from '../../src/main/report/accessibility/checker'
import type { BuildDocument } from '../../src/main/report/build-document'
import { writeZip } from '../../src/main/report/zip'
import { sql } from '../../src/main/workspace/sql'
import { PaperOptions } from '../../src/shared/contract/documents'
import { SessionId } from '../../src/shared/contract/primitives'
import { ReportOptions } from '../../src/shared/contract/reports'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { paragraph, picture, wordFile } from './accessibility-file'
import { bundled } from './bundle'

const context = { window: 'test' }
const bad = wordFile({ body: (body) => [...body, picture('')] })
const problem = { rule: 'alt-text', text: 'Picture 1', under: 'What the visitors saw' }

function services(build?: BuildDocument) {
  const store = temporaryStore()
  const sessionId = SessionId.parse(fillSample(store).sessionId)
  const around = {
    open: () => store,
    dialogs: null,
    progress: () => {},
    methods: () => [],
    onWritten: () => {},
    review: readReviewFacts,
    ...(build ? { build } : {}),
  }
  return {
    store,
    sessionId,
    reports: createReports(around),
    documents: createDocuments(around),
    runSheet: createRunSheet(around),
  }
}

const summary = (sessionId: SessionId) =>
  ReportOptions.parse({ sessionId, edition: 'participants', language: 'sv' })
const letters = (sessionId: SessionId) =>
  PaperOptions.parse({ sessionId, kind: 'letters', language: 'en' })
const sheet = { paper: 'run-sheet', language: 'en', withArrivals: true } as const

test('[accessibility R14] the sample’s summary, letters and run sheet: 0 problems, told and recorded', async () => {
  const { reports, documents, runSheet, sessionId, store } = services()
  const told = [
    await reports.export(summary(sessionId), context),
    await documents.export(letters(sessionId), context),
    await runSheet.export({ sessionId, ...sheet }, context),
  ]
  expect(told.map((one) => one?.problems)).toEqual([[], [], []])
  const rows = store.all(sql.selectFrom('document').select('problems'))
  expect(rows.map((row) => row.problems)).toEqual(['[]', '[]', '[]'])
  expect((await reports.documents({ sessionId }, context))[0]?.problems).toEqual([])
})

test('[accessibility R14] what was found is told and stays with the record of each kind of document', async () => {
  const { reports, documents, runSheet, sessionId, store } = services(async () => bad)
  const told = [
    await reports.export(summary(sessionId), context),
    await documents.export({ ...letters(sessionId), kind: 'handout' }, context),
    await runSheet.export({ sessionId, ...sheet }, context),
  ]
  expect(told.map((one) => one?.problems)).toEqual([[problem], [problem], [problem]])
  const [kept] = await reports.documents({ sessionId }, context)
  expect(kept?.problems).toEqual([problem])
  const state = await documents.state({ sessionId }, context)
  expect(state.exported[0]?.problems).toEqual([problem])
  store.command({ label: 'test', window: 'test' }, () =>
    store.run(sql.updateTable('document').set({ problems: '[{"rule":"of another version"}]' })),
  )
  const [unknown] = await reports.documents({ sessionId }, context)
  expect(unknown?.problems).toBeNull()
})

test('[accessibility R14] the command line records it too', async () => {
  const { store, sessionId } = services()
  const out = join(temporaryFolder(), 'summary.docx')
  await exportReport(store, {
    sessionId,
    edition: 'funder',
    language: 'en',
    out,
    build: async () => bad,
  })
  expect(readFileSync(out).equals(bad)).toBe(true)
  const row = store.first(sql.selectFrom('document').select('problems'))
  expect(JSON.parse(row?.problems ?? '')).toEqual([problem])
})

test('[accessibility R14] in a zip each letter is checked, and a problem names the letter', () => {
  const noHeading = wordFile({ body: () => [paragraph('word '.repeat(101))] })
  const zip = writeZip(
    new Map([
      ['Ada.docx', wordFile()],
      ['Bo.docx', noHeading],
      ['List of letters.csv', Buffer.from('a,b')],
    ]),
  )
  expect(checkExported(zip)).toEqual([{ rule: 'no-headings', text: '', under: 'Bo.docx' }])
})

test('[accessibility R14] what is no Word file is not checked', async () => {
  const data = writeZip(new Map([['reflections.csv', Buffer.from('a,b')]]))
  expect(checkExported(data)).toBeNull()
  expect(await checkInProcess(data, 'summary.html')).toBeNull()
})

test('[accessibility R14] the worker finds the same; one that dies stops nothing', async () => {
  const entry = new URL(
    '../../src/main/report/accessibility/accessibility-worker.ts',
    import.meta.url,
  )
  expect(await createChecker(await bundled(entry))(bad, 'a.docx')).toEqual([problem])
  const dead = join(import.meta.dirname, 'package.ts')
  expect(await createChecker(dead)(bad, 'a.docx')).toBeNull()
})
