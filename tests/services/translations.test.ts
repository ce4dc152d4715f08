import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost } from '../support/host'
import { say, seminar } from '../support/seminar'

test('[translations R1] everything of the facilitator’s and starred words, in reading order', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  await client.sessions.update({ id: sessionId, change: { subtitle: 'A day together' } })
  await client.sessions.addAim({ sessionId, kind: 'aim', text: 'Learn' })
  await client.agenda.add({ sessionId, title: 'Welcome', minutes: 10 })
  const quote = await say(client, here, 'We had not asked', { language: 'en', themes: ['Trust'] })
  await say(client, here, 'not starred', { language: 'en' })
  await client.reflections.star({ id: quote.id, starred: true })
  const list = await client.translations.list({ sessionId, language: 'sv' })
  expect(list.map(({ table, field, original }) => `${table}.${field} ${original}`)).toEqual([
    'session.title Peer learning',
    'session.subtitle A day together',
    'aim.text Learn',
    'agenda_block.title Welcome',
    'prompt.text What will you take home?',
    'theme.title Trust',
    'reflection.text We had not asked',
  ])
  expect(list.every(({ translation, stale }) => translation === null && !stale)).toBe(true)
})

test('[translations R1] [translations R5] help, the ends of a scale and each option have their own words', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const sessionId = session.id
  const { id } = await client.prompts.add({
    sessionId,
    kind: 'choice',
    text: 'Where next?',
    help: 'One is enough',
    options: [
      { key: 'a', text: 'Portsmouth' },
      { key: 'b', text: 'Stockholm' },
    ],
  })
  const of = { table: 'prompt', rowId: id, language: 'sv' } as const
  await client.translations.write({ ...of, field: 'option:b', text: 'Till Stockholm' })
  await expectFailure(
    client.translations.write({ ...of, field: 'option:c', text: 'Vart?' }),
    'record/not-found',
  )
  const list = await client.translations.list({ sessionId, language: 'sv' })
  const own = list.filter(({ rowId }) => rowId === id)
  expect(own.map(({ field, original, translation }) => [field, original, translation])).toEqual([
    ['text', 'Where next?', null],
    ['help', 'One is enough', null],
    ['option:a', 'Portsmouth', null],
    ['option:b', 'Stockholm', 'Till Stockholm'],
  ])
})

test('[translations R2] nothing is translated into the language it is in, regional or not', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  await client.sessions.update({ id: sessionId, change: { languages: ['en-GB', 'sv'] } })
  for (const language of ['en', 'en-US', 'sv']) {
    const { id } = await say(client, here, `in ${language}`, { language })
    await client.reflections.star({ id, starred: true })
  }
  const into = async (language: string) =>
    (await client.translations.list({ sessionId, language })).map(({ original }) => original)
  expect(await into('en')).toEqual(['in sv'])
  expect(await into('sv')).toEqual([
    'Peer learning',
    'What will you take home?',
    'in en',
    'in en-US',
  ])
})

test('[translations R3] a translation is stale once the original has changed', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const of = { table: 'prompt', rowId: here.promptId, field: 'text', language: 'sv' } as const
  const entry = async () =>
    (await client.translations.list({ sessionId: here.session.id, language: 'sv' })).find(
      ({ rowId }) => rowId === here.promptId,
    )
  await client.translations.write({ ...of, text: ' Vad tar du med dig? ' })
  expect(await entry()).toMatchObject({
    translation: 'Vad tar du med dig?',
    translator: 'facilitator',
    stale: false,
  })
  await client.prompts.update({ id: here.promptId, change: { text: 'What do you take home?' } })
  expect(await entry()).toMatchObject({ translation: 'Vad tar du med dig?', stale: true })
  await client.translations.write({ ...of, text: 'Vad bär du hem?' })
  expect(await entry()).toMatchObject({ translation: 'Vad bär du hem?', stale: false })
})

