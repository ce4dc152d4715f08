import { describe, expect, test } from 'vitest'
import { runImport, type ImportRequest } from '../../src/main/features/imports/run-import'
import type { Store } from '../../src/main/workspace/store'
import { AppError } from '../../src/shared/errors'
import { temporaryStore } from '../support/workspace'

const utf8 = (text: string) => new TextEncoder().encode(text)

function importText(store: Store, text: string, more: Partial<ImportRequest> = {}) {
  return runImport(store, { sessionId: 'new', bytes: utf8(text), fileName: 'survey.csv', ...more })
}

function newSession(store: Store): string {
  const map = { columns: [{ name: 'note', role: 'text' }] }
  return importText(store, 'note\nfirst\n', { map }).sessionId as string
}

const count = (store: Store, table: string) =>
  store.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()

const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'no error'
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}

const survey = [
  'Code,Useful,What will you try?,Pace',
  'a1,Agree,"Ask the guides,\nevery week",Just right',
  'b2,Strongly agree,NA,Too fast',
  ',Disagree,-,Just right',
  'a1,,A map by the door,N/A',
].join('\n')
const surveyMap = {
  columns: [
    { name: 'Code', role: 'person' },
    { name: 'Useful', role: 'scale' },
    { name: 'What will you try?', role: 'text' },
    { name: 'Pace', role: 'choice' },
  ],
}

describe('counting', () => {
  test('[imports R3] one reflection per filled cell; blank, NA, N/A and - are no answer', () => {
    const store = temporaryStore()
    const result = importText(store, survey, { map: surveyMap })
    expect(result).toMatchObject({
      rows: 4,
      participants: 3,
      prompts: 3,
      reflections: 8,
      skipped: 4,
      duplicates: 0,
      warnings: [],
    })
    expect(count(store, 'reflection')).toBe(8)
    expect(count(store, 'participant')).toBe(3)
  })

  test('[imports R3] only those spellings are no answer', () => {
    const store = temporaryStore()
    const text = 'note\nnone\nna\n–\nNo\n N/A \n'
    const result = importText(store, text, { map: { columns: [{ name: 'note', role: 'text' }] } })
    expect(result).toMatchObject({ rows: 5, reflections: 4, skipped: 1 })
  })

  test('[imports R9] questions, ratings and choices are kept as numbers and as words', () => {
    const store = temporaryStore()
    importText(store, survey, { map: surveyMap })
    const prompts = store
      .prepare<[], Record<string, unknown>>(
        'SELECT text, kind, status, import_key, min, max, min_label, max_label FROM prompt ORDER BY position',
      )
      .all()
    expect(prompts).toMatchObject([
      {
        text: 'Useful',
        kind: 'scale',
        status: 'closed',
        min: 1,
        max: 5,
        max_label: 'Strongly agree',
      },
      { text: 'What will you try?', kind: 'text', import_key: 'What will you try?' },
      { text: 'Pace', kind: 'choice' },
    ])
    const rows = store
      .prepare<[], Record<string, unknown>>(
        `SELECT number, text, answer, channel, row_number, file_name, cleared, audience, attribution
         FROM reflection ORDER BY number LIMIT 3`,
      )
      .all()
    expect(rows).toEqual([
      {
        number: 1,
        text: 'Agree',
        answer: '{"scale":4}',
        channel: 'import',
        row_number: 2,
        file_name: 'survey.csv',
        cleared: 1,
        audience: 'count',
        attribution: 'anonymous',
      },
      {
        number: 2,
        text: 'Ask the guides,\nevery week',
        answer: null,
        channel: 'import',
        row_number: 2,
        file_name: 'survey.csv',
        cleared: 1,
        audience: 'count',
        attribution: 'anonymous',
      },
      {
        number: 3,
        text: 'Just right',
        answer: '{"choice":["Just right"]}',
        channel: 'import',
        row_number: 2,
        file_name: 'survey.csv',
        cleared: 1,
        audience: 'count',
        attribution: 'anonymous',
      },
    ])
  })
})

