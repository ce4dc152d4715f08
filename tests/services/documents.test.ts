import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { paragraphTexts } from '../report/package'
import { readZip } from '../../src/main/report/zip'
import type { PaperKind } from '../../src/shared/contract/documents'
import type { Participant } from '../../src/shared/contract/participants'
import type { Audience, SessionId } from '../../src/shared/contract/primitives'
import { findSlip } from '../../src/shared/domain/slip-id'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'

const none = '00000000-0000-7000-8000-000000000000' as SessionId

async function sample() {
  const made = await temporaryHost()
  const { sessionId } = await made.client.workspace.openSample({})
  return { ...made, sessionId }
}

type Said = { audience?: Audience; channel?: 'facilitator' | 'paper'; slip?: number }

/** Two people who may be named to each other, and a question. */
async function seminar() {
  const made = await temporaryHost()
  const { client } = made
  const { id: sessionId } = await client.sessions.create({
    title: 'A day',
    timeZone: 'Europe/Stockholm',
    languages: ['en', 'sv'],
  })
  const add = async (name: string) => {
    const { added } = await client.participants.add({
      sessionId,
      people: [{ name, personId: null }],
    })
    const [one] = added
    const change = { audience: 'participants', attribution: 'named' } as const
    return client.participants.update({ id: one!.id, change })
  }
  const [anna, bo] = [await add('Anna Berg'), await add('Bo Ek')]
  const question = await client.prompts.add({ sessionId, text: 'What next?' })
  const say = async (text: string, who: Participant, { audience, ...more }: Said = {}) => {
    const { id } = await client.reflections.capture({
      sessionId,
      promptId: question.id,
      clientKey: crypto.randomUUID(),
      author: { kind: 'participant', id: who.id },
      text,
      channel: 'paper',
      ...more,
    })
    if (audience)
      await client.reflections.setConsent({ id, audience, attribution: 'named', how: 'asked' })
    return { id, text }
  }
  return { ...made, sessionId, anna, bo, add, question, say }
}

const make = (client: Window, sessionId: SessionId, kind: PaperKind, more: object = {}) =>
  client.documents.export({ sessionId, kind, language: 'en', ...more })

const textOf = (docx: Uint8Array) =>
  paragraphTexts(Buffer.from(readZip(docx).get('word/document.xml') ?? '').toString('utf8')).join(
    '\n',
  )
const written = (exported: { path: string } | null) => textOf(readFileSync(exported!.path))

test('[documents R1] the action list has every action and readable commitment once; the others are counted', async () => {
  const { client, sessionId, anna, bo, say } = await seminar()
  const person = (await client.people.list({})).find(({ name }) => name === 'Anna Berg')
  await client.actions.add({
    sessionId,
    text: 'Write it up',
    ownerPersonId: person!.id,
    dueOn: '2020-01-02',
  })
  await client.actions.add({ sessionId, text: 'Nobody’s yet' })
  await client.actions.add({ sessionId, text: 'Long done', status: 'done', dueOn: '2020-01-01' })
  const open = await say('I will call them', anna)
  const quiet = await say('I will keep still', bo, { audience: 'count' })
  for (const one of [open, quiet])
    await client.commitments.add({ sessionId, text: one.text, reflectionId: one.id })
  const byDate = written(await make(client, sessionId, 'action-list'))
  expect(byDate).toContain('Anna Berg')
  expect(byDate.match(/I will call them/g)).toHaveLength(1)
  expect(byDate).not.toContain('keep still')
  expect(byDate).toContain('One more commitment is counted and not shown')
  const order = ['Overdue', 'Write it up', 'Without a day', 'Nobody’s yet', 'Long done']
  const places = order.map((words) => byDate.indexOf(words))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  const byPerson = written(await make(client, sessionId, 'action-list', { order: 'person' }))
  expect(byPerson.indexOf('Anna Berg')).toBeLessThan(byPerson.indexOf('Nobody yet'))
  expect(byPerson.match(/Anna Berg/g)).toHaveLength(1)
})

test('[documents R1] an owner who has not agreed to be named is not, and no words for the funder that are not', async () => {
  const { client, sessionId, anna, say } = await seminar()
  const person = (await client.people.list({})).find(({ name }) => name === 'Anna Berg')
  await client.actions.add({ sessionId, text: 'Write it up', ownerPersonId: person!.id })
  const said = await say('I will call them', anna)
  await client.commitments.add({ sessionId, text: said.text, reflectionId: said.id })
  const text = written(await make(client, sessionId, 'action-list', { readers: 'funder' }))
  expect(text).toContain('Write it up')
  expect(text).not.toContain('Anna')
  expect(text).not.toContain('call them')
})

