// The whole way from the file to the Word document, against packing the same parts again.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportReport } from '../../src/main/features/reports/export-report'
import { renderDocx } from '../../src/main/report/docx/render'
import { escapeXml } from '../../src/main/report/xml'
import { readZip } from '../../src/main/report/zip'
import type { ReportBlock, ReportModel } from '../../src/shared/domain/report-model'
import { createRows, model, seminar } from '../report/fixture'
import { bundled } from '../report/bundle'
import { temporaryFolder } from '../support/workspace'
import { publish, sideBySide } from './side-by-side'

const count = 1000
const words =
  'the museum visitor ship found question answer honest morning table colleague gallery lift sign volunteer guide small large kept wrote because never again perhaps'.split(
    ' ',
  )

/** Varied sentences, the same ones every time. */
function sentences(seed: number): string {
  let state = seed + 1
  const next = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff)
  const sentence = () =>
    `${Array.from({ length: 18 }, () => words[next() % words.length]).join(' ')}.`
  return `${sentence()} ${sentence()}`
}

function thousand() {
  const one = seminar()
  const organisation = one.insert('organisation', { name: 'Vasa' })
  const people = Array.from({ length: 60 }, (_, n) =>
    one.person({ name: `Person ${n}`, role: 'Curator', organisation }),
  )
  const prompts = Array.from({ length: 8 }, (_, position) =>
    one.insert('prompt', {
      session_id: one.sessionId,
      position,
      kind: 'text',
      text: `Question ${position}`,
    }),
  )
  one.store.command({ label: 'bench', window: 'bench' }, () => {
    const insert = createRows(one.store)
    for (let number = 1; number <= count; number += 1)
      insert('reflection', {
        session_id: one.sessionId,
        number,
        prompt_id: prompts[number % 8] ?? null,
        participant_id: people[number % 60] ?? null,
        author_kind: 'participant',
        text: sentences(number),
        language: number % 5 === 0 ? 'sv' : 'en',
        channel: 'phone',
        client_key: `key ${number}`,
        audience: 'public',
        attribution: 'role',
        cleared: 1,
        said_at: one.store.now(),
      })
  })
  return one
}

test('a report of 1,000 reflections against packing its parts', async () => {
  const { store, sessionId } = thousand()
  const out = join(temporaryFolder(), 'summary.docx')
  const report = async () => {
    const done = await exportReport(store, { sessionId, edition: 'funder', language: 'en', out })
    expect(done.quoted).toBe(count)
    return done.milliseconds
  }
  const pack = () => {
    const parts = readZip(readFileSync(out))
    const start = performance.now()
    for (const part of parts.values()) deflateRawSync(part)
    return performance.now() - start
  }
  const { a, b } = await sideBySide(report, pack)
  publish({
    name: 'Report of 1,000 reflections ÷ deflate of its parts',
    target: 'under 1 s',
    ratio: a / b,
    detail: `${a.toFixed(0)} and ${b.toFixed(0)} ms, from SQL to the checked file`,
  })
})

const corpus = Array.from({ length: 10_000 }, (_, index) => sentences(index))

/** The bare model with nothing but this in it. */
function holding(blocks: ReportBlock[]): ReportModel {
  const empty = model(seminar())
  const section = { key: 'what-we-learned' as const, heading: 'Text', blocks }
  return { ...empty, sections: [section], words: 0 }
}

const asParagraphs = (texts: readonly string[]) =>
  holding([{ kind: 'own', paragraphs: [...texts] }])

/** What the same text costs at the least: put between tags, and packed. */
function floor(texts: readonly string[], before: string, after: string): number {
  const start = performance.now()
  deflateRawSync(Buffer.from(texts.map((text) => before + escapeXml(text) + after).join('')))
  return performance.now() - start
}

async function timeOf(report: ReportModel): Promise<number> {
  const start = performance.now()
  const bytes = await renderDocx(report)
  const took = performance.now() - start
  const [first = ''] = corpus
  expect(Buffer.from(readZip(bytes).get('word/document.xml') ?? []).includes(first)).toBe(true)
  return took
}

test('B6: 1,000 paragraphs, and 1,000 rows, against the template and deflate of the same text', async () => {
  const texts = corpus.slice(0, 1000)
  const rows = holding([
    {
      kind: 'table',
      caption: 'Rows',
      head: ['Number', 'Text'],
      numeric: [true, false],
      rows: texts.map((text, index) => [String(index), text]),
      foreign: [],
    },
  ])
  const cases = [
    ['paragraphs', asParagraphs(texts), '<w:p><w:r><w:t>', '</w:t></w:r></w:p>'],
    [
      'rows',
      rows,
      '<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>',
      '</w:t></w:r></w:p></w:tc></w:tr>',
    ],
  ] as const
  for (const [what, report, before, after] of cases) {
    const { a, b } = await sideBySide(
      () => timeOf(report),
      () => floor(texts, before, after),
    )
    publish({
      name: `Word file of 1,000 ${what} ÷ template and deflate of the same text`,
      target: '≤ 10',
      ratio: a / b,
      detail: `${a.toFixed(0)} and ${b.toFixed(0)} ms`,
    })
  }
})

const pythonScript = `
import sys, time, docx
start = time.perf_counter()
document = docx.Document()
for line in open(sys.argv[1], encoding='utf-8'):
    document.add_paragraph(line.rstrip('\\n'))
document.save(sys.argv[2])
print((time.perf_counter() - start) * 1000)
`

const python = '/usr/bin/python3'

test('B7 and B8: 10,000 paragraphs against python-docx and pandoc', async (context) => {
  const folder = temporaryFolder()
  const [plain, marked] = [join(folder, 'text.txt'), join(folder, 'text.md')]
  writeFileSync(plain, corpus.join('\n'))
  writeFileSync(marked, corpus.join('\n\n'))
  const others = {
    'python-docx': () =>
      Number(execFileSync(python, ['-c', pythonScript, plain, join(folder, 'p.docx')])),
    pandoc: () => {
      const start = performance.now()
      execFileSync('pandoc', [marked, '-o', join(folder, 'd.docx')])
      return performance.now() - start
    },
  }
  try {
    execFileSync(python, ['-c', 'import docx'], { stdio: 'ignore' })
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' })
  } catch {
    context.skip('python-docx or pandoc is not installed')
  }
  const report = asParagraphs(corpus)
  const saved = join(folder, 'model.json')
  writeFileSync(saved, JSON.stringify(report))
  const script = await bundled(new URL('./report-process.ts', import.meta.url))
  const ours = {
    'python-docx': () => timeOf(report),
    pandoc: () => {
      const start = performance.now()
      execFileSync(process.execPath, [script, saved, join(folder, 'ours.docx')])
      return performance.now() - start
    },
  }
  for (const [name, target] of [
    ['python-docx', '≤ 0.35'],
    ['pandoc', '≤ 0.70'],
  ] as const) {
    const { a, b } = await sideBySide(ours[name], others[name])
    publish({
      name: `Word file of 10,000 paragraphs ÷ ${name}`,
      target,
      ratio: a / b,
      detail: `${a.toFixed(0)} and ${b.toFixed(0)} ms${name === 'pandoc' ? ', each a process' : ''}`,
    })
  }
}, 300_000)
