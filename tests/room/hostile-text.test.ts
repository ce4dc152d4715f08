// Hostile words by the wire: kept as they are, as text, and given back the same.
import { expect, test } from 'vitest'
import { checkWorkspace } from '../../src/main/workspace/check'
import { asKept, hostileTexts } from '../support/hostile-text'
import { temporaryRoom } from '../support/room'

const unhurried = { submissionBurst: 1e6, submissionsPerSecond: 1e6, joinsPerSecond: 1e6 }
type Joined = { participant: { displayName: string } }
type Own = { id: string; answer: { text: string } }

test('[room R21] 500 hostile texts are kept letter for letter once cleaned, and break nothing', async () => {
  const { phone, store, here, client, defects } = await temporaryRoom({ limits: unhurried })
  expect(hostileTexts.length).toBeGreaterThanOrEqual(500)
  const kim = await phone()
  for (const text of hostileTexts) {
    const { status } = await kim.send({ answer: { text } })
    expect([text.slice(0, 60), status]).toEqual([text.slice(0, 60), 201])
  }
  const kept = hostileTexts.map(asKept)
  const own = (await kim.call('GET', '/api/reflections')).body as unknown as Own[]
  expect(own.map(({ answer }) => answer.text)).toEqual(kept)
  const filter = { sessionId: here.session.id }
  const ids = await client.reflections.ids({ filter })
  expect(ids).toHaveLength(hostileTexts.length)
  // Searching for any of them is a search for words, never a question to the index.
  for (const text of kept.filter((one) => one.length < 300).slice(0, 120))
    await client.reflections.ids({ filter: { ...filter, search: text.slice(0, 200) } })
  expect(store.prepare('SELECT text FROM reflection ORDER BY number').pluck().all()).toEqual(kept)
  expect(checkWorkspace(store).problems).toEqual([])
  expect(defects).toEqual([])
})

test('[room R21] hostile names lose what turns and piles up letters, and stay on one line', async () => {
  const { join, client, here, store } = await temporaryRoom({ limits: unhurried })
  const sessionId = here.session.id
  await client.room.setCap({ sessionId, cap: 1000 })
  const names: string[] = []
  for (const alias of hostileTexts.filter((text) => text.length <= 2_000)) {
    const { status, body } = await join({ alias, role: alias, organisation: alias })
    // A name of nothing but invisible letters is none.
    expect([201, 400]).toContain(status)
    if (status === 201) names.push((body as unknown as Joined).participant.displayName)
  }
  expect(names.length).toBeGreaterThan(480)
  for (const name of names) {
    expect(name).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
    expect(name).not.toMatch(/\p{M}{5}/u)
    expect(Array.from(name).length).toBeLessThanOrEqual(80)
    expect(name.trim()).toBe(name)
    expect(name).not.toBe('')
  }
  expect((await client.room.state({ sessionId })).phones).toHaveLength(names.length)
  expect(checkWorkspace(store).problems).toEqual([])
})
