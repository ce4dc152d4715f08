import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportReport } from '../../src/main/features/reports/export-report'
import { createReports } from '../../src/main/features/reports/reports-service'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { buildInProcess } from '../../src/main/report/build-document'
import { writeSetting } from '../../src/main/workspace/settings'
import { Attribution, SessionId } from '../../src/shared/contract/primitives'
import { ReportLayout } from '../../src/shared/contract/reports'
import { ceilingOf, signature } from '../../src/shared/domain/consent'
import { SectionKey } from '../../src/shared/domain/report-model'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { blocks, findingOn, model, seminar } from './fixture'
import { partsOf } from './package'

const context = { window: 'test' }
const strength = ['anonymous', 'organisation', 'role', 'named'] as const

function reportsOf({ store }: Pick<ReturnType<typeof seminar>, 'store'>) {
  return createReports({
    open: () => store,
    dialogs: null,
    progress: () => {},
    build: buildInProcess,
  })
}

test('[reports R22] the layout is kept for each edition by itself, and the command line follows it', async () => {
  const one = seminar()
  const said = one.reflect({ text: 'Quoted' })
  findingOn(one, 'Finding', [said])
  const reports = reportsOf(one)
  const sessionId = SessionId.parse(one.sessionId)
  const usual = await reports.layout({ sessionId, edition: 'funder' }, context)
  expect(usual).toEqual(ReportLayout.parse({}))
  const layout = ReportLayout.parse({
    draft: true,
    page: 'letter',
    quotes: 0,
    ceiling: 'role',
    order: ['how-we-know'],
  })
  await reports.keepLayout({ sessionId, edition: 'funder', ...layout }, context)
  await reports.keepLayout({ sessionId, edition: 'funder', ...layout, quotes: 1 }, context)
  expect(await reports.layout({ sessionId, edition: 'funder' }, context)).toEqual({
    ...layout,
    quotes: 1,
  })
  expect(await reports.layout({ sessionId, edition: 'participants' }, context)).toEqual(usual)
  const out = join(temporaryFolder(), 'summary.docx')
  const wanted = { sessionId, edition: 'funder', language: 'en', out } as const
  await exportReport(one.store, wanted)
  const xml = partsOf(readFileSync(out)).get('word/document.xml') ?? ''
  expect(xml).toContain('w:w="12240"')
  expect(xml).toContain('Draft · Summary for the funder')
})

test('[reports R22] an unreadable layout is the usual one, and an unknown session keeps none', async () => {
  const one = seminar()
  const sessionId = SessionId.parse(one.sessionId)
  one.store.command({ label: 'test', window: 'test' }, () =>
    writeSetting(one.store, `report-layout ${sessionId} funder`, { quotes: 'many' }),
  )
  const reports = reportsOf(one)
  expect(await reports.layout({ sessionId, edition: 'funder' }, context)).toEqual(
    ReportLayout.parse({}),
  )
  const unknown = SessionId.parse(one.store.newId())
  const keep = async () =>
    reports.keepLayout(
      { sessionId: unknown, edition: 'funder', ...ReportLayout.parse({}) },
      context,
    )
  await expect(keep()).rejects.toMatchObject({ code: 'record/not-found' })
})

test('[reports R23] no export signs more precisely than its ceiling, and none lifts what was allowed', () => {
  const source = {
    name: 'Ada',
    role: 'Curator',
    organisation: 'Museum',
    part: 'host',
    participant: 'Participant',
    isCollective: false,
  }
  const level = fc.constantFrom(...Attribution.options)
  fc.assert(
    fc.property(level, level, fc.boolean(), (allowed, ceiling, isCollective) => {
      const signed = signature(
        { attribution: allowed, sharingRule: 'open' },
        { ...source, isCollective },
        () => 9,
        ceilingOf('funder', ceiling),
      )
      const most = Math.min(strength.indexOf(allowed), strength.indexOf(ceiling))
      expect(strength.indexOf(signed.attribution)).toBeLessThanOrEqual(most)
      if (ceiling !== 'named' && !isCollective) expect(signed.shownAs).not.toContain('Ada')
    }),
  )
})

