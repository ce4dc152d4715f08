import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertDocument } from '../../src/main/report/write-file'
import type { SessionId } from '../../src/shared/contract/primitives'
import type { SheetModel, SheetPaper } from '../../src/shared/domain/run-sheet-model'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { addPeople } from '../support/people'

const none = '00000000-0000-7000-8000-000000000000' as SessionId

async function sample() {
  const made = await temporaryHost()
  const { sessionId } = await made.client.workspace.openSample({})
  return { ...made, sessionId }
}

async function seminar(startsOn: string | null = '2030-05-06') {
  const made = await temporaryHost()
  const { id: sessionId } = await made.client.sessions.create({
    title: 'A day',
    timeZone: 'Europe/Stockholm',
    languages: ['en', 'sv'],
    startsOn,
    startTime: startsOn && '09:00',
  })
  return { ...made, sessionId }
}

const sheet = (client: Window, sessionId: SessionId, paper: SheetPaper = 'run-sheet') =>
  client.runSheet.preview({ sessionId, paper, language: 'en' })

const words = (model: SheetModel) => JSON.stringify(model.blocks)

/** The blocks of the item whose heading this is. */
function item(model: SheetModel, title: string) {
  const start = model.blocks.findIndex(
    (block) => block.kind === 'heading' && block.level === 2 && block.text.text === title,
  )
  const end = model.blocks.findIndex((block, index) => index > start && block.kind === 'heading')
  return model.blocks.slice(start, end < 0 ? undefined : end)
}

const cells = (model: SheetModel, head: string) => {
  const table = model.blocks.find((one) => one.kind === 'table' && one.head.includes(head))
  return table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : []
}

test('[run-sheet R1] an item has its times, facts, steps with their clock times, notes, materials and questions', async () => {
  const { client, sessionId } = await seminar()
  await client.agenda.add({ sessionId, title: 'Coffee', minutes: 30, isBreak: true })
  const { id: blockId } = await client.agenda.add({
    sessionId,
    title: 'Café',
    minutes: 45,
    mode: 'tables',
    lead: 'Ruth',
    place: 'Hall',
    notes: 'Say it twice',
    materials: 'Pens, paper',
    pinTime: '09:40',
    isProtected: true,
    steps: [
      { title: 'Explain', minutes: 5 },
      { title: 'Think', minutes: 10, silent: true, who: 'Each' },
    ],
  })
  await client.agenda.add({ sessionId, title: 'Walk', minutes: 20, parallel: true })
  await client.prompts.add({ sessionId, text: 'Any time?' })
  await client.prompts.add({
    sessionId,
    blockId,
    text: 'How?',
    kind: 'scale',
    minLabel: 'Not',
    maxLabel: 'Very',
  })
  const model = await sheet(client, sessionId)
  expect(item(model, 'Café').map(({ kind }) => kind)).toEqual([
    'heading',
    'line',
    'table',
    'note',
    'note',
    'note',
  ])
  const text = words({ ...model, blocks: item(model, 'Café') })
  expect(text).toContain('"time":"09:40–10:25"')
  expect(text).toContain(
    '45 min · At tables · led by Ruth · Hall · not before 09:40 · 10 min of air before it · never shortened',
  )
  expect(cells({ ...model, blocks: item(model, 'Café') }, 'Step')).toEqual([
    ['09:40', '5', 'Explain', ''],
    ['09:45', '10', 'Think (in silence)', 'Each'],
  ])
  expect(text).toContain('"label":"Question 2","text":{"text":"How?"')
  expect(text).toContain('Scale 1–5: Not – Very')
  expect(words({ ...model, blocks: item(model, 'Walk') })).toContain('at the same time as “Café”')
  expect(cells(model, 'Item').map((row) => row.slice(0, 3))).toEqual([
    ['09:00–09:30', '30', 'Coffee'],
    ['09:40–10:25', '45', 'Café'],
    ['09:40–10:00', '20', 'Walk'],
  ])
  expect(words(model)).toContain('Questions for any time')
})

