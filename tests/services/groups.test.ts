import { expect, test } from 'vitest'
import type { SessionId } from '../../src/shared/contract/primitives'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { addPeople } from '../support/people'
import { say, seminar } from '../support/seminar'

const traits = {
  organisation: 'mix',
  role: 'ignore',
  country: 'ignore',
  language: 'ignore',
} as const

async function room(window: Window, people: number) {
  const { id } = await window.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  const lines = Array.from({ length: people }, (_, i) => `Guest ${i + 1}, Museum ${i % 4}`)
  const { added } = people > 0 ? await addPeople(window, id, lines.join('\n')) : { added: [] }
  return { id, guests: added.map((one) => one.id) }
}
const make = (window: Window, sessionId: SessionId, more: object = {}) =>
  window.groups.make({ sessionId, by: { size: 4 }, traits, ...more })

test('[groups R7] groups are kept as rounds, replaced by the next ones, and one undo brings them back', async () => {
  const { client } = await temporaryHost()
  const { id, guests } = await room(client, 16)
  const {
    rounds,
    scores: [score],
  } = await make(client, id, { rounds: 3 })
  expect(rounds.map(({ title }) => title)).toEqual(['Round 1', 'Round 2', 'Round 3'])
  expect(rounds[0]?.groups.map(({ name }) => name)).toEqual([
    'Table 1',
    'Table 2',
    'Table 3',
    'Table 4',
  ])
  for (const { groups } of rounds)
    expect(groups.flatMap(({ members }) => members).toSorted()).toEqual(guests.toSorted())
  expect(score).toMatchObject({ repeats: 0, unavoidable: 0, brokenRules: 0, repeated: [] })
  const second = await make(client, id, { rounds: 1 })
  expect(second.rounds).toHaveLength(1)
  await client.history.undo({})
  expect((await client.groups.list({ sessionId: id })).rounds).toEqual(rounds)
})

test('[groups R7] a round whose groups have answered stays beside the new ones, [groups R9] and is not removed', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  const { rounds } = await make(client, sessionId, { by: { groups: 1 } })
  const round = rounds[0]!
  const groupId = round.groups[0]!.id
  await say(client, here, 'We agree.', { author: { kind: 'group', id: groupId } })
  expect((await make(client, sessionId)).rounds.map(({ id }) => id)).toContain(round.id)
  await expectFailure(client.groups.removeRound({ id: round.id }), 'record/in-use')
})

test('[groups R8] one person moves by hand; the score names who then meets again', async () => {
  const { client } = await temporaryHost()
  const { id, guests } = await room(client, 16)
  const { rounds } = await make(client, id, { rounds: 2 })
  const [first, second] = rounds
  const table = first!.groups[0]!
  const moved = table.members[0]!
  const mate = table.members[1]!
  const to = second!.groups.find(({ members }) => members.includes(mate))!
  await client.groups.move({ roundId: second!.id, participantId: moved, to: to.id })
  const {
    rounds: after,
    scores: [score],
  } = await client.groups.list({ sessionId: id })
  expect(after[1]!.groups.find(({ id: each }) => each === to.id)?.members).toContain(moved)
  expect(after[1]!.groups.flatMap(({ members }) => members)).toHaveLength(guests.length)
  expect(score?.repeats).toBeGreaterThan(0)
  const names = score?.repeated.map(({ firstId, secondId }) => [firstId, secondId].toSorted())
  expect(names).toContainEqual([moved, mate].toSorted())
  await client.groups.move({ roundId: second!.id, participantId: moved, to: null })
  const left = (await client.groups.list({ sessionId: id })).rounds[1]!
  expect(left.groups.flatMap(({ members }) => members)).not.toContain(moved)
  const elsewhere = first!.groups[1]!.id
  const astray = client.groups.move({ roundId: second!.id, participantId: moved, to: elsewhere })
  await expectFailure(astray, 'record/not-found')
})

test('[groups R4] a rule for two people is kept, replaced and taken away; nobody is paired with themselves', async () => {
  const { client } = await temporaryHost()
  const { id, guests } = await room(client, 12)
  const [a, b, c] = [guests[0]!, guests[1]!, guests[2]!]
  await client.groups.setRule({ sessionId: id, firstId: b, secondId: a, rule: 'apart' })
  const rule = await client.groups.setRule({
    sessionId: id,
    firstId: a,
    secondId: b,
    rule: 'together',
  })
  await client.groups.setRule({ sessionId: id, firstId: a, secondId: c, rule: 'apart' })
  expect(await client.groups.rules({ sessionId: id })).toHaveLength(2)
  const {
    rounds,
    scores: [score],
  } = await make(client, id, { rounds: 3 })
  expect(score?.brokenRules).toBe(0)
  for (const { groups } of rounds) {
    const table = groups.find(({ members }) => members.includes(a))
    expect(table?.members).toContain(b)
    expect(table?.members).not.toContain(c)
  }
  await client.groups.removeRule({ id: rule.id })
  expect(await client.groups.rules({ sessionId: id })).toHaveLength(1)
  const self = client.groups.setRule({ sessionId: id, firstId: a, secondId: a, rule: 'apart' })
  await expectFailure(self, 'groups/same-person')
})

test('[groups R11] only those checked in, or all who are not absent; nobody is told plainly', async () => {
  const { client } = await temporaryHost()
  const none = await room(client, 0)
  await expectFailure(make(client, none.id), 'groups/nobody')
  const { id, guests } = await room(client, 6)
  await expectFailure(make(client, id, { who: 'present' }), 'groups/nobody')
  for (const one of guests.slice(0, 3))
    await client.participants.update({ id: one, change: { attendance: 'present' } })
  await client.participants.update({ id: guests[5]!, change: { attendance: 'absent' } })
  await client.participants.update({ id: guests[4]!, change: { part: 'facilitator' } })
  const seated = async (more: object) =>
    (await make(client, id, { by: { size: 5 }, ...more })).rounds[0]!.groups.flatMap(
      (g) => g.members,
    )
  expect(await seated({ who: 'present' })).toHaveLength(3)
  expect(await seated({})).toHaveLength(4)
  expect(await seated({ withFacilitators: true })).toHaveLength(5)
})