test('[translations R4] an empty text removes the translation, and undo brings it back', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const of = { table: 'session', rowId: here.session.id, field: 'title', language: 'sv' } as const
  await client.translations.write({ ...of, text: 'Lära av varandra' })
  await client.translations.write({ ...of, text: '  ' })
  const [title] = await client.translations.list({ sessionId: here.session.id, language: 'sv' })
  expect(title?.translation).toBeNull()
  await client.history.undo({})
  const [again] = await client.translations.list({ sessionId: here.session.id, language: 'sv' })
  expect(again?.translation).toBe('Lära av varandra')
})

test('[translations R5] only a field that is shown can be translated, of a row that is there', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const write = (table: 'session' | 'prompt', rowId: string, field: string) =>
    client.translations.write({ table, rowId, field, language: 'sv', text: 'x' })
  await expectFailure(write('session', here.session.id, 'status'), 'record/not-found')
  await expectFailure(write('session', here.session.id, 'title; --'), 'record/not-found')
  await expectFailure(write('prompt', here.session.id, 'text'), 'record/not-found')
})

test('[translations R1] steps, help, the ends of a scale and options are translated one by one, numbers not', async () => {
  const { client } = await temporaryHost()
  const { session, promptId } = await seminar(client)
  const sessionId = session.id
  const steps = [
    { title: 'Round 1', minutes: 20, who: '', silent: false, isRound: true, dropped: false },
  ]
  await client.agenda.add({ sessionId, title: 'Café', minutes: 40, steps })
  const options = [
    { key: 'a', text: 'Stores' },
    { key: '2', text: '2–3' },
  ]
  const change = { help: 'Small is fine.', minLabel: 'Not at all', options }
  await client.prompts.update({ id: promptId, change })
  const texts = await client.translations.list({ sessionId, language: 'sv' })
  expect(texts.map(({ table, field, original }) => `${table}.${field} ${original}`)).toEqual([
    'session.title Peer learning',
    'agenda_block.title Café',
    'block_step.title Round 1',
    'prompt.text What will you take home?',
    'prompt.help Small is fine.',
    'prompt.min_label Not at all',
    'prompt.option:a Stores',
  ])
  const of = { table: 'prompt', rowId: promptId, language: 'sv' } as const
  await client.translations.write({ ...of, field: 'option:a', text: 'Magasin' })
  const option = async () =>
    (await client.translations.list({ sessionId, language: 'sv' })).find(
      ({ field }) => field === 'option:a',
    )
  expect(await option()).toMatchObject({ translation: 'Magasin', stale: false })
  await client.prompts.update({
    id: promptId,
    change: { options: [{ key: 'a', text: 'Archive' }] },
  })
  expect(await option()).toMatchObject({ translation: 'Magasin', stale: true })
  await expectFailure(
    client.translations.write({ ...of, field: 'option:z', text: 'Nej' }),
    'record/not-found',
  )
})

test('[translations R6] a reflection’s translation tells its translator and status, and goes stale', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const one = await say(client, here, 'Det svåraste var att våga', { language: 'sv' })
  const sessionId = here.session.id
  const of = { table: 'reflection', rowId: one.id, field: 'text', language: 'en' } as const
  const read = () => client.translations.ofReflections({ sessionId, ids: [one.id], language: 'en' })
  await client.translations.write({ ...of, text: 'The hardest was to dare' })
  expect(await read()).toMatchObject([
    { translator: 'facilitator', status: 'checked', stale: false },
  ])
  const by = { translator: ' Anna ', status: 'draft' } as const
  await client.translations.write({ ...of, ...by, text: 'The hardest part was to dare' })
  await client.reflections.edit({ id: one.id, text: 'Det svåra var att våga' })
  expect(await read()).toEqual([
    {
      reflectionId: one.id,
      field: 'text',
      text: 'The hardest part was to dare',
      translator: 'Anna',
      status: 'draft',
      stale: true,
    },
  ])
})
