import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost } from '../support/host'
import { addPeople } from '../support/people'
import { say, seminar } from '../support/seminar'
import { rowsOf, tableContents } from '../support/tables'

test('[history R1] a window takes back its own last command, never another window’s', async () => {
  const { client, window } = await temporaryHost()
  const other = window('b')
  const here = await seminar(client)
  const mine = await say(client, here, 'mine')
  const theirs = await say(other, here, 'theirs')
  expect(await client.history.undo({})).toEqual({ label: 'reflections.capture' })
  expect((await client.reflections.get({ id: mine.id })).state).toBe('undone')
  expect((await client.reflections.get({ id: theirs.id })).state).toBe('kept')
})

test('[history R1] the state names what could be undone and redone', async () => {
  const { client, window } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'x')
  await client.reflections.star({ id, starred: true })
  await client.history.undo({})
  expect(await client.history.state({})).toEqual({
    undo: { label: 'reflections.capture' },
    redo: { label: 'reflections.star' },
  })
  expect(await window('new').history.state({})).toEqual({ undo: null, redo: null })
  await expectFailure(window('new').history.undo({}), 'undo/nothing')
  await expectFailure(window('new').history.redo({}), 'undo/nothing')
})

test('[history R1] nobody can take back the workspace itself', async () => {
  const { host } = await temporaryHost()
  const reply = await host.answer({ path: 'history.undo', input: {}, window: 'host' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'undo/nothing' } })
  const nameless = await host.answer({ path: 'history.undo', input: {}, window: '' })
  expect(nameless).toMatchObject({ ok: false, error: { code: 'rpc/invalid-input' } })
})

test('[history R2] undo brings back what a removal took, with all that hung on it', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const block = await client.agenda.add({
    sessionId: session.id,
    title: 'Rounds',
    minutes: 30,
    steps: [
      { title: 'Pairs', minutes: 10 },
      { title: 'Fours', minutes: 20 },
    ],
  })
  const prompt = await client.prompts.add({
    sessionId: session.id,
    text: 'Why?',
    blockId: block.id,
  })
  await client.agenda.remove({ id: block.id })
  expect((await client.prompts.list({ sessionId: session.id }))[1]?.blockId).toBeNull()
  await client.history.undo({})
  expect(await client.agenda.list({ sessionId: session.id })).toEqual([block])
  expect((await client.prompts.list({ sessionId: session.id }))[1]).toEqual(prompt)
})

test('[history R3] undo and redo work after the file was closed and opened again', async () => {
  const { client, host, path } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'before')
  await client.reflections.edit({ id, text: 'after' })
  await client.history.undo({})
  host.close()
  host.open(path)
  expect((await client.reflections.get({ id })).text).toBe('before')
  await client.history.redo({})
  expect((await client.reflections.get({ id })).text).toBe('after')
  await client.history.undo({})
  await client.history.undo({})
  expect((await client.reflections.get({ id })).state).toBe('undone')
})

test('[history R4] undo is refused when another window changed the same row since', async () => {
  const { client, window } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'first')
  await client.reflections.edit({ id, text: 'mine' })
  await window('b').reflections.star({ id, starred: true })
  await expectFailure(client.history.undo({}), 'undo/changed-since')
  expect(await client.reflections.get({ id })).toMatchObject({ text: 'mine', starred: true })
  await window('b').history.undo({})
  await client.history.undo({})
  expect((await client.reflections.get({ id })).text).toBe('first')
})

test('[history R5] undo is refused when it would pull others’ work along', async () => {
  const { client, window } = await temporaryHost()
  const session = await client.sessions.create({
    title: 'Mine',
    timeZone: 'UTC',
    languages: ['en'],
  })
  await window('b').sessions.addAim({ sessionId: session.id, kind: 'aim', text: 'Theirs' })
  await expectFailure(client.history.undo({}), 'undo/changed-since')
  expect(await client.sessions.aims({ sessionId: session.id })).toHaveLength(1)
})

test('[history R5] undo is refused when others’ rows point at what would go', async () => {
  const { client, window, defects } = await temporaryHost()
  const here = await seminar(client)
  const prompt = await client.prompts.add({ sessionId: here.session.id, text: 'Another?' })
  await say(window('b'), here, 'an answer', { promptId: prompt.id })
  await expectFailure(client.history.undo({}), 'undo/changed-since')
  expect(defects).toEqual([])
})

test('[history R5] undo is refused when somebody has taken the place of what would come back', async () => {
  const { client, window, defects } = await temporaryHost()
  const { session, annaId } = await seminar(client)
  await client.participants.remove({ id: annaId })
  await addPeople(window('b'), session.id, 'Anna Åkesson, Vasamuseet')
  await expectFailure(client.history.undo({}), 'undo/changed-since')
  expect(defects).toEqual([])
})

test('[history R6] a new command empties the redo stack', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'one')
  await client.history.undo({})
  await say(client, here, 'two')
  await expectFailure(client.history.redo({}), 'undo/nothing')
})

test('[history R6] another window’s command leaves the redo stack alone', async () => {
  const { client, window } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'one')
  await client.history.undo({})
  await say(window('b'), here, 'two')
  await client.history.redo({})
  expect((await client.reflections.get({ id })).state).toBe('kept')
})

test('[history R7] an undone capture keeps its row and number, its codings go and come back', async () => {
  const { client, host, path } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'oops', { themes: ['Trust'] })
  await client.history.undo({})
  host.close()
  const after = tableContents(path)
  expect(after['reflection']).toMatchObject([{ id, number: 1, state: 'undone', text: 'oops' }])
  expect(after['coding']).toEqual([])
  host.open(path)
  await client.history.redo({})
  expect((await client.reflections.get({ id })).themes).toHaveLength(1)
})

test('[history R8] undone and redone often is the same as once', async () => {
  const { client, host, path } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'x')
  await client.participants.update({ id: here.annaId, change: { name: 'Anna Ek', role: 'Guide' } })
  await client.reflections.edit({ id, text: 'y' })
  host.close()
  const before = tableContents(path)
  host.open(path)
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 3; n += 1) await client.history.undo({})
    for (let n = 0; n < 3; n += 1) await client.history.redo({})
  }
  host.close()
  expect(tableContents(path)).toEqual(before)
})

test('[history R9] every undo is itself in the journal, naming what it takes back', async () => {
  const { client, host, path } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'x')
  await client.history.undo({})
  await client.history.redo({})
  host.close()
  const [redo, undo, capture] = rowsOf<{
    seq: number
    label: string
    undoes: number
    redoes: number
  }>(path, 'SELECT seq, label, undoes, redoes FROM command ORDER BY seq DESC LIMIT 3')
  expect(undo).toMatchObject({ label: 'reflections.capture', undoes: capture!.seq })
  expect(redo).toMatchObject({ label: 'reflections.capture', redoes: capture!.seq })
})
