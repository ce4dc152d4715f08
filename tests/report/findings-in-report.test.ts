import { expect, test } from 'vitest'
import { blocks, findingOn, model, sectionText, seminar, type Seminar } from './fixture'

const said =
  'We came to give advice and went home having changed our minds about our own volunteers.'
const words = 'changed our minds about our own volunteers'

function chosen(
  one: Seminar,
  values: { cited_text?: string; language?: string; needs_review?: number } = {},
) {
  const { cited_text = said, language = 'en', needs_review = 0 } = values
  const reflection = one.reflect({ text: said, language })
  const finding_id = findingOn(one, 'Volunteers change a review', [])
  const span_start = said.indexOf(words)
  one.insert('finding_evidence', {
    finding_id,
    reflection_id: reflection.id,
    position: 0,
    span_start,
    span_end: span_start + words.length,
    cited_text,
    needs_review,
  })
  return reflection
}

test('[reports R20] only the chosen words are quoted, with […] for the others; the annex has all', () => {
  const one = seminar()
  chosen(one)
  const report = model(one)
  expect(blocks(report, 'quote').map(({ quote }) => quote.words.text)).toEqual([`[…] ${words} […]`])
  expect(blocks(report, 'entry').map(({ quote }) => quote.words.text)).toEqual([said])
})

test('[reports R20] words changed since, and words with a translation beside them, stand whole', () => {
  const changed = seminar()
  chosen(changed, {
    cited_text: 'Something else entirely was said here, and at some length too, then.',
  })
  expect(blocks(model(changed), 'quote')[0]?.quote.words.text).toBe(said)
  const doubtful = seminar()
  chosen(doubtful, { needs_review: 1 })
  expect(blocks(model(doubtful), 'quote')[0]?.quote.words.text).toBe(said)
  const foreign = seminar()
  const reflection = chosen(foreign, { language: 'sv' })
  foreign.insert('translation', {
    of_table: 'reflection',
    row_id: reflection.id,
    field: 'text',
    language: 'en',
    text: 'Ours',
    original: said,
    translator: 'Us',
    status: 'checked',
  })
  const [block] = blocks(model(foreign), 'quote')
  expect(block?.quote).toMatchObject({ words: { text: said }, translation: { text: 'Ours' } })
})

test('[reports R21] commitments are quoted where their words may be, and never twice in the body', () => {
  const one = seminar()
  const open = one.reflect({ text: 'I will ask our guides first.' })
  const closed = one.reflect({ text: 'I will leave my job.', audience: 'count' })
  const gone = one.reflect({ text: 'I will say nothing.', state: 'withdrawn-count' })
  findingOn(one, 'People will ask', [open, closed])
  for (const [position, { id }] of [open, closed, gone].entries())
    one.insert('commitment', {
      session_id: one.sessionId,
      reflection_id: id,
      text: ['I will ask our guides first.', 'I will leave my job.', 'I will say nothing.'][
        position
      ]!,
      due_on: '2015-11-02',
      position,
    })
  one.insert('commitment', { session_id: one.sessionId, text: 'Noted by hand', position: 3 })
  const report = model(one, { edition: 'funder' })
  const next = sectionText(report, 'what-happens-next')
  expect(next).toContain('Three commitments were made. Those that may be quoted stand below.')
  const [quote, ...others] = blocks(report, 'quote')
  expect(others).toEqual([])
  expect(quote?.quote).toMatchObject({
    words: { text: 'I will ask our guides first.' },
    shownAs: 'Participant, by 2 November 2015, planned',
  })
  expect(JSON.stringify(report)).not.toMatch(/leave my job|say nothing|Noted by hand/)
  const without = model(one, { without: ['what-happens-next'] })
  expect(blocks(without, 'quote', 'what-we-learned')).toHaveLength(1)
})

test('[reports R21] recommendations stand by whom they are for, in the report’s language', () => {
  const one = seminar()
  const rows = [
    ['To other beginners', 'others'],
    ['Pay for cover', 'funder'],
    ['Ask first', 'partners'],
  ] as const
  const ids = rows.map(([text, addressee], position) =>
    one.insert('recommendation', { session_id: one.sessionId, text, addressee, position }),
  )
  one.insert('translation', {
    of_table: 'recommendation',
    row_id: ids[2]!,
    field: 'text',
    language: 'sv',
    text: 'Fråga först',
    original: 'Ask first',
    translator: 'Us',
    status: 'checked',
  })
  for (const edition of ['participants', 'funder'] as const) {
    const lists = blocks(model(one, { edition, language: 'sv' }), 'list', 'recommendations')
    expect(lists.map(({ items }) => items[0]?.text)).toEqual([
      'Fråga först',
      'Pay for cover',
      'To other beginners',
    ])
  }
  const titles = blocks(model(one), 'heading', 'recommendations').map(({ text }) => text.text)
  expect(titles).toEqual(['To the partners', 'To the funder', 'To others who are starting out'])
})
