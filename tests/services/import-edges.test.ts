import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import {
  inspectImport,
  runImport,
  type ImportRequest,
} from '../../src/main/features/imports/run-import'
import { createImports } from '../../src/main/features/imports/imports-service'
import type { Store } from '../../src/main/workspace/store'
import { contract } from '../../src/shared/contract'
import { temporaryStore } from '../support/workspace'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function importText(store: Store, text: string, more: Partial<ImportRequest> = {}) {
  return runImport(store, {
    sessionId: 'new',
    bytes: bytesOf(text),
    fileName: 'edges.csv',
    ...more,
  })
}
const only = (name: string, role: string) => ({ map: { columns: [{ name, role }] } })
const reflections = (store: Store) =>
  store
    .prepare<[], Record<string, unknown>>(
      'SELECT text, answer, original_text AS original, said_at AS saidAt FROM reflection ORDER BY number',
    )
    .all()

describe('nothing is bent to fit', () => {
  test('[imports R10] a cell off its scale is kept as words', () => {
    const store = temporaryStore()
    const { reflections: added, warnings } = importText(
      store,
      'Score\n4\n5\nmostly good\n',
      only('Score', 'scale'),
    )
    expect(added).toBe(3)
    expect(reflections(store)[2]).toMatchObject({ text: 'mostly good', answer: null })
    expect(warnings).toMatchObject([{ code: 'import/not-on-scale', row: 4 }])
  })

  test('[imports R10] words in no known order are choices, too many choices are words', () => {
    const store = temporaryStore()
    const colours = importText(store, 'Colour\nred\ngreen\nRED\n', only('Colour', 'scale'))
    expect(colours.warnings).toMatchObject([{ code: 'import/no-ladder' }])
    expect(reflections(store).map(({ answer }) => answer)).toEqual([
      '{"choice":["red"]}',
      '{"choice":["green"]}',
      '{"choice":["red"]}',
    ])
    const many = ['Place', ...Array.from({ length: 51 }, (_, index) => `place ${index}`)].join('\n')
    expect(importText(store, many, only('Place', 'choice')).warnings).toMatchObject([
      { code: 'import/many-choices' },
    ])
  })

  test('[imports R10] a 1 MB cell is cut after 8,000 characters, with its row', () => {
    const store = temporaryStore()
    const long = '🙂'.repeat(250_000)
    const { warnings } = importText(store, `note\nshort\n"${long}"\n`, only('note', 'text'))
    expect(warnings).toMatchObject([{ code: 'import/cell-shortened', row: 3 }])
    expect(reflections(store)[1]?.['text']).toBe('🙂'.repeat(8000))
  })

  test('[imports R10] choices with long words have keys of their own', () => {
    const store = temporaryStore()
    const long = 'I have completed the training, and am taking this survey after I left '
    importText(store, `When\n${long}the event\n${long}the room\n`, only('When', 'choice'))
    const options = JSON.parse(
      store.prepare('SELECT options FROM prompt').pluck().get() as string,
    ) as { key: string; text: string }[]
    expect(options.map(({ text }) => text)).toEqual([`${long}the event`, `${long}the room`])
    expect(new Set(options.map(({ key }) => key)).size).toBe(2)
    expect(reflections(store).map(({ answer }) => JSON.parse(answer as string))).toEqual(
      options.map(({ key }) => ({ choice: [key] })),
    )
  })

  test('[imports R14] each kind of warning is listed 20 times and then counted', () => {
    const text = ['a,b', ...Array.from({ length: 50 }, (_, index) => `word ${index}`)].join('\n')
    const { warnings } = importText(temporaryStore(), text, {
      map: { delimiter: ',', columns: [{ name: 'a', role: 'text' }] },
    })
    expect(warnings).toHaveLength(21)
    expect(warnings.at(-1)).toEqual({
      code: 'import/ragged-row',
      message: 'The same in 30 more places.',
    })
  })
})

describe('time and encoding', () => {
  test('[imports R11] answers carry the time of their row', () => {
    const store = temporaryStore()
    const map = {
      columns: [
        { name: 'When', role: 'date' },
        { name: 'Said', role: 'text' },
      ],
    }
    const { warnings } = importText(store, 'When,Said\n2018-09-08T15:29:00Z,a\nsoon,b\n,c\n', {
      map,
    })
    expect(reflections(store).map(({ saidAt }) => saidAt)).toEqual([
      '2018-09-08T15:29:00.000Z',
      store.now(),
      store.now(),
    ])
    expect(warnings).toMatchObject([{ code: 'import/bad-date', row: 3 }])
  })

  test('[imports R12] doubly encoded text is noticed with an example and repaired when asked', () => {
    const text = 'Said\nÂ¡Traduciendo!\nfine\n'
    const noticed = temporaryStore()
    const { warnings } = importText(noticed, text, only('Said', 'text'))
    expect(warnings).toMatchObject([{ code: 'import/double-encoded', row: 2 }])
    expect(warnings[0]?.message).toContain('¡Traduciendo!')
    expect(reflections(noticed)[0]).toMatchObject({ text: 'Â¡Traduciendo!', original: null })

    const repaired = temporaryStore()
    const first = importText(repaired, text, { ...only('Said', 'text'), repair: true })
    expect(first.warnings).toMatchObject([{ code: 'import/repaired' }])
    expect(reflections(repaired)[0]).toMatchObject({
      text: '¡Traduciendo!',
      original: 'Â¡Traduciendo!',
    })
    expect(
      importText(repaired, text, { ...only('Said', 'text'), sessionId: first.sessionId as string }),
    ).toMatchObject({ reflections: 0, duplicates: 2 })
  })
})