test('[documents R2] a case study has the own words of each section, and nobody’s that the readers may not see', async () => {
  const { client, sessionId, anna, say } = await seminar()
  const write = (edition: 'participants' | 'funder', section: 'outcomes' | 'why-we-met') =>
    client.reports.writeSection({
      sessionId,
      edition,
      language: 'en',
      section,
      text: `${edition} on ${section}`,
    })
  await write('participants', 'outcomes')
  await write('funder', 'outcomes')
  await write('funder', 'why-we-met')
  await say('Only for those who were there', anna)
  await say('Those who pay may read it', anna, { audience: 'funder' })
  await say('For all the world', anna, { audience: 'public' })
  const contact = 'Ruth, at the dockyard'
  const study = await make(client, sessionId, 'case-study', { readers: 'public', contact })
  const text = written(study)
  expect(text).toContain('participants on outcomes')
  expect(text).not.toContain('funder on outcomes')
  expect(text).toContain('funder on why-we-met')
  expect(text).toContain('For all the world')
  expect(text).not.toContain('Only for those')
  expect(text).not.toContain('Those who pay')
  expect(text).toContain(contact)
  expect((await client.documents.state({ sessionId })).contact).toBe(contact)
})

test('[documents R3] the handout has programme, aims and questions, and no name and no word of anybody', async () => {
  const { client, sessionId } = await sample()
  const text = written(await make(client, sessionId, 'handout'))
  const prompts = await client.prompts.list({ sessionId })
  for (const prompt of prompts) expect(text).toContain(prompt.text)
  const people = await client.participants.list({ sessionId })
  for (const { name } of people) expect(text).not.toContain(name)
  const { rows } = await client.reflections.page({ filter: { sessionId }, offset: 0, limit: 500 })
  expect(rows.filter((row) => row.text.length > 20 && text.includes(row.text))).toEqual([])
})

const ids = (text: string) =>
  [...text.matchAll(/^(\d{4,7})[\t\u2003]/gm)].map(([, id]) => Number(id))

test('[documents R4] one slip for each person and question answered in words, each with its own number', async () => {
  const { client, sessionId, anna, bo, question } = await seminar()
  await client.prompts.add({ sessionId, text: 'How much?', kind: 'scale' })
  const more = await client.prompts.add({ sessionId, text: 'And then?' })
  const printed = ids(written(await make(client, sessionId, 'answer-slips')))
  const numbers = await client.documents.slips({ sessionId })
  const found = printed.map((id) => findSlip(id, numbers))
  const pairs = [anna, bo].flatMap(({ id: participantId }) =>
    [question, more].map(({ id: promptId }) => ({ kind: 'found', participantId, promptId })),
  )
  expect(found).toEqual(pairs)
})

test('[documents R4] slips without a name run on from one print to the next', async () => {
  const { client, sessionId, question } = await seminar()
  const print = async () =>
    ids(written(await make(client, sessionId, 'answer-slips', { slips: 3 })))
  const all = [...(await print()), ...(await print())]
  expect(new Set(all).size).toBe(6)
  const numbers = await client.documents.slips({ sessionId })
  for (const id of all)
    expect(findSlip(id, numbers)).toEqual({
      kind: 'found',
      participantId: null,
      promptId: question.id,
    })
})

test('[documents R5] a printed number stays what it was, whatever is moved or renumbered afterwards', async () => {
  const { client, sessionId, anna, bo, question } = await seminar()
  const [first] = ids(written(await make(client, sessionId, 'answer-slips')))
  await client.participants.update({ id: anna.id, change: { badge: 77 } })
  await client.prompts.add({ sessionId, text: 'Before it' })
  await client.prompts.move({ id: question.id, to: 1 })
  const again = ids(written(await make(client, sessionId, 'answer-slips')))
  expect(again).toContain(first)
  const numbers = await client.documents.slips({ sessionId })
  expect(findSlip(first!, numbers)).toMatchObject({ participantId: anna.id, promptId: question.id })
  expect(new Set(again).size).toBe(4)
  expect(Object.values(numbers.people)).toEqual([anna.id, bo.id])
})

test('[documents R4] a number this long is kept with the words', async () => {
  const { client, sessionId, anna, say } = await seminar()
  const [slip] = ids(written(await make(client, sessionId, 'answer-slips', { slips: 1 })))
  const { id } = await say('From a slip', anna, { slip })
  expect((await client.reflections.get({ id })).slip).toBe(slip)
})

const letters = (exported: { path: string } | null) => {
  const parts = [...readZip(readFileSync(exported!.path))]
  return {
    names: parts.map(([name]) => name),
    texts: parts.filter(([name]) => name.endsWith('.docx')).map(([, part]) => textOf(part)),
    list: Buffer.from(parts.find(([name]) => name.endsWith('.csv'))?.[1] ?? '').toString('utf8'),
  }
}

