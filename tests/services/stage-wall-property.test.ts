// Whatever people chose, in whatever state their words are: the wall holds what it may and no more.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stageState } from '../../src/main/features/stage/stage-state'
import { newRow } from '../../src/main/workspace/rows'
import { sql } from '../../src/main/workspace/sql'
import type { Store } from '../../src/main/workspace/store'
import { temporaryStore } from '../support/workspace'

const reflection = fc.record({
  audience: fc.constantFrom('count', 'participants', 'funder', 'public'),
  attribution: fc.constantFrom('named', 'role', 'organisation', 'anonymous'),
  cleared: fc.constantFrom(0, 1, 1, 1),
  state: fc.constantFrom(
    'kept',
    'kept',
    'kept',
    'hidden',
    'withdrawn-quote',
    'withdrawn-count',
    'undone',
    'erased',
  ),
  isReleased: fc.boolean(),
  hasAuthor: fc.boolean(),
})
const scene = fc.record({
  sharingRule: fc.constantFrom('open', 'open', 'source-hidden', 'stays-here'),
  neverQuote: fc.constantFrom(0, 0, 1),
  wallOn: fc.constantFrom(0, 1, 1, 1),
  view: fc.constantFrom('title', 'question', 'groups', 'wall', 'wall', 'results', 'break', 'blank'),
  kind: fc.constantFrom('text', 'word'),
  reflections: fc.array(reflection, { minLength: 1, maxLength: 12 }),
})
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never

const needs = { standing: () => null, roomAddress: () => null }
const author = 'Zebedee Quill'
const wordsOf = (index: number) => `words-${index}-said`

/** Written straight into the tables, so that nothing but reading stands between them and the wall. */
function build(store: Store, { reflections, ...given }: Scene): string {
  const session = newRow(store)
  const prompt = newRow(store)
  const participant = newRow(store)
  const insert = (table: string, values: Record<string, unknown>) =>
    store.run(sql.insertInto(table as 'stage').values(values as never))
  store.command({ label: 'test', window: 'test' }, () => {
    insert('session', {
      ...session,
      title: 'Day',
      subtitle: '',
      time_zone: 'UTC',
      venue: '',
      languages: '["en","sv"]',
      sharing_rule: given.sharingRule,
      status: 'running',
      credit: '',
    })
    insert('prompt', {
      ...prompt,
      session_id: session.id,
      position: 0,
      kind: given.kind,
      text: 'Why?',
      help: '',
      second_text: '',
      options: '[]',
      min: 1,
      max: 5,
      min_label: '',
      max_label: '',
      status: 'open',
      never_quote: given.neverQuote,
    })
    insert('participant', {
      ...participant,
      session_id: session.id,
      alias: author,
      part: 'guest',
      attendance: 'present',
      audience: 'public',
      attribution: 'named',
    })
    insert('stage', {
      ...newRow(store),
      session_id: session.id,
      view: given.view,
      prompt_id: prompt.id,
      group_round_id: null,
      wall_on: given.wallOn,
    })
    reflections.forEach(({ isReleased, hasAuthor, ...consent }, index) =>
      insert('reflection', {
        ...newRow(store),
        ...consent,
        session_id: session.id,
        number: index + 1,
        prompt_id: prompt.id,
        author_kind: hasAuthor ? 'participant' : 'unknown',
        participant_id: hasAuthor ? participant.id : null,
        text: wordsOf(index),
        second_text: '',
        language: 'en',
        channel: 'phone',
        client_key: `key-${session.id}-${index}`,
        starred: 0,
        late: 0,
        released_at: isReleased ? store.now() : null,
        said_at: store.now(),
      }),
    )
  })
  return session.id
}

test('[stage R2] [stage R5] [stage R6] the big screen never tells words, or a name, that it may not', () => {
  const store = temporaryStore()
  fc.assert(
    fc.property(scene, (given) => {
      const told = JSON.stringify(stageState(store, build(store, given), needs))
      const readable =
        (given.view === 'wall' && given.wallOn === 1) ||
        (given.view === 'results' && given.kind === 'word')
      const may = given.reflections.map(
        (one) =>
          readable &&
          one.isReleased &&
          one.state === 'kept' &&
          one.cleared === 1 &&
          one.audience !== 'count' &&
          given.neverQuote === 0 &&
          given.sharingRule !== 'stays-here',
      )
      expect(given.reflections.map((_, index) => told.includes(wordsOf(index)))).toEqual(may)
      const isNamed =
        given.view === 'wall' &&
        given.sharingRule === 'open' &&
        given.reflections.some(
          (one, index) => may[index] && one.hasAuthor && one.attribution === 'named',
        )
      expect(told.includes(author)).toBe(isNamed)
    }),
    { numRuns: 300 },
  )
})