describe('any table', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'NA', 'N/A', '-', '5', 'Agree', '2018-01-01', 'x1', '\u0007', '   '),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
      roles: fc.array(fc.constantFrom('text', 'scale', 'choice', 'ignore'), {
        minLength: width,
        maxLength: width,
      }),
      person: fc.boolean(),
    }),
  )

  test('[imports R3] [imports R4] every answer cell is counted once, and a second import adds nothing', () => {
    const store = temporaryStore()
    fc.assert(
      fc.property(table, ({ rows, roles, person }) => {
        fc.pre(rows.some((row) => row.some((text) => text.trim() !== '')))
        const columns = roles.map((role, index) => ({
          name: `c${index}`,
          role: person && index === 0 ? 'person' : role,
        }))
        const answers = columns.filter(({ role }) => role !== 'person' && role !== 'ignore').length
        fc.pre(answers > 0)
        const text = Papa.unparse([columns.map(({ name }) => name), ...rows])
        const map = { delimiter: ',', columns }
        const first = importText(store, text, { map })
        expect(first.reflections + first.skipped).toBe(first.rows * answers)
        expect(first.duplicates).toBe(0)
        const again = importText(store, text, { map, sessionId: first.sessionId as string })
        expect(again).toMatchObject({
          reflections: 0,
          participants: 0,
          prompts: 0,
          duplicates: first.reflections,
        })
      }),
      { numRuns: 150 },
    )
  })
})

describe('the service', () => {
  test('[imports R5] inspect shows the first rows and writes nothing; run does what it said', async () => {
    const store = temporaryStore()
    const service = createImports(() => store)
    const base64 = Buffer.from(
      'Code,Said\na1,one thing I will do\nb2,another thing to try\n',
    ).toString('base64')
    const file = { fileName: 'survey.csv', base64, sessionId: null }
    const seen = await service.inspect(contract.imports.inspect.input.parse(file), { window: 'w1' })
    expect(contract.imports.inspect.output.parse(seen)).toEqual(seen)
    expect(seen.sampleRows).toEqual([
      ['a1', 'one thing I will do'],
      ['b2', 'another thing to try'],
    ])
    const done = await service.run(contract.imports.run.input.parse({ ...file, map: seen.guess }), {
      window: 'w1',
    })
    expect(contract.imports.run.output.parse(done)).toEqual(done)
    expect({ ...done, sessionId: null, sampleRows: seen.sampleRows }).toEqual(seen)
    expect(
      inspectImport(store, {
        sessionId: done.sessionId as string,
        bytes: Buffer.from(base64, 'base64'),
        fileName: 'x',
      }),
    ).toMatchObject({ reflections: 0, duplicates: 2 })
  })
})

const shared = join(import.meta.dirname, '../../../shared/data')
const realFile = (name: string) => ({ name, path: join(shared, name) })
const training = realFile('instructor-training-post-2018.csv')
const conference = realFile('carpentrycon-at-home-2020.csv')

// Assessment data by The Carpentries, CC BY 4.0, unchanged; not part of this repository.
describe('real files (skipped where ../shared/data is not there)', () => {
  test.skipIf(!existsSync(training.path))(
    '[imports R3] [imports R4] a survey of 967 people',
    () => {
      const store = temporaryStore()
      const bytes = readFileSync(training.path)
      const first = runImport(store, { sessionId: 'new', bytes, fileName: training.name })
      const rows = Papa.parse<string[]>(bytes.toString('utf8').trim()).data.slice(1)
      const answerColumns = first.guess.columns
        .map(({ role }, index) => ({ role, index }))
        .filter(({ role }) => ['text', 'scale', 'choice'].includes(role))
      const filled = rows.flatMap((row) =>
        answerColumns.filter(
          ({ index }) => !['', 'NA', 'N/A', '-'].includes((row[index] ?? '').trim()),
        ),
      )
      expect(first).toMatchObject({
        rows: 967,
        reflections: filled.length,
        participants: 230 + 735,
        prompts: answerColumns.length,
      })
      const role = (name: string) =>
        first.guess.columns.find((column) => column.name === name)?.role
      expect([
        role('UniqueID'),
        role('Date'),
        role('Worth'),
        role('Pace'),
        role('CompleteTrainingOther'),
      ]).toEqual(['person', 'date', 'scale', 'scale', 'text'])
      const again = runImport(store, {
        sessionId: first.sessionId as string,
        bytes,
        fileName: 'copy.csv',
        map: first.guess,
      })
      expect(again).toMatchObject({
        participants: 0,
        prompts: 0,
        reflections: 0,
        duplicates: first.reflections,
      })
    },
  )

  test.skipIf(!existsSync(conference.path))(
    '[imports R12] ratings of a conference, some titles doubly encoded',
    () => {
      const store = temporaryStore()
      const bytes = readFileSync(conference.path)
      const result = runImport(store, {
        sessionId: 'new',
        bytes,
        fileName: conference.name,
        repair: true,
      })
      expect(result).toMatchObject({
        rows: 124,
        participants: 0,
        warnings: [{ code: 'import/repaired' }],
      })
      expect(
        store.prepare(`SELECT count(*) FROM reflection WHERE text = '¡Traduciendo!'`).pluck().get(),
      ).toBe(5)
    },
  )
})
