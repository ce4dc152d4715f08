// Whatever a window did, taking it all back leaves the tables as they were.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedHost, type Window } from '../support/host'
import { addPeople } from '../support/people'
import { freshKey, seminar, type Seminar } from '../support/seminar'
import { tableContents } from '../support/tables'

type Step = (window: Window, here: Seminar, pick: <T>(from: readonly T[]) => T) => Promise<unknown>

const reflectionsOf = async (window: Window, { session }: Seminar) =>
  (await window.reflections.page({ filter: { sessionId: session.id }, offset: 0, limit: 500 })).rows

/** On some reflection, or nothing when there is none. */
const onOne =
  (
    work: (
      window: Window,
      id: Awaited<ReturnType<typeof reflectionsOf>>[number]['id'],
      here: Seminar,
    ) => Promise<unknown>,
  ): Step =>
  async (window, here, pick) => {
    const rows = await reflectionsOf(window, here)
    if (rows.length > 0) await work(window, pick(rows).id, here)
  }

const steps: Record<string, Step> = {
  capture: (window, here) =>
    window.reflections.capture({
      sessionId: here.session.id,
      clientKey: freshKey(),
      text: 'Vi lyssnade mer än vi talade',
      channel: 'facilitator',
      author: { kind: 'participant', id: here.annaId },
      themes: ['Listening', 'Trust'],
    }),
  edit: onOne((window, id) => window.reflections.edit({ id, text: `corrected ${freshKey()}` })),
  assign: onOne((window, id, here) =>
    window.reflections.assign({ id, author: { kind: 'participant', id: here.boId } }),
  ),
  star: onOne((window, id) => window.reflections.star({ id, starred: true })),
  hide: onOne((window, id) => window.reflections.setState({ id, state: 'hidden' })),
  consent: onOne((window, id) =>
    window.reflections.setConsent({ id, audience: 'public', attribution: 'named', how: 'asked' }),
  ),
  themes: onOne((window, id) => window.reflections.setThemes({ id, themeIds: [] })),
  choose: (window, here) =>
    window.participants.update({
      id: here.annaId,
      change: { audience: 'funder', organisation: `Org ${freshKey()}`, applyConsentToAll: true },
    }),
  join: (window, here) =>
    addPeople(
      window,
      here.session.id,
      `Person ${freshKey()}, Museum ${freshKey()}, guide\nBo Ek, Mary Rose Trust`,
    ),
  alias: (window, here) => window.participants.addAlias({ sessionId: here.session.id }),
  block: (window, here) =>
    window.agenda.add({
      sessionId: here.session.id,
      title: 'Round',
      minutes: 20,
      steps: [{ title: 'Pairs', minutes: 10 }],
    }),
  moveBlock: async (window, here, pick) => {
    const blocks = await window.agenda.list({ sessionId: here.session.id })
    if (blocks.length > 0) await window.agenda.move({ id: pick(blocks).id, to: 0 })
  },
  removeBlock: async (window, here, pick) => {
    const blocks = await window.agenda.list({ sessionId: here.session.id })
    if (blocks.length > 0) await window.agenda.remove({ id: pick(blocks).id })
  },
  question: async (window, here) => {
    const [block] = await window.agenda.list({ sessionId: here.session.id })
    await window.prompts.add({
      sessionId: here.session.id,
      text: 'And?',
      blockId: block?.id ?? null,
    })
  },
  translate: (window, here) =>
    window.translations.write({
      table: 'prompt',
      rowId: here.promptId,
      field: 'text',
      language: 'sv',
      text: `Vad tar du med dig? ${freshKey()}`,
    }),
  session: (window) =>
    window.sessions.create({ title: freshKey(), timeZone: 'Europe/Stockholm', languages: ['sv'] }),
  status: (window, here) => window.prompts.setStatus({ id: here.promptId, status: 'closed' }),
  rename: (window) => window.workspace.rename({ name: `Renamed ${freshKey()}` }),
  undo: async (window) => {
    if ((await window.history.state({})).undo) await window.history.undo({})
  },
  redo: async (window) => {
    if ((await window.history.state({})).redo) await window.history.redo({})
  },
}

const sequence = fc.array(
  fc.record({ name: fc.constantFrom(...Object.keys(steps)), choice: fc.nat(1000) }),
  { minLength: 1, maxLength: 25 },
)

test('[history R2] undoing any sequence of commands brings back the identical tables', async () => {
  const { client, host, path, window, defects } = closedHost()
  await client.workspace.create({ name: 'Test' })
  const here = await seminar(window('setup'))
  let run = 0
  await fc.assert(
    fc.asyncProperty(sequence, async (chosen) => {
      const mine = window(`run-${(run += 1)}`)
      host.close()
      const before = withoutUndone(tableContents(path))
      host.open(path)
      for (const { name, choice } of chosen)
        await steps[name]!(mine, here, (from) => from[choice % from.length]!)
      while ((await mine.history.state({})).undo) await mine.history.undo({})
      host.close()
      const after = withoutUndone(tableContents(path))
      host.open(path)
      expect(after).toEqual(before)
    }),
    { numRuns: 40 },
  )
  expect(defects).toEqual([])
})

/** Undone captures stay, and the word index with them: both are beside the point. */
function withoutUndone(tables: Record<string, unknown[]>): Record<string, unknown[]> {
  const kept = Object.entries(tables).filter(([name]) => !name.startsWith('reflection_word'))
  return Object.fromEntries(
    kept.map(([name, rows]) => [
      name,
      rows.filter((row) => (row as { state?: string }).state !== 'undone'),
    ]),
  )
}
