import { expect, test } from 'vitest'
import { shortened } from '../../src/main/report/model/quoting'
import { SectionKey } from '../../src/shared/domain/report-model'
import { blocks, findingOn, model, sectionText, seminar, type Seminar } from './fixture'

function peopleFrom(one: Seminar, organisations: number): string[] {
  return Array.from({ length: organisations }, (_, index) =>
    one.person({
      name: `Person ${index}`,
      organisation: one.insert('organisation', { name: `Museum ${index}` }),
    }),
  )
}

const rating = (
  one: Seminar,
  prompt_id: string,
  answer: object,
  participant_id: string | null = null,
) => one.reflect({ prompt_id, participant_id, text: '', answer: JSON.stringify(answer) })

test('[reports R5] ratings come with n, the response rate and every step of the scale', () => {
  const one = seminar()
  const people = peopleFrom(one, 10)
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'scale',
    text: 'How useful?',
    min_label: 'Not at all',
  })
  for (const [index, person] of people.slice(0, 6).entries())
    rating(one, prompt, { scale: index < 4 ? 4 : 2 }, person)
  const report = model(one)
  expect(sectionText(report, 'outcomes')).toContain(
    'Six of the 10 people present answered (60 per cent). The middle answer was 4',
  )
  const [table] = blocks(report, 'table', 'outcomes')
  expect(table?.caption).toContain('n = 6')
  expect(table?.rows).toEqual([
    ['1 (Not at all)', '0'],
    ['2', '2'],
    ['3', '0'],
    ['4', '4'],
    ['5', '0'],
  ])
})

test('[reports R5] fewer than five answers are not broken down', () => {
  const one = seminar()
  const people = peopleFrom(one, 4)
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'scale',
    text: 'How?',
  })
  for (const person of people) rating(one, prompt, { scale: 1 }, person)
  const report = model(one)
  expect(sectionText(report, 'outcomes')).toContain('With fewer than five answers')
  expect(blocks(report, 'table', 'outcomes')).toEqual([])
})

test('[reports R5] three questions on one scale share a table, each with its n', () => {
  const one = seminar()
  const prompts = ['First', 'Second', 'Third'].map((text, position) =>
    one.insert('prompt', { session_id: one.sessionId, position, kind: 'scale', text, max: 3 }),
  )
  for (const [index, prompt] of prompts.entries())
    for (let count = 0; count < 5 + index; count += 1) rating(one, prompt, { scale: 3 })
  const report = model(one)
  expect(blocks(report, 'table', 'outcomes').map((table) => table.rows)).toEqual([
    [
      ['First', '5', '0', '0', '5'],
      ['Second', '6', '0', '0', '6'],
      ['Third', '7', '0', '0', '7'],
    ],
  ])
  expect(sectionText(report, 'outcomes')).toContain('Each had between 5 and 7 answers.')
})

test('[reports R5] then and now are counted as pairs', () => {
  const one = seminar()
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'then-now',
    text: 'Sure?',
  })
  const pairs = [
    [1, 3],
    [2, 3],
    [3, 3],
    [4, 3],
    [1, 5],
  ] as const
  for (const [then, now] of pairs)
    rating(one, prompt, JSON.parse(`{"then":${then},"now":${now}}`) as object)
  rating(one, prompt, { now: 5 })
  const [table] = blocks(model(one), 'table', 'outcomes')
  expect(table?.rows).toEqual([
    ['Higher', '3'],
    ['The same', '1'],
    ['Lower', '1'],
  ])
  expect(table?.caption).toContain('n = 5')
})

test('[reports R5] a choice somebody typed is another answer, not a row with their words', () => {
  const one = seminar()
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'choice',
    text: 'Which?',
    options: JSON.stringify([
      { key: 'a', text: 'Apples' },
      { key: 'b', text: 'Pears' },
    ]),
  })
  for (const choice of [['a'], ['a'], ['b'], ['a', 'b'], ['my very own words']])
    rating(one, prompt, { choice })
  const report = model(one, { edition: 'funder' })
  expect(blocks(report, 'table', 'outcomes')[0]?.rows).toEqual([
    ['Apples', '3'],
    ['Pears', '2'],
    ['Another answer, in their own words', '1'],
  ])
  expect(JSON.stringify(report)).not.toContain('my very own words')
})

test('[reports R6] a finding says what it rests on and names first what a reader can look up', () => {
  const one = seminar()
  const people = peopleFrom(one, 6)
  const evidence = people.map((participant_id, index) =>
    one.reflect({
      participant_id,
      language: index === 0 ? 'sv' : 'en',
      audience: index < 3 ? 'count' : 'public',
      text: `Something worth saying, number ${index}.`,
    }),
  )
  findingOn(one, 'Doors open both ways', evidence)
  const report = model(one)
  const [sentence] = blocks(report, 'paragraph', 'what-we-learned').filter(
    (block) => block.cites.length > 0,
  )
  expect(sentence?.text.text).toBe(
    'Six reflections from six organisations, in two languages, point to this (R1, R4, R5 and three more).',
  )
  expect(sentence?.cites).toEqual([1, 4, 5])
  const entries = blocks(report, 'entry')
  expect(entries.map((entry) => entry.quote.number)).toEqual([4, 5])
  expect(entries[0]?.citedIn).toEqual(['Doors open both ways'])
})

