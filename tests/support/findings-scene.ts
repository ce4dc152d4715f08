// A session with findings written straight into the tables, so that nothing but reading is under test.
import type { SessionId } from '../../src/shared/contract/primitives'
import { newRow } from '../../src/main/workspace/rows'
import { sql } from '../../src/main/workspace/sql'
import type { Store } from '../../src/main/workspace/store'

export type Person = { part: string; organisation: number | null; isRehearsal: boolean }
export type Said = {
  state: string
  /** The place in `people`; null where nobody knows. */
  by: number | null
  together: 'no' | 'group' | 'organisation'
  marks: { theme: number; polarity: string; reading: number }[]
}
export type Scene = {
  people: Person[]
  said: Said[]
  findings: { kind: string; cites: number[] }[]
}
export type Built = {
  sessionId: SessionId
  reflections: string[]
  findings: string[]
  themes: string[]
}

const organisations = 3
const themeCount = 3

export function buildScene(store: Store, scene: Scene): Built {
  const insert = (table: string, values: Record<string, unknown>): string => {
    const row = newRow(store)
    store.run(sql.insertInto(table as 'stage').values({ ...row, ...values } as never))
    return row.id
  }
  return store.command({ label: 'test', window: 'test' }, () => {
    const session_id = addSession(insert)
    const places = Array.from({ length: organisations }, (_, index) =>
      insert('organisation', { name: `Museum ${index}`, country: null }),
    )
    const people = scene.people.map((person) =>
      addPerson(insert, session_id, person, places[person.organisation ?? -1] ?? null),
    )
    const frame_id = insert('frame', {
      session_id,
      name: 'F',
      version: '1',
      owner: '',
      licence: '',
    })
    const themes = Array.from({ length: themeCount }, (_, position) =>
      insert('theme', {
        frame_id,
        parent_id: null,
        code: `T${position}`,
        title: `Theme ${position}`,
        description: '',
        colour: 1,
        position,
      }),
    )
    const round = insert('group_round', { session_id, block_id: null, title: 'A', position: 0 })
    const group = insert('session_group', { group_round_id: round, name: 'Table 1', position: 0 })
    const reflections = scene.said.map((said, index) =>
      addReflection(insert, { session_id, index, people, group, place: places[0]!, themes }, said),
    )
    const findings = scene.findings.map((finding, position) =>
      addFinding(insert, { session_id, position, reflections }, finding),
    )
    return { sessionId: session_id as SessionId, reflections, findings, themes }
  })
}

type Insert = (table: string, values: Record<string, unknown>) => string

function addSession(insert: Insert): string {
  return insert('session', {
    title: 'Day',
    time_zone: 'UTC',
    languages: '["en"]',
    status: 'running',
    subtitle: '',
    venue: '',
    sharing_rule: 'open',
    credit: '',
  })
}

type Cited = { session_id: string; position: number; reflections: string[] }

function addFinding(
  insert: Insert,
  { session_id, position, reflections }: Cited,
  { kind, cites }: Scene['findings'][number],
): string {
  const finding_id = insert('finding', {
    session_id,
    aim_id: null,
    position,
    text: `Finding ${position}`,
    body: '',
    kind,
    confidence: 'medium',
    written_by: '',
  })
  const places = new Set(cites.map((cite) => cite % reflections.length))
  for (const [order, cited] of [...places].entries())
    insert('finding_evidence', {
      finding_id,
      reflection_id: reflections[cited]!,
      position: order,
    })
  return finding_id
}

function addPerson(insert: Insert, session_id: string, person: Person, place: string | null) {
  const person_id = insert('person', {
    name: 'Somebody',
    name_to_use: null,
    organisation_id: place,
    role: null,
    languages: '[]',
    contact: null,
  })
  return insert('participant', {
    session_id,
    person_id,
    alias: null,
    badge: null,
    part: person.part,
    attendance: 'present',
    language: null,
    audience: 'public',
    attribution: 'named',
    is_rehearsal: person.isRehearsal ? 1 : 0,
  })
}

type Where = {
  session_id: string
  index: number
  people: string[]
  group: string
  place: string
  themes: string[]
}

function addReflection(insert: Insert, where: Where, { state, by, together, marks }: Said): string {
  const { session_id, index, people, group, place, themes } = where
  const sender = by === null ? null : (people[by % people.length] ?? null)
  const kind = together === 'no' ? (sender ? 'participant' : 'unknown') : together
  const id = insert('reflection', {
    session_id,
    number: index + 1,
    prompt_id: null,
    author_kind: kind,
    participant_id: kind === 'participant' ? sender : null,
    session_group_id: kind === 'group' ? group : null,
    organisation_id: kind === 'organisation' ? place : null,
    sent_by: sender,
    text: `Words ${index}`,
    second_text: '',
    language: 'en',
    channel: 'phone',
    client_key: `key-${index}`,
    audience: 'public',
    attribution: 'named',
    cleared: 1,
    state,
    said_at: '2026-03-02T10:00:00.000Z',
  })
  for (const [position, { theme, polarity, reading }] of marks.entries())
    insert('coding', {
      reflection_id: id,
      theme_id: themes[theme]!,
      span_start: null,
      span_end: null,
      coded_text: null,
      position,
      polarity,
      basis: '',
      coded_by: '',
      needs_review: 0,
      reading,
    })
  return id
}
