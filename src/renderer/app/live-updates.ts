// Which queries a committed change makes stale.
import type { QueryClient } from '@tanstack/react-query'
import type { contract } from '../../shared/contract'
import type { HostEvent } from '../../shared/rpc/protocol'

type Slice = keyof typeof contract
type Changed = Extract<HostEvent, { type: 'changed' }>

const words: readonly Slice[] = ['reports', 'documents', 'translations']
const everyone: readonly Slice[] = [
  'see',
  'findings',
  'actions',
  'commitments',
  'people',
  'organisations',
  'participants',
  'reflections',
  'reports',
  'documents',
  'runSheet',
]

/** Slices that show something of a table; a table not named here touches nothing a window reads. */
const readers: Record<string, readonly Slice[]> = {
  workspace: ['workspace'],
  setting: ['workspace', 'stage', 'reports', 'documents', 'runSheet', 'house'],
  organisation: [...everyone, 'exchanges'],
  person: [...everyone, 'exchanges'],
  exchange: ['exchanges'],
  exchange_partner: ['exchanges'],
  exchange_contact: ['exchanges'],
  session: [
    'sessions',
    'agenda',
    'reflections',
    'run',
    'stage',
    'checklist',
    'templates',
    'runSheet',
    ...words,
  ],
  aim: ['sessions', 'findings', 'templates', ...words],
  agenda_block: [
    'see',
    'toolkit',
    'agenda',
    'prompts',
    'run',
    'checklist',
    'templates',
    'runSheet',
    ...words,
  ],
  block_step: ['agenda', 'run', 'runSheet', ...words],
  prompt: [
    'see',
    'findings',
    'prompts',
    'sessions',
    'reflections',
    'run',
    'stage',
    'checklist',
    'templates',
    'runSheet',
    ...words,
  ],
  participant: [...everyone, 'sessions', 'run', 'groups', 'room', 'checklist'],
  group_round: ['participants', 'reflections', 'stage', 'groups', 'runSheet'],
  session_group: [
    'participants',
    'reflections',
    'findings',
    'reports',
    'stage',
    'groups',
    'runSheet',
  ],
  group_member: ['participants', 'stage', 'groups', 'runSheet'],
  checklist_item: ['checklist', 'templates', 'runSheet'],
  pair_rule: ['groups'],
  method: ['toolkit'],
  sequence: ['toolkit'],
  room: ['room', 'stage'],
  room_device: ['room', 'stage'],
  stage: ['stage'],
  reflection: [
    'see',
    'reflections',
    'sessions',
    'prompts',
    'participants',
    'sense',
    'findings',
    'commitments',
    'coding',
    'agreement',
    'run',
    'stage',
    'room',
    'groups',
    ...words,
  ],
  consent_record: ['reflections', 'participants', 'reports', 'documents'],
  frame: ['see', 'sense', 'frames', 'reports'],
  theme: ['see', 'sense', 'findings', 'frames', 'agreement', 'reflections', ...words],
  coding: ['see', 'sense', 'findings', 'coding', 'alike', 'agreement', 'reflections', 'reports'],
  coding_settlement: ['agreement', 'reports'],
  finding: ['findings', 'recommendations', 'actions', 'commitments', ...words],
  finding_evidence: ['findings', 'reports'],
  suggestion_dismissed: ['findings', 'alike'],
  recommendation: ['recommendations', ...words],
  commitment: ['commitments', ...words],
  section_text: ['reports'],
  translation: [...words, 'stage', 'room', 'runSheet'],
  action: ['actions', ...words],
  review: ['reviews', 'conclusions'],
  review_criterion: ['reviews'],
  review_evidence: ['conclusions'],
  review_finding: ['conclusions'],
  review_finding_wording: ['conclusions'],
  review_finding_basis: ['conclusions'],
  review_reaction: ['conclusions'],
  review_entry: ['conclusions'],
  visit_person: ['visit'],
  visit_slot: ['visit'],
  visit_slot_criterion: ['visit'],
  visit_slot_person: ['visit'],
  visit_note: ['visit'],
  session_run: ['run'],
  parking_note: ['run'],
}

/** Tables whose words the search finds. */
const searched: ReadonlySet<string> = new Set([
  'reflection',
  'person',
  'organisation',
  'participant',
  'session',
  'prompt',
  'theme',
  'frame',
  'finding',
  'method',
])

/** Commits come in bursts when a room answers; what comes together is followed together. */
const gatherMilliseconds = 40
/** A long burst (coding by keyboard) is followed at most this often, so that it is not slowed down. */
const pauseMilliseconds = 250

export type LiveUpdates = { changed(event: Changed): void; everything(): void }

export function createLiveUpdates(queries: QueryClient): LiveUpdates {
  const stale = new Map<Slice, Set<string | null>>()
  let timer = 0
  let flushedAt = 0
  const flush = () => {
    timer = 0
    flushedAt = performance.now()
    const now = new Map(stale)
    stale.clear()
    void queries.invalidateQueries({
      predicate: ({ queryKey: [slice, , input] }) => isStale(now.get(slice as Slice), input),
    })
    void queries.invalidateQueries({ queryKey: ['history'] })
  }
  return {
    changed: ({ table, sessionId }) => {
      const search: readonly Slice[] = searched.has(table) ? ['search'] : []
      for (const slice of [...(readers[table] ?? []), ...search]) {
        const sessions = stale.get(slice) ?? new Set()
        stale.set(slice, sessions.add(sessionId))
      }
      const rest = flushedAt + pauseMilliseconds - performance.now()
      timer ||= window.setTimeout(flush, Math.max(gatherMilliseconds, rest))
    },
    everything: () => void queries.invalidateQueries(),
  }
}

/** A query about one session follows that session only; one about no session follows them all. */
function isStale(sessions: Set<string | null> | undefined, input: unknown): boolean {
  if (!sessions) return false
  const about = sessionOf(input)
  return about === null || sessions.has(null) || sessions.has(about)
}

function sessionOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const { sessionId, filter } = input as { sessionId?: unknown; filter?: unknown }
  if (typeof sessionId === 'string') return sessionId
  return filter === undefined ? null : sessionOf(filter)
}