describe('twice is once', () => {
  test('[imports R4] the same file again adds nothing, whatever its name, delimiters or column order', () => {
    const store = temporaryStore()
    const { sessionId, reflections } = importText(store, survey, { map: surveyMap })
    const again = { map: surveyMap, sessionId: sessionId as string }
    const before = store.lastSeq()
    const nothing = {
      participants: 0,
      prompts: 0,
      reflections: 0,
      skipped: 4,
      duplicates: reflections,
    }
    expect(importText(store, survey, { ...again, fileName: 'other.csv' })).toMatchObject(nothing)
    const semicolons = survey.split('\n').join('\r\n').replace('guides,\r\nevery', 'guides,\nevery')
    const reordered = [
      'Pace;What will you try?;Useful;Code;',
      'Just right;"Ask the guides,\nevery week";Agree;a1;',
      'Too fast;;Strongly agree;b2;',
      'Just right;;Disagree;;',
      ';A map by the door;;a1;',
    ].join('\n')
    expect(importText(store, semicolons, again)).toMatchObject(nothing)
    expect(importText(store, reordered, again)).toMatchObject(nothing)
    expect(store.lastSeq()).toBe(before)
  })

  test('[imports R4] identical rows are told apart', () => {
    const store = temporaryStore()
    const text = 'note\nmore time\nmore time\nmore time\n'
    const map = { columns: [{ name: 'note', role: 'text' }] }
    const first = importText(store, text, { map })
    expect(first.reflections).toBe(3)
    const longer = importText(store, `${text}more time\n`, {
      map,
      sessionId: first.sessionId as string,
    })
    expect(longer).toMatchObject({ reflections: 1, duplicates: 3 })
  })

  test('[imports R4] with another map it adds only what the first left out', () => {
    const store = temporaryStore()
    const first = importText(store, survey, { map: { columns: surveyMap.columns.slice(0, 2) } })
    expect(first).toMatchObject({ participants: 3, prompts: 1, reflections: 3 })
    const more = importText(store, survey, { map: surveyMap, sessionId: first.sessionId as string })
    expect(more).toMatchObject({ participants: 0, prompts: 2, reflections: 5, duplicates: 3 })
  })

  test('[imports R9] a later file of the same survey adds to the same questions', () => {
    const store = temporaryStore()
    const { sessionId } = importText(store, 'Score,Room\n3,North\n5,South\n', {
      map: {
        columns: [
          { name: 'Score', role: 'scale' },
          { name: 'Room', role: 'choice' },
        ],
      },
    })
    const later = importText(store, 'Score,Room\n9,East\n', {
      sessionId: sessionId as string,
      map: {
        columns: [
          { name: 'Score', role: 'scale' },
          { name: 'Room', role: 'choice' },
        ],
      },
    })
    expect(later).toMatchObject({ prompts: 0, reflections: 2, warnings: [] })
    const prompts = store
      .prepare<[], { max: number; options: string }>(
        'SELECT max, options FROM prompt ORDER BY position',
      )
      .all()
    expect(prompts[0]?.max).toBe(10)
    expect(
      (JSON.parse(prompts[1]?.options ?? '') as { key: string }[]).map(({ key }) => key),
    ).toEqual(['North', 'South', 'East'])
  })
})

describe('all or nothing', () => {
  test('[imports R5] a trial run counts the same and writes nothing', () => {
    const store = temporaryStore()
    const before = store.lastSeq()
    const trial = importText(store, survey, { map: surveyMap, dryRun: true })
    expect(store.lastSeq()).toBe(before)
    expect(
      ['session', 'person', 'participant', 'prompt', 'reflection', 'command'].map((table) =>
        count(store, table),
      ),
    ).toEqual([0, 0, 0, 0, 0, 1])
    const real = importText(store, survey, { map: surveyMap })
    expect(trial.sessionId).toBeNull()
    expect({ ...trial, sessionId: real.sessionId }).toEqual(real)
  })

  test('[imports R5] a failure in the middle leaves the workspace as it was', () => {
    const store = temporaryStore()
    const sessionId = newSession(store)
    const before = ['person', 'participant', 'prompt', 'reflection'].map((table) =>
      count(store, table),
    )
    store.connection.exec(
      `CREATE TEMP TRIGGER broken BEFORE INSERT ON main.reflection WHEN new.row_number = 4 BEGIN SELECT raise(ABORT, 'no'); END`,
    )
    expect(() => importText(store, survey, { map: surveyMap, sessionId })).toThrow('no')
    store.connection.exec('DROP TRIGGER temp.broken')
    expect(
      ['person', 'participant', 'prompt', 'reflection'].map((table) => count(store, table)),
    ).toEqual(before)
  })

  test('[imports R13] a session that is not there is refused', () => {
    const store = temporaryStore()
    expect(codeOf(() => importText(store, survey, { sessionId: 'nowhere' }))).toBe(
      'record/not-found',
    )
  })

  test('[imports R15] a new session is a draft called after the file, in its language', () => {
    const store = temporaryStore()
    const text =
      'Vad tar du med dig?\nAtt det inte är så svårt\nJag vill fråga mer och lyssna på dem\n'
    importText(store, text, { fileName: 'utvärdering_höst-2015.csv' })
    const session = store.prepare('SELECT title, status, languages FROM session').get()
    expect(session).toEqual({
      title: 'Utvärdering höst 2015',
      status: 'draft',
      languages: '["sv"]',
    })
    expect(store.prepare('SELECT DISTINCT language FROM reflection').all()).toEqual([
      { language: 'sv' },
    ])
  })
})
