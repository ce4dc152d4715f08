import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { fitOf, widerExpression } from '../../src/main/features/search/word-forms'
import { temporaryHost, type Window } from '../support/host'
import { say, seminar } from '../support/seminar'

const texts = async (window: Window, text: string, more: object = {}) =>
  (await window.search.everything({ text, ...more })).hits.map((hit) => hit.text)

test('[search R1] what is written just so comes first, [search R2] then other forms of the word', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'We trust each volunteer')
  await say(client, here, 'Volunteering is work')
  await say(client, here, 'The volunteers know')
  await say(client, here, 'En studiecirkelledare var med')
  await say(client, here, 'Åtta volontärmöten')
  expect(await texts(client, 'volunteer')).toEqual([
    'We trust each volunteer',
    'The volunteers know',
    'Volunteering is work',
  ])
  expect(await texts(client, 'cirkel')).toEqual(['En studiecirkelledare var med'])
  expect(await texts(client, 'volontärerna')).toEqual([])
  expect(await texts(client, 'volontär')).toEqual(['Åtta volontärmöten'])
})

test('[search R3] far is not får, Malmo finds Malmö, and Asa finds Åsa by name', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'Får vi komma till Malmö?')
  await say(client, here, 'How far is it?')
  expect(await texts(client, 'far')).toEqual(['How far is it?'])
  expect(await texts(client, 'får')).toEqual(['Får vi komma till Malmö?'])
  expect(await texts(client, 'Malmo')).toEqual(['Får vi komma till Malmö?'])
  await say(client, here, 'Malmo is how the English write it')
  expect(await texts(client, 'Malmo')).toEqual(['Malmo is how the English write it'])
  expect(await texts(client, 'akesson')).toEqual(['Anna Åkesson'])
})

test('[search R4] a slip is forgiven in names and words, [search R1] where nothing is written so', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'The building is cold')
  expect(await texts(client, 'Åkeson')).toEqual(['Anna Åkesson'])
  expect(await texts(client, 'biulding')).toEqual(['The building is cold'])
})

test('[search R5] all words count in any order, and nothing typed is an operator', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'Cold coffee and warm words')
  expect(await texts(client, 'words cold')).toHaveLength(1)
  expect(await texts(client, 'words hot')).toHaveLength(0)
  for (const odd of ['"', 'cold OR', 'NOT cold*', 'NEAR(cold', 'text:cold', '(((', '%', '  '])
    await client.search.everything({ text: odd })
})

test('[search R6] words that were taken back or out are not found in any form', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'kanariefågel')
  expect(await texts(client, 'kanariefågel')).toHaveLength(1)
  await client.history.undo({})
  expect(await texts(client, 'kanariefågel')).toHaveLength(0)
  const second = await say(client, here, 'papegoja')
  await client.reflections.edit({ id: second.id, text: 'tystnad' })
  for (const word of ['papegoja', 'papegoj', 'papegoka', 'pege'])
    expect(await texts(client, word)).toHaveLength(0)
})

test('[search R7] a hit shows its words, where they stand and whose they are', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const author = { kind: 'participant', id: here.annaId } as const
  const long = `${'before '.repeat(80)}the needle ${'after '.repeat(80)}`
  await say(client, here, long, { author })
  const [hit] = (await client.search.everything({ text: 'needle' })).hits
  expect(hit).toMatchObject({ kind: 'reflection', number: 1, sessionTitle: 'Peer learning' })
  expect(hit?.detail).toBe('Anna Åkesson')
  expect(hit?.spans.map(([start, end]) => hit.text.slice(start, end))).toEqual(['needle'])
  expect(hit?.text.length).toBeLessThan(400)
})

test('[search R8] every kind is found, and filters leave out the rest', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  await say(client, here, 'Peer learning at home', { language: 'en', themes: ['Learning'] })
  await client.findings.add({ sessionId, text: 'Learning takes time' })
  const { hits } = await client.search.everything({ text: 'learning' })
  expect(new Set(hits.map(({ kind }) => kind))).toEqual(
    new Set(['session', 'theme', 'finding', 'method', 'reflection']),
  )
  expect(await texts(client, 'home', { kind: 'question' })).toEqual(['What will you take home?'])
  expect(await texts(client, 'vasamuseet')).toEqual(['Vasamuseet'])
  expect(await texts(client, 'learning', { language: 'sv' })).toEqual([])
  expect(await texts(client, 'home', { promptId: here.promptId })).toEqual([
    'Peer learning at home',
  ])
  const other = await client.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  expect(await texts(client, 'learning', { sessionId: other.id })).toEqual([])
  const methods = await client.search.everything({ text: 'world café', kind: 'method' })
  expect(methods.hits.length).toBeGreaterThan(0)
})

test('[search R2] a word fits itself, whatever it is; [search R5] an expression quotes every form', () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,12}$/)
  fc.assert(
    fc.property(word, word, (typed, written) => {
      expect(fitOf(typed, typed)).toBe('exact')
      expect(fitOf(typed, typed + written)).toBe('start')
      const expression = widerExpression([typed], [typed, written])
      expect(expression.replace(/"[a-zåäö]+"/g, 'x')).toMatch(/^\(x( OR x)*\)$/)
    }),
  )
})