test('[reports R6] a finding without evidence says so', () => {
  const one = seminar()
  findingOn(one, 'Out of thin air', [])
  const report = model(one)
  expect(sectionText(report, 'what-we-learned')).toContain(
    'No reflection has been named as evidence',
  )
  expect(report.gate.find((check) => check.key === 'evidence')?.state).toBe('look')
})

test('[reports R7] quotes are by different people, starred ones first, and never the same words twice', () => {
  const one = seminar()
  const [anna = '', bo = '', cecilia = ''] = peopleFrom(one, 3)
  const plain = one.reflect({
    participant_id: anna,
    text: 'Plain words that are long enough to count.',
  })
  const more = one.reflect({
    participant_id: anna,
    text: 'More words by the same person, starred.',
    starred: 1,
  })
  const starred = one.reflect({
    participant_id: bo,
    text: 'Starred words of somebody else, long enough.',
    starred: 1,
  })
  const other = one.reflect({
    participant_id: cecilia,
    text: 'Other words entirely, from a third person.',
  })
  findingOn(one, 'First', [plain, more, starred], { position: 0 })
  findingOn(one, 'Second', [plain, starred, other], { position: 1 })
  const quoted = blocks(model(one), 'quote').map(({ quote }) => quote.number)
  expect(quoted).toEqual([more.number, starred.number, other.number, plain.number])
})

test('[reports R7] a critical voice is among the quotes where there is one', () => {
  const one = seminar()
  const [anna = '', bo = '', cecilia = ''] = peopleFrom(one, 3)
  const praise = [anna, bo].map((participant_id) =>
    one.reflect({ participant_id, text: 'It was all very good indeed, thank you.', starred: 1 }),
  )
  const critical = one.reflect({ participant_id: cecilia, text: 'It was far too cold.' })
  const frame = one.insert('frame', { name: 'Ours', version: '1' })
  const theme = one.insert('theme', {
    frame_id: frame,
    code: 'C',
    title: 'Cold',
    colour: 1,
    position: 0,
  })
  one.insert('coding', { reflection_id: critical.id, theme_id: theme, polarity: 'negative' })
  findingOn(one, 'How it was', [...praise, critical])
  const report = model(one)
  expect(blocks(report, 'quote').map(({ quote }) => quote.number)).toContain(critical.number)
  expect(report.gate.find((check) => check.key === 'critical-voice')?.state).toBe('good')
})

test('[reports R7] a long quote is shortened with […] in the body and whole in the annex', () => {
  const one = seminar()
  const text = `${'A sentence that goes on for a while. '.repeat(30)}The end.`
  findingOn(one, 'Long', [one.reflect({ text })])
  const report = model(one)
  const [quote] = blocks(report, 'quote')
  expect(quote?.quote.words.text).toMatch(/while\. \[…\]$/)
  expect(text.startsWith(quote?.quote.words.text.replace(' […]', '') ?? '-')).toBe(true)
  expect(blocks(report, 'entry')[0]?.quote.words.text).toBe(text)
})

test('[reports R7] shortening never splits a character', () => {
  expect(shortened('🙂'.repeat(50), 21)).toBe(`${'🙂'.repeat(10)} […]`)
  expect(shortened('short', 10)).toBe('short')
})

test('[reports R8] words stay in their language, with our translation beside them', () => {
  const one = seminar()
  const { id } = one.reflect({ text: 'Det svåraste var att våga.', language: 'sv' })
  one.insert('translation', {
    of_table: 'reflection',
    row_id: id,
    field: 'text',
    language: 'en',
    text: 'The hardest part was to dare.',
    original: 'Det svåraste var att våga.',
    translator: 'Us',
    status: 'checked',
  })
  const [entry] = blocks(model(one, { edition: 'funder' }), 'entry')
  expect(entry?.quote.words).toEqual({ text: 'Det svåraste var att våga.', language: 'sv' })
  expect(entry?.quote.translation).toEqual({
    text: 'The hardest part was to dare.',
    translator: 'Us',
  })
  const [swedish] = blocks(model(one, { edition: 'funder', language: 'sv' }), 'entry')
  expect(swedish?.quote.translation).toBeNull()
})

test('[reports R8] a two-part answer is told with its openings, in the language it was given in', () => {
  const one = seminar()
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'two-part',
    text: 'About peers: I used to think…',
    second_text: 'Now I think…',
  })
  const translate = (field: string, text: string, original: string) =>
    one.insert('translation', {
      of_table: 'prompt',
      row_id: prompt,
      field,
      language: 'sv',
      text,
      original,
      translator: 'Us',
      status: 'checked',
    })
  translate('text', 'Om kollegor: Förut tänkte jag…', 'About peers: I used to think…')
  translate('secondText', 'Nu tänker jag…', 'Now I think…')
  one.reflect({ prompt_id: prompt, text: 'no', second_text: 'yes' })
  one.reflect({ prompt_id: prompt, text: 'nej', second_text: 'ja', language: 'sv' })
  const entries = blocks(model(one, { edition: 'funder' }), 'entry').map(
    ({ quote }) => quote.words.text,
  )
  expect(entries).toEqual([
    'I used to think… no\nNow I think… yes',
    'Förut tänkte jag… nej\nNu tänker jag… ja',
  ])
})

