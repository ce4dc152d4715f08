import { join } from 'node:path'
import { readdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { runCommandLine } from '../../src/main/command-line/command-line'
import { compare, percentiles } from '../../src/main/rehearse/rehearse'
import { joinRoomAsPhone } from '../../src/main/rehearse/simulated-phone'
import { walkPhones } from '../../src/main/rehearse/walk-phones'
import { createSeminarFile, rowCounts } from '../support/room-file'
import { temporaryRoom, type TestRoom } from '../support/room'
import { say } from '../support/seminar'
import { temporaryFolder } from '../support/workspace'

const words = { en: ['We listened.', 'Ask the guides.'], sv: ['Vi lyssnade.'] }
const walk = ({ base, secret }: TestRoom, phones: number) =>
  walkPhones({ base, secret, phones, seconds: 0.1, words, seed: 7 })
const rehearsing = () => temporaryRoom({ isRehearsal: true, limits: 'rehearsal' })

async function rehearse(...argv: string[]) {
  let out = ''
  let err = ''
  const code = await runCommandLine(['rehearse', ...argv], {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    serve: async () => 0,
  })
  return { code, out, err }
}

test('simulated phones answer every kind of question once, by name, alias and for a table', async () => {
  const room = await rehearsing()
  await room.addEveryKind()
  const walked = await walk(room, 24)
  expect(walked.acknowledged).toEqual(walked.sent)
  expect(walked.sent).toHaveLength(24 * 8)
  const kinds = room.store
    .prepare<[], { kind: string; count: number }>(
      `SELECT p.kind, count(*) AS count FROM reflection r JOIN prompt p ON p.id = r.prompt_id GROUP BY 1`,
    )
    .all()
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(7)
  const authors = room.store
    .prepare('SELECT DISTINCT author_kind FROM reflection ORDER BY 1')
    .pluck()
    .all()
  expect(authors).toEqual(['group', 'participant'])
})

test('[room R13] clearing takes all that simulated phones left, and nothing else', async () => {
  const room = await rehearsing()
  const { client, here, store, join } = room
  const sessionId = here.session.id
  const real = await say(client, here, 'Said by a real person.')
  const before = rowCounts(store)
  await walk(room, 12)
  expect((await join({ role: 'Curator', organisation: 'A museum nobody else named' })).status).toBe(
    201,
  )
  const { pending } = await client.room.state({ sessionId })
  await client.room.accept({ sessionId, participantId: pending[0]!.id })
  expect(rowCounts(store)).not.toEqual(before)
  expect(await client.room.clearRehearsal({ sessionId })).toEqual({ reflections: 12 })
  const tombstone = { reflection: (before['reflection'] ?? 0) + 1 }
  expect(rowCounts(store)).toEqual({ ...before, ...tombstone })
  expect(await client.reflections.get({ id: real.id })).toEqual(real)
  expect(await say(client, here, 'The next.')).toMatchObject({ number: 14 })
  expect(await client.room.clearRehearsal({ sessionId })).toEqual({ reflections: 0 })
})

test('[room R13] a summary leaves rehearsed answers out, and a real room starts without them', async () => {
  const room = await rehearsing()
  const { client, here, store } = room
  const sessionId = here.session.id
  await say(client, here, 'Said by a real person.')
  await walk(room, 6)
  const { gatherSession } = await import('../../src/main/report/gather')
  const { reflections, people } = gatherSession(store, sessionId)
  expect([reflections.length, people.length]).toEqual([1, 2])
  await client.room.close({ sessionId })
  await client.room.open({ sessionId, host: '127.0.0.1', port: 0 })
  const total = store.prepare(`SELECT count(*) FROM reflection WHERE state = 'kept'`).pluck().get()
  expect(total).toBe(1)
})

test('a simulated phone tries again until the laptop has the answer, under one key', async () => {
  const { base, secret, store, fillDisk, client, here } = await temporaryRoom()
  const phone = await joinRoomAsPhone({
    base,
    secret,
    who: { alias: 'Kim' },
    language: 'en',
    consent: { audience: 'count', attribution: 'anonymous' },
    patienceMs: 20,
  })
  await phone.follow()
  expect(phone.prompts()).toMatchObject([{ id: here.promptId }])
  const free = fillDisk()
  const failed = await phone.send(null, { text: 'Words' }, 'key-of-a-full-disk')
  expect(failed.id).toBe(null)
  free()
  const sent = await phone.send(null, { text: 'Words' }, failed.clientKey)
  expect(await phone.send(null, { text: 'Words' }, failed.clientKey)).toMatchObject({ id: sent.id })
  expect(store.prepare('SELECT count(*) FROM reflection').pluck().get()).toBe(1)
  phone.leave()
  await client.room.close({ sessionId: here.session.id })
})

test('what was lost, what is there twice, and the percentiles are counted right', () => {
  const times: number[] = []
  const walked = { sent: ['a', 'b', 'c'], acknowledged: ['a', 'b'], times }
  expect(compare(['a', 'c'], walked)).toMatchObject({ lost: 1, duplicates: 0, stored: 2 })
  expect(compare(['a', 'a', 'b', 'x'], walked)).toMatchObject({ lost: 0, duplicates: 2 })
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)
  expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99 })
  expect(percentiles([])).toEqual({ p50: 0, p95: 0, p99: 0 })
})