test('[documents R6] each letter has the person’s own words and commitments and nobody else’s', async () => {
  const { client, sessionId, anna, bo, question, say } = await seminar()
  const promise = await say('I will call them', anna)
  await client.commitments.add({ sessionId, text: promise.text, reflectionId: promise.id })
  await client.commitments.add({ sessionId, text: 'Bring the stool', participantId: anna.id })
  await say('For nobody to read', anna, { audience: 'count' })
  await say('Heard by somebody else', anna, { channel: 'facilitator' })
  const back = await say('Taken back', anna)
  await client.reflections.setState({ id: back.id, state: 'withdrawn-quote' })
  const { names, texts } = letters(await make(client, sessionId, 'letters'))
  expect(names).toEqual(['Anna Berg.docx', 'List of letters.csv'])
  const [text = ''] = texts
  for (const own of ['I will call them', 'Bring the stool', 'For nobody to read'])
    expect(text).toContain(own)
  expect(text).not.toContain('Heard by somebody else')
  expect(text).not.toContain('Taken back')
  await say('Mine alone', bo)
  const both = letters(await make(client, sessionId, 'letters'))
  expect(both.texts.map((one) => one.includes('Mine alone'))).toEqual([false, true])
  await client.prompts.update({ id: question.id, change: { neverQuote: true } })
  const rest = letters(await make(client, sessionId, 'letters'))
  expect(rest.texts).toHaveLength(1)
  expect(rest.texts[0]).toContain('Bring the stool')
  expect(rest.texts[0]).not.toContain('I will call them')
})

test('[documents R6] where nothing leaves the room, and where nobody has anything, no letter is written', async () => {
  const { client, sessionId, anna, say } = await seminar()
  await expectFailure(make(client, sessionId, 'letters'), 'report/nothing-to-write')
  await say('Said here', anna)
  expect((await client.documents.state({ sessionId })).letters).toBe(1)
  await client.sessions.update({ id: sessionId, change: { sharingRule: 'stays-here' } })
  await expectFailure(make(client, sessionId, 'letters'), 'report/nothing-to-write')
})

test('[documents R7] the list of letters opens in a spreadsheet, and nothing in it is a formula', async () => {
  const { client, sessionId, add, say } = await seminar()
  const evil = await add('=1+1')
  await say('Hello', evil)
  const { list, names } = letters(await make(client, sessionId, 'letters'))
  expect(list.startsWith('\uFEFF')).toBe(true)
  expect(list).toContain("'=1+1,")
  expect(list.split('\r\n').filter((line) => /^[=+\-@]/.test(line))).toEqual([])
  expect(names).toContain('=1+1.docx')
})

test('[documents R11] an export is recorded with whom it quotes and counts, apart from the summaries, and is no undo step', async () => {
  const { client, host, sessionId } = await sample()
  const list = await make(client, sessionId, 'action-list')
  const sent = await make(client, sessionId, 'letters')
  const { exported } = await client.documents.state({ sessionId })
  expect(exported.map(({ kind }) => kind)).toEqual(['letters', 'action-list'])
  expect(await client.reports.documents({ sessionId })).toEqual([])
  expect(host.documentPath(sent!.id)).toBe(sent!.path)
  await expectFailure(client.history.undo({}), 'undo/nothing')
  expect(existsSync(list!.path)).toBe(true)
})

test('[documents R12] it lies beside the workspace under its own name and never over another', async () => {
  const { client, sessionId } = await sample()
  const names: string[] = []
  for (const kind of ['action-list', 'action-list', 'letters', 'letters'] as const)
    names.push(basename((await make(client, sessionId, kind))!.path))
  expect(names).toEqual([
    'International Peer Learning in Museums, action list, English.docx',
    'International Peer Learning in Museums, action list, English 2.docx',
    'International Peer Learning in Museums, letters, English.zip',
    'International Peer Learning in Museums, letters, English 2.zip',
  ])
  const first = await make(client, sessionId, 'handout')
  const path = join(dirname(first!.path), 'mine.docx')
  writeFileSync(path, 'an older one')
  await make(client, sessionId, 'handout', { path })
  expect(written({ path })).toContain('For participants')
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith('.'))).toEqual([])
  const nowhere = { path: join(path, 'no', 'such.docx') }
  await expectFailure(make(client, sessionId, 'handout', nowhere), 'report/path-missing')
  await expectFailure(make(client, none, 'handout'), 'record/not-found')
})

test('[documents R12] letters that are cancelled leave nothing', async () => {
  const { client, sessionId } = await sample()
  const first = await make(client, sessionId, 'handout')
  const running = make(client, sessionId, 'letters')
  await client.documents.cancel({})
  await expectFailure(running, 'report/cancelled')
  expect(readdirSync(dirname(first!.path))).toEqual([basename(first!.path)])
})

test('[documents R8] a method’s card is written without a session, and can be handed out', async () => {
  const { client, host } = await temporaryHost()
  const card = await client.documents.exportMethod({ key: 'world-cafe', language: 'sv' })
  expect(written(card)).toContain('Metodkort')
  expect(host.documentPath(card!.id)).toBe(card!.path)
  const missing = client.documents.exportMethod({ key: 'no-such-card', language: 'en' })
  await expectFailure(missing, 'record/not-found')
})
