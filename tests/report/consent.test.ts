import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildReportModel } from '../../src/main/report/model/model'
import { gatherSession } from '../../src/main/report/gather'
import { renderDocx } from '../../src/main/report/docx/render'
import { createText } from '../../src/main/platform/text'
import type { ReflectionFacts, SessionFacts } from '../../src/main/report/facts'
import { mayCount, mayQuote, readersOf } from '../../src/shared/domain/consent'
import { blocks, findingOn, model, sectionText, seminar, type Seminar } from './fixture'
import { partsOf } from './package'

const audiences = ['count', 'participants', 'funder', 'public'] as const
const attributions = ['named', 'role', 'organisation', 'anonymous'] as const
const states = ['kept', 'hidden', 'withdrawn-quote', 'withdrawn-count', 'undone', 'erased'] as const
const rules = ['open', 'source-hidden', 'stays-here'] as const

function richSeminar(): Seminar & { prompts: string[]; people: string[] } {
  const one = seminar()
  const organisation = one.insert('organisation', { name: 'Vasa', country: 'SE' })
  const people = ['Anna', 'Bo', 'Cecilia'].map((name) =>
    one.person({ name, role: 'Curator', organisation }),
  )
  const prompts = (['text', 'two-part', 'scale', 'word', 'choice'] as const).map((kind, position) =>
    one.insert('prompt', { session_id: one.sessionId, position, kind, text: `Question ${kind}…` }),
  )
  return { ...one, people, prompts }
}

const reflectionOf = (ids: { prompts: string[]; people: string[] }) =>
  fc.record({
    promptId: fc.constantFrom(null, ...ids.prompts),
    participantId: fc.constantFrom(null, ...ids.people),
    audience: fc.constantFrom(...audiences),
    attribution: fc.constantFrom(...attributions),
    state: fc.constantFrom(...states),
    cleared: fc.boolean(),
    starred: fc.boolean(),
    language: fc.constantFrom('en', 'sv', null),
    isEvidence: fc.boolean(),
    isCoded: fc.boolean(),
    answer: fc.constantFrom(null, { scale: 3 }, { choice: ['mine'] }),
  })

type Drawn = ReturnType<typeof reflectionOf> extends fc.Arbitrary<infer Value> ? Value : never

/** The same session with other reflections, each of which says a word nobody else says. */
function withReflections(
  base: SessionFacts,
  drawn: readonly Drawn[],
  rule: (typeof rules)[number],
  neverQuote: ReadonlySet<string>,
) {
  const reflections = drawn.map((one, index): ReflectionFacts => ({
    ...one,
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    number: index + 1,
    authorKind: one.participantId ? 'participant' : 'unknown',
    groupId: null,
    organisationId: null,
    text: `canary${index}word`,
    secondText: `canary${index}second`,
    channel: 'phone',
  }))
  const facts: SessionFacts = {
    ...base,
    session: { ...base.session, sharingRule: rule },
    prompts: base.prompts.map((prompt) => ({ ...prompt, neverQuote: neverQuote.has(prompt.id) })),
    reflections,
    codings: new Map(
      reflections.flatMap((one, index) =>
        drawn[index]?.isCoded
          ? [
              [
                one.id,
                [{ themeId: 't', title: 'Theme', polarity: 'negative' as const, isOutside: false }],
              ] as const,
            ]
          : [],
      ),
    ),
    findings: drawn.some((one) => one.isEvidence)
      ? [
          {
            id: 'finding',
            aimId: null,
            text: 'A finding',
            body: '',
            kind: 'minority-view',
            confidence: 'high',
            evidence: reflections
              .filter((_, index) => drawn[index]?.isEvidence)
              .map((one) => one.id),
            chosen: new Map(reflections.map((one) => [one.id, { start: 0, end: one.text.length }])),
          },
        ]
      : [],
    commitments: reflections.map((one) => ({
      id: one.id,
      text: one.text,
      reflectionId: one.id,
      participantId: null,
      dueOn: null,
      status: 'planned' as const,
    })),
    translations: new Map(
      reflections.flatMap((one) =>
        (['en', 'sv'] as const).map(
          (language) =>
            [
              `reflection ${one.id} text ${language}`,
              { text: `translated${one.number}word`, original: one.text, translator: 'Us' },
            ] as const,
        ),
      ),
    ),
  }
  return facts
}
function quotable(facts: SessionFacts, one: ReflectionFacts, edition: 'participants' | 'funder') {
  const prompt = facts.prompts.find((candidate) => candidate.id === one.promptId)
  return mayQuote(
    { ...one, neverQuote: prompt?.neverQuote ?? false, sharingRule: facts.session.sharingRule },
    readersOf[edition],
  )
}