test('[reports R8] a text without a translation stands as written, tagged, and the gate counts it', () => {
  const one = seminar()
  one.insert('aim', { session_id: one.sessionId, kind: 'aim', text: 'To learn', position: 0 })
  one.insert('agenda_block', {
    session_id: one.sessionId,
    title: 'Welcome',
    minutes: 10,
    position: 0,
  })
  const report = model(one, { language: 'sv' })
  expect(blocks(report, 'list', 'why-we-met')[0]?.items).toEqual([
    { text: 'To learn', language: 'en' },
  ])
  expect(blocks(report, 'table', 'what-we-did')[0]?.foreign).toEqual([
    { row: 0, column: 1, language: 'en' },
  ])
  expect(report.titleLanguages.title).toBe('en')
  const check = report.gate.find((one) => one.key === 'translations')
  expect(check).toEqual({
    key: 'translations',
    state: 'look',
    sentence: '3 texter saknar aktuell översättning till svenska.',
  })
})

test('[reports R9] an empty session has no sections, and says so in the outline', () => {
  const report = model(seminar())
  expect(report.sections).toEqual([])
  const inBoth = SectionKey.options.filter((key) => key !== 'money')
  expect(report.outline.map((one) => one.key)).toEqual(inBoth)
  expect(report.outline.every((one) => one.empty)).toBe(true)
})

test('[reports R9] a section left out takes its quotes with it', () => {
  const one = seminar()
  findingOn(one, 'A finding', [one.reflect({}), one.reflect({})])
  const without = model(one, { without: ['what-we-learned'] })
  expect(without.quoted).toEqual([])
  expect(without.counted).toHaveLength(2)
  const noAnnex = model(one, { edition: 'funder', without: ['annex'] })
  expect(noAnnex.sections.map((section) => section.key)).not.toContain('annex')
  expect(noAnnex.quoted).toHaveLength(2)
})

test('[reports R10] without findings the answers stand question by question', () => {
  const one = seminar()
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'text',
    text: 'What now?',
  })
  for (let index = 0; index < 6; index += 1)
    one.reflect({ prompt_id: prompt, text: `Answer ${index}` })
  one.reflect({ text: 'Unasked' })
  const report = model(one)
  const headings = blocks(report, 'heading', 'what-we-learned').map((block) => block.text.text)
  expect(headings).toEqual(['What now?', 'Other comments'])
  expect(blocks(report, 'quote')).toHaveLength(5)
  expect(report.gate.find((check) => check.key === 'evidence')?.state).toBe('missing')
})

test('[reports R10] an import whose words are only counted still makes a report', () => {
  const one = seminar()
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'text',
    text: 'What now?',
  })
  for (let index = 0; index < 6; index += 1)
    one.reflect({ prompt_id: prompt, audience: 'count', channel: 'import' })
  const report = model(one)
  expect(sectionText(report, 'what-we-learned')).toContain(
    'Six answers came in. The words have not been cleared',
  )
  expect(sectionText(report, 'how-we-know')).toContain('six were read in from a file')
  expect(report.quoted).toEqual([])
})

test('[reports R10] the name of a scale step that an import kept is a rating, not words', () => {
  const one = seminar()
  const options = JSON.stringify(
    ['Never', 'Often'].map((text, index) => ({ key: String(index + 1), text })),
  )
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind: 'scale',
    text: 'How?',
    options,
    max: 2,
  })
  for (let index = 0; index < 5; index += 1)
    one.reflect({ prompt_id: prompt, text: 'Often', answer: JSON.stringify({ scale: 2 }) })
  const report = model(one, { edition: 'funder' })
  expect(report.quoted).toEqual([])
  expect(blocks(report, 'table', 'outcomes')[0]?.rows).toEqual([
    ['Never', '0'],
    ['Often', '5'],
  ])
})

test('[reports R19] the gate speaks in sentences about an own voice, the response and the reading time', () => {
  const one = seminar()
  const anna = one.person({ name: 'Anna' })
  one.person({ name: 'Bo' })
  one.reflect({ participant_id: anna })
  const sentences = (report = model(one)) =>
    Object.fromEntries(report.gate.map((check) => [check.key, check]))
  expect(sentences()['own-words']?.state).toBe('missing')
  expect(sentences()['response-rate']?.sentence).toContain('1 of 2 present')
  expect(sentences()['reading-time']?.sentence).toContain('one minute')
  for (const section of ['in-brief', 'what-we-learned', 'what-did-not-work', 'how-we-know'])
    one.insert('section_text', {
      session_id: one.sessionId,
      edition: 'participants',
      language: 'en',
      section,
      text: 'Ours.',
    })
  expect(sentences()['own-words']?.state).toBe('good')
  expect(sentences(model(one, { edition: 'funder' }))['own-words']?.state).toBe('missing')
})