test('[run-sheet R1] every item, step, question and open line of any plan stands on the sheet', async () => {
  const { client, sessionId } = await seminar()
  const name = fc.stringMatching(/^[a-z]{6,12}$/)
  const step = fc.record({ title: name, minutes: fc.integer({ min: 1, max: 9 }) })
  const planned = fc.record({
    title: name,
    materials: name,
    steps: fc.array(step, { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(planned, name, name, async (block, question, line) => {
      const { id: blockId } = await client.agenda.add({ sessionId, minutes: 30, ...block })
      await client.prompts.add({ sessionId, blockId, text: question })
      await client.checklist.add({ sessionId, texts: [line] })
      const model = await sheet(client, sessionId)
      const text = words(model).toLowerCase()
      for (const each of [
        block.title,
        block.materials,
        question,
        line,
        ...block.steps.map(({ title }) => title),
      ])
        expect(text).toContain(each)
      const glance = cells(model, 'Item')
      expect(glance).toHaveLength((await client.agenda.list({ sessionId })).length)
    }),
    { numRuns: 15 },
  )
})

test('[run-sheet R1] what is done is not among what is open; each thing to bring stands once', async () => {
  const { client, sessionId } = await seminar()
  await client.checklist.add({ sessionId, texts: ['Badges', 'Water'] })
  const [badges] = await client.checklist.list({ sessionId })
  await client.checklist.tick({ id: badges!.id, isDone: true })
  await client.agenda.add({ sessionId, title: 'One', minutes: 5, materials: 'Pens, tape' })
  await client.agenda.add({ sessionId, title: 'Two', minutes: 5, materials: 'pens. ' })
  const model = await sheet(client, sessionId)
  expect(words(model)).not.toContain('Badges')
  expect(words(model)).toContain('1 of 2 on the checklist are done.')
  expect(cells(model, 'Packed')).toEqual([
    ['☐', 'Pens', 'One · Two'],
    ['☐', 'Tape', 'One'],
  ])
  await client.checklist.tick({
    id: (await client.checklist.list({ sessionId }))[1]!.id,
    isDone: true,
  })
  expect(words(await sheet(client, sessionId))).toContain(
    'Everything on the checklist is done (2 of 2).',
  )
})

test('[run-sheet R1] groups stand with the names people use', async () => {
  const { client, sessionId } = await sample()
  const text = words(await sheet(client, sessionId))
  expect(text).toContain('Table 2: Brenda Coxall, Pip, ')
})

test('[run-sheet R2] without a date there are minutes and no times, and an empty session says so', async () => {
  const { client, sessionId } = await seminar(null)
  expect(words(await sheet(client, sessionId))).toContain('Nothing is planned yet.')
  await client.agenda.add({
    sessionId,
    title: 'One',
    minutes: 25,
    steps: [{ title: 'Talk', minutes: 10 }],
  })
  const model = await sheet(client, sessionId)
  expect(cells(model, 'Item')).toEqual([['25', 'One']])
  expect(cells(model, 'Step')).toEqual([['10', 'Talk']])
  expect(model.dateAndPlace).toBe('')
})

test('[run-sheet R2] what the running day made of the plan does not change the sheet', async () => {
  const { client, clock, sessionId } = await seminar()
  await client.agenda.add({ sessionId, title: 'One', minutes: 25 })
  await client.agenda.add({ sessionId, title: 'Two', minutes: 25 })
  const planned = cells(await sheet(client, sessionId), 'Item')
  await client.run.start({ sessionId })
  const { blockId } = await client.run.state({ sessionId })
  clock.advance(40 * 60_000)
  await client.run.next({ sessionId, from: blockId })
  expect(cells(await sheet(client, sessionId), 'Item')).toEqual(planned)
})

test('[run-sheet R3] titles, steps and questions are translated; what is not stands as written, and says so', async () => {
  const { client, sessionId } = await sample()
  const model = await client.runSheet.preview({ sessionId, paper: 'run-sheet', language: 'sv' })
  const text = words(model)
  expect(model.title).toEqual({
    text: 'Internationellt kollegialt lärande på museer',
    language: 'sv',
  })
  expect(text).toContain('{"text":"Kaffe","language":"sv"}')
  expect(text).toContain('{"text":"Fishbowl: what did not work","language":"en"}')
  expect(text).toContain('{"text":"Second flask of coffee for 11:15","language":"en"}')
  expect(text).toContain('Vad gör att ett utbyte fungerar för båda sidor?')
})

test('[run-sheet R4] the arrival list: by name in the language’s order, ticked for those who are there', async () => {
  const { client, sessionId } = await seminar()
  const lines = 'Öst\tMuseum B\nZoë\nAnders\tMuseum A\nÅke\nanna\nGone'
  const { added } = await addPeople(client, sessionId, lines)
  await client.participants.addAlias({ sessionId })
  const of = (name: string) => added.find((one) => one.name === name)!.id
  await client.participants.update({ id: of('Anders'), change: { attendance: 'present' } })
  await client.participants.update({ id: of('Gone'), change: { attendance: 'absent' } })
  const list = (language: 'en' | 'sv') =>
    client.runSheet.preview({ sessionId, paper: 'arrival-list', language })
  const names = async (language: 'en' | 'sv') => {
    const model = await list(language)
    const rows = cells(model, language === 'sv' ? 'Namn' : 'Name')
    return rows.map((row) => row.find((cell) => /\p{L}/u.test(cell)))
  }
  expect(await names('sv')).toEqual(['Anders', 'anna', 'Participant 7', 'Zoë', 'Åke', 'Öst'])
  expect(await names('en')).toEqual(['Åke', 'Anders', 'anna', 'Öst', 'Participant 7', 'Zoë'])
  const model = await list('en')
  expect(cells(model, 'Name').find((row) => row.includes('Anders'))).toEqual(
    expect.arrayContaining(['☑', 'Museum A']),
  )
  expect(cells(model, 'Name').filter(([box]) => box === '☐')).toHaveLength(5)
  expect(words(model)).toContain('6 people, by name. 1 who is marked absent is left out.')
  expect(words(model)).not.toContain('Gone')
})

test('[run-sheet R4] nobody who waits to be let in and no simulated phone is on either paper', async () => {
  const { client, host, path, sessionId } = await seminar()
  const { added } = await addPeople(client, sessionId, 'Known\nWaiting\nSimulated')
  host.close()
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(path)
  for (const [column, name] of [
    ['pending', 'Waiting'],
    ['is_rehearsal', 'Simulated'],
  ] as const)
    db.prepare(`UPDATE participant SET ${column} = 1 WHERE id = ?`).run(
      added.find((one) => one.name === name)!.id,
    )
  db.close()
  host.open(path)
  for (const paper of ['run-sheet', 'arrival-list'] as const) {
    const text = words(await sheet(client, sessionId, paper))
    expect(text).toContain('Known')
    expect(text).not.toMatch(/Waiting|Simulated/)
  }
})

test('[run-sheet R5] contacts, consent and what was said stand on neither paper', async () => {
  const { client, sessionId } = await sample()
  const people = await client.people.list({})
  const [first] = people
  await client.people.update({ id: first!.id, change: { contact: 'secret@example.org' } })
  const { rows } = await client.reflections.page({ filter: { sessionId }, offset: 0, limit: 500 })
  for (const paper of ['run-sheet', 'arrival-list'] as const)
    for (const language of ['en', 'sv'] as const) {
      const text = words(await client.runSheet.preview({ sessionId, paper, language }))
      expect(text).not.toContain('secret@example.org')
      const said = rows.filter((row) => row.text.length > 30 && text.includes(row.text))
      expect(said).toEqual([])
    }
})

test('[run-sheet R8] an export is recorded under its own kind, apart from the summaries, and is no undo step', async () => {
  const { client, sessionId } = await sample()
  const exported = await client.runSheet.export({ sessionId, paper: 'run-sheet', language: 'en' })
  expect(exported).toMatchObject({ paper: 'run-sheet', language: 'en' })
  expect(existsSync(exported!.path)).toBe(true)
  assertDocument(readFileSync(exported!.path))
  expect(await client.reports.documents({ sessionId })).toEqual([])
  await expectFailure(client.history.undo({}), 'undo/nothing')
})

test('[run-sheet R8] the shell can hand it out by its id', async () => {
  const { client, host, sessionId } = await sample()
  const exported = await client.runSheet.export({
    sessionId,
    paper: 'arrival-list',
    language: 'sv',
  })
  expect(host.documentPath(exported!.id)).toBe(exported!.path)
})

test('[run-sheet R9] it lies beside the workspace under its own name and never over another', async () => {
  const { client, sessionId } = await sample()
  const make = () => client.runSheet.export({ sessionId, paper: 'run-sheet', language: 'en' })
  const [one, other] = [await make(), await make()]
  expect(basename(one!.path)).toBe(
    'International Peer Learning in Museums, run sheet, English.docx',
  )
  expect(basename(other!.path)).toBe(
    'International Peer Learning in Museums, run sheet, English 2.docx',
  )
  const path = join(one!.path, '..', 'mine.docx')
  await client.runSheet.export({ sessionId, paper: 'run-sheet', language: 'en', path })
  await client.runSheet.export({ sessionId, paper: 'run-sheet', language: 'sv', path })
  expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('.'))).toEqual([])
  const nowhere = join(one!.path, 'no', 'such.docx')
  await expectFailure(
    client.runSheet.export({ sessionId, paper: 'run-sheet', language: 'en', path: nowhere }),
    'report/path-missing',
  )
  await expectFailure(sheet(client, none), 'record/not-found')
})