test('[reports R23] under a lower ceiling nobody is named anywhere: quotes, lists, actions, writers', () => {
  const one = seminar()
  const museum = one.insert('organisation', { name: 'Vasa Museum', country: 'SE' })
  const ada = one.person({ name: 'Ada Named', role: 'Curator', organisation: museum })
  one.person({ name: 'Fay Cilitator', participant: { part: 'facilitator' } })
  const said = one.reflect({ text: 'Mine', participant_id: ada, attribution: 'named' })
  findingOn(one, 'Finding', [said])
  const person = one.store.first({
    compile: () => ({ sql: "SELECT id FROM person WHERE name = 'Ada Named'", parameters: [] }),
  } as never) as { id: string }
  one.insert('action', {
    session_id: one.sessionId,
    position: 0,
    text: 'Write',
    owner_person_id: person.id,
  })
  expect(JSON.stringify(model(one))).toContain('Ada Named')
  for (const ceiling of ['role', 'organisation', 'anonymous'] as const) {
    const report = JSON.stringify(model(one, { ceiling }).sections)
    expect(report).not.toContain('Ada Named')
    expect(report).not.toContain('Fay Cilitator')
  }
})

function sample() {
  const store = temporaryStore()
  return { store, sessionId: fillSample(store).sessionId }
}

test('[reports R24] from none to all, as many quotes as asked for, spread over the findings, none twice', () => {
  const ofSample = sample()
  const counted = (quotes: number | null) =>
    blocks(model(ofSample, { edition: 'funder', quotes }), 'quote', 'what-we-learned').map(
      ({ quote }) => quote.number,
    )
  expect(counted(0)).toEqual([])
  expect(counted(1)).toHaveLength(1)
  expect(counted(9)).toHaveLength(9)
  const all = counted(400)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(counted(null).length)
  expect(counted(all.length + 1)).toEqual(all)
})

test('[reports R25] sections stand in the order asked for, the annex last, whatever is asked', () => {
  const ofSample = seminar()
  const usual = model(ofSample).outline.map(({ key }) => key)
  expect(usual).toEqual(SectionKey.options.filter((key) => key !== 'money'))
  fc.assert(
    fc.property(fc.shuffledSubarray(SectionKey.options), (order) => {
      const keys = model(ofSample, { order }).outline.map(({ key }) => key)
      expect(keys.toSorted()).toEqual(usual.toSorted())
      expect(keys.at(-1)).toBe('annex')
      const named = order.filter((key) => key !== 'annex' && key !== 'money')
      expect(keys.slice(0, named.length)).toEqual(named)
    }),
    { numRuns: 20 },
  )
})

test('[reports R26] a draft says so on every page, in its title and its name; Letter is as wide as its text', async () => {
  const report = model(sample(), { draft: true, page: 'letter', order: ['annex', 'how-we-know'] })
  const parts = partsOf(await buildInProcess(report))
  const headers = [...parts].filter(([name]) => /^word\/header\d\.xml$/.test(name))
  expect(headers).toHaveLength(2)
  for (const [, xml] of headers) expect(xml).toContain('Draft. Not to be passed on.')
  expect(parts.get('docProps/core.xml')).toContain('(Draft)')
  const body = parts.get('word/document.xml') ?? ''
  expect(body).toContain('<w:pgSz w:w="12240" w:h="15840"')
  const widest = [...body.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  )
  expect(Math.max(...widest)).toBeGreaterThan(9400)
  expect(Math.max(...widest)).toBeLessThanOrEqual(12240 - 2 * 1304)
})

test('[reports R26] a date and a state stand on one line beside long words', async () => {
  const one = seminar()
  for (const status of ['under-way', 'planned'])
    one.insert('action', {
      session_id: one.sessionId,
      position: 0,
      text: 'Write up what the reviewers learned '.repeat(6),
      due_on: '2015-09-18',
      status,
    })
  for (const edition of ['participants', 'funder'] as const) {
    const body = partsOf(await buildInProcess(model(one, { edition }))).get('word/document.xml')
    const [table = ''] =
      /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?By when[\s\S]*?<\/w:tbl>/.exec(body ?? '') ?? []
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    // A character of 9.5 or 10.5 points is at most so wide; the cell has margins of 100 each.
    const character = edition === 'funder' ? 110 : 122
    expect(widths.at(-2)).toBeGreaterThan('18 September 2015'.length * character + 200)
    expect(widths.at(-1)).toBeGreaterThan('Under way'.length * character + 200)
    expect(widths[0]).toBeGreaterThan(2500)
  }
})