test('rehearse works on a copy: the workspace stays as it was and nothing lies about', async () => {
  const folder = temporaryFolder()
  const { path, sessionId, counts } = await createSeminarFile(folder)
  const args = ['--workspace', path, '--session', sessionId, '--phones', '9', '--seconds', '1']
  const { code, out, err } = await rehearse(...args, '--json')
  expect([code, err]).toEqual([0, ''])
  const answer = JSON.parse(out) as Record<string, unknown>
  expect(Object.keys(answer)).toEqual([
    'phones',
    'sent',
    'acknowledged',
    'stored',
    'lost',
    'duplicates',
    'limits',
    'p50',
    'p95',
    'p99',
  ])
  expect(answer).toMatchObject({ phones: 9, sent: 9, acknowledged: 9, stored: 9 })
  expect(answer).toMatchObject({ lost: 0, duplicates: 0, limits: { submissionBurst: 100 } })
  expect(counts()).toEqual({ reflections: 0, devices: 0 })
  expect(readdirSync(folder)).toEqual(['seminar.soundings'])
  expect((await rehearse(...args)).out).toContain('None was lost')
})

test('rehearse ends with 1 without such a session, and with 2 without a number of phones', async () => {
  const folder = temporaryFolder()
  const { path, end, sessionId } = await createSeminarFile(folder)
  const of = (id: string, ...more: string[]) =>
    rehearse('--workspace', path, '--session', id, ...more, '--json')
  const code = ({ out }: { out: string }) => (JSON.parse(out) as Failure).error.code
  type Failure = { error: { code: string } }
  expect(code(await of('nowhere', '--phones', '1'))).toBe('record/not-found')
  expect((await of(sessionId)).code).toBe(2)
  expect((await of(sessionId, '--phones', '0')).code).toBe(2)
  end()
  const ended = await of(sessionId, '--phones', '1')
  expect([ended.code, code(ended)]).toEqual([1, 'session/closed'])
  expect(readdirSync(join(folder))).toEqual(['seminar.soundings'])
})

test('[room R22] the button rehearses on a copy: told in figures, stopped in the middle, nothing left', async () => {
  const { client, here, store, folder, host } = await temporaryRoom()
  const sessionId = here.session.id
  const before = { files: readdirSync(folder).toSorted(), rows: rowCounts(store) }
  const seen: number[] = []
  onTestFinished(
    host.subscribe({ workspace: null, seq: 0 }, (event) => {
      if (event.type === 'progress') seen.push(event.done / event.total)
    }),
  )
  expect(await client.rehearsal.run({ sessionId, phones: 5, seconds: 1 })).toMatchObject({
    phones: 5,
    sent: 5,
    stored: 5,
    lost: 0,
    duplicates: 0,
  })
  expect(seen.at(-1)).toBe(1)
  const long = client.rehearsal.run({ sessionId, phones: 3, seconds: 60 })
  await expect(client.rehearsal.run({ sessionId, phones: 1 })).rejects.toMatchObject({
    code: 'rehearsal/running',
  })
  await client.rehearsal.cancel({})
  await expect(long).rejects.toMatchObject({ code: 'rehearsal/stopped' })
  expect({ files: readdirSync(folder).toSorted(), rows: rowCounts(store) }).toEqual(before)
})