const scene = () => {
  const base = richSeminar()
  const facts = gatherSession(base.store, base.sessionId)
  const drawing = fc.tuple(
    fc.array(reflectionOf(base), { minLength: 1, maxLength: 30 }),
    fc.constantFrom(...rules),
    fc.subarray(base.prompts),
    fc.constantFrom('participants' as const, 'funder' as const),
    fc.constantFrom('en' as const, 'sv' as const),
  )
  return { facts, drawing }
}

test('[reports R1] no text of the model holds words that these readers may not see, and every other word is where it belongs', () => {
  const { facts: base, drawing } = scene()
  fc.assert(
    fc.property(drawing, ([drawn, rule, never, edition, language]) => {
      const facts = withReflections(base, drawn, rule, new Set(never))
      const report = buildReportModel(
        facts,
        { edition, language, without: [] },
        createText(language),
      )
      const text = JSON.stringify(report)
      for (const [index, one] of facts.reflections.entries()) {
        const isAllowed = quotable(facts, one, edition)
        if (!isAllowed) {
          expect(text.includes(`canary${index}word`), one.id).toBe(false)
          expect(text.includes(`canary${index}second`), one.id).toBe(false)
          expect(text.includes(`translated${one.number}word`), one.id).toBe(false)
          expect(report.quoted).not.toContain(one.id)
        } else if (edition === 'funder') {
          expect(text.includes(`canary${index}word`), one.id).toBe(true)
          expect(report.quoted).toContain(one.id)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('[reports R1] no part of the Word file holds words that these readers may not see', async () => {
  const { facts: base, drawing } = scene()
  await fc.assert(
    fc.asyncProperty(drawing, async ([drawn, rule, never, edition, language]) => {
      const facts = withReflections(base, drawn, rule, new Set(never))
      const report = buildReportModel(
        facts,
        { edition, language, without: [] },
        createText(language),
      )
      const xml = [...partsOf(await renderDocx(report)).values()].join('\n')
      for (const [index, one] of facts.reflections.entries()) {
        if (quotable(facts, one, edition)) continue
        expect(xml.includes(`canary${index}word`), one.id).toBe(false)
        expect(xml.includes(`canary${index}second`), one.id).toBe(false)
        expect(xml.includes(`translated${one.number}word`), one.id).toBe(false)
      }
    }),
    { numRuns: 25 },
  )
})

test('[reports R2] what is hidden, undone, erased or wholly withdrawn is neither counted nor cited; a withdrawn quote is', () => {
  const { facts: base, drawing } = scene()
  fc.assert(
    fc.property(drawing, ([drawn, rule, never, edition, language]) => {
      const facts = withReflections(base, drawn, rule, new Set(never))
      const report = buildReportModel(
        facts,
        { edition, language, without: [] },
        createText(language),
      )
      const expected = facts.reflections.filter(mayCount).map((one) => one.id)
      expect(report.counted).toEqual(expected)
      const cited = new Set(blocks(report, 'paragraph').flatMap((block) => block.cites))
      for (const one of facts.reflections)
        if (!mayCount(one)) expect(cited).not.toContain(one.number)
    }),
    { numRuns: 200 },
  )
})

test('[reports R3] a signature that would fit one present person only steps back; three are no small group', () => {
  const one = seminar()
  const organisation = one.insert('organisation', { name: 'Vasa', country: 'SE' })
  const lonely = one.insert('organisation', { name: 'Lighthouse' })
  const crew = ['Anna', 'Bo', 'Cecilia'].map((name) =>
    one.person({ name, role: 'Curator', organisation }),
  )
  const keeper = one.person({ name: 'Kim', role: 'Keeper', organisation: lonely })
  const said = (participant_id: string, attribution: string) =>
    one.reflect({ participant_id, attribution, text: `By ${attribution}` })
  said(crew[0] ?? '', 'named')
  said(crew[0] ?? '', 'organisation')
  said(keeper, 'role')
  said(keeper, 'organisation')
  said(keeper, 'named')
  const entries = blocks(model(one, { edition: 'funder' }), 'entry').map(
    ({ quote }) => quote.shownAs,
  )
  expect(entries).toEqual([
    'Anna, Curator, Vasa',
    'Participant, Vasa',
    'Participant',
    'Participant',
    'Kim, Keeper, Lighthouse',
  ])
})

test('[reports R3] two people behind a signature are warned about before export', () => {
  const one = seminar()
  const organisation = one.insert('organisation', { name: 'Vasa' })
  const [anna = ''] = ['Anna', 'Bo'].map((name) => one.person({ name, organisation }))
  const { number } = one.reflect({ participant_id: anna, attribution: 'organisation' })
  const report = model(one, { edition: 'funder' })
  expect(report.smallGroups).toEqual([{ number, shownAs: 'Participant, Vasa', people: 2 }])
  expect(report.gate.find((check) => check.key === 'small-group')?.state).toBe('look')
})

test('[reports R4] people are named to participants by their own choice and never to a funder', () => {
  const one = seminar()
  one.person({
    name: 'Willing Person',
    participant: { audience: 'participants', attribution: 'named' },
  })
  one.person({ name: 'Counted Person', participant: { audience: 'count', attribution: 'named' } })
  one.person({ name: 'Discreet Person', participant: { audience: 'public', attribution: 'role' } })
  const forParticipants = sectionText(model(one), 'who-took-part')
  expect(forParticipants).toContain('Willing Person')
  expect(forParticipants).toContain('Two others took part and are counted, not named.')
  for (const report of [model(one), model(one, { edition: 'funder' })]) {
    expect(JSON.stringify(report)).not.toContain('Counted Person')
    expect(JSON.stringify(report)).not.toContain('Discreet Person')
  }
  expect(sectionText(model(one, { edition: 'funder' }), 'who-took-part')).not.toContain(
    'Willing Person',
  )
})

test('[reports R4] where sources are hidden neither people nor organisations are told', () => {
  for (const sharing_rule of ['source-hidden', 'stays-here']) {
    const one = seminar({ sharing_rule })
    const organisation = one.insert('organisation', { name: 'Secret Museum', country: 'SE' })
    const anna = one.person({ name: 'Anna Named', organisation })
    one.reflect({ participant_id: anna, attribution: 'named' })
    one.insert('action', {
      session_id: one.sessionId,
      text: 'Do it',
      organisation_id: organisation,
      position: 0,
    })
    for (const edition of ['participants', 'funder'] as const) {
      const text = JSON.stringify(model(one, { edition }))
      expect(text).not.toContain('Secret Museum')
      expect(text).not.toContain('Anna Named')
    }
  }
})

test('[reports R4] an action names its owner only by the owner’s choice', () => {
  const one = seminar()
  const organisation = one.insert('organisation', { name: 'Vasa' })
  const owners = ['Open Owner', 'Quiet Owner'].map((name) =>
    one.insert('person', { name, organisation_id: organisation }),
  )
  for (const [index, person_id] of owners.entries())
    one.insert('participant', {
      session_id: one.sessionId,
      person_id,
      attendance: 'present',
      audience: 'public',
      attribution: index === 0 ? 'named' : 'anonymous',
    })
  for (const [position, owner_person_id] of owners.entries())
    one.insert('action', {
      session_id: one.sessionId,
      text: `Do ${position}`,
      owner_person_id,
      position,
    })
  const [table] = blocks(model(one, { edition: 'funder' }), 'table', 'what-happens-next')
  expect(table?.rows.map((row) => row[1])).toEqual(['Open Owner, Vasa', 'Vasa'])
})

test('[reports R2] a withdrawn quote stands as evidence without its words', () => {
  const one = seminar()
  const kept = one.reflect({ text: 'Kept words' })
  const withdrawn = one.reflect({ text: 'Withdrawn words', state: 'withdrawn-quote' })
  findingOn(one, 'A finding', [kept, withdrawn])
  const text = JSON.stringify(model(one, { edition: 'funder' }))
  expect(text).toContain('Two reflections point to this (R1 and R2).')
  expect(text).not.toContain('Withdrawn words')
})
