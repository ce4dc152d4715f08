// What a visit will look at and has looked at: criteria × slots × people, and where it has gaps.
import type { NoteKind, SlotKind, VisitNote, VisitPerson, VisitSlot } from '../contract/visit'

export type CoverageSlot = Pick<VisitSlot, 'day' | 'starts' | 'ends' | 'kind' | 'isDone'> & {
  readonly id: string
  readonly criteria: readonly string[]
  readonly people: readonly string[]
}
export type CoverageNote = {
  readonly kind: NoteKind
  readonly slotId: VisitNote['slotId'] | string
  readonly criterionId: VisitNote['criterionId'] | string
  readonly personId: VisitNote['personId'] | string
}
export type CoverageInput = {
  /** Strands, in order. */
  readonly criteria: readonly string[]
  readonly slots: readonly CoverageSlot[]
  readonly people: readonly { readonly id: string; readonly part: VisitPerson['part'] }[]
  readonly notes: readonly CoverageNote[]
}

export type CriterionGap =
  'no-slot' | 'nobody' | 'one-voice' | 'no-notes' | 'thoughts-only' | 'one-kind'
export type SlotGap = 'no-criteria' | 'nobody' | 'no-notes'
export type PersonGap = 'no-slot' | 'double-booked'

export type SlotCell = {
  readonly slotId: string
  readonly isPlanned: boolean
  readonly notes: number
}
/** How often the plan brings a criterion and somebody together, and the notes of what they said on it. */
export type PersonCell = {
  readonly personId: string
  readonly slots: number
  readonly notes: number
}
export type CriterionCoverage = {
  readonly criterionId: string
  readonly slots: readonly SlotCell[]
  /** Those who are met, in their order. */
  readonly people: readonly PersonCell[]
  readonly notes: number
  readonly gaps: readonly CriterionGap[]
}
export type Coverage = {
  readonly criteria: readonly CriterionCoverage[]
  readonly slotGaps: ReadonlyMap<string, readonly SlotGap[]>
  readonly personGaps: ReadonlyMap<string, readonly PersonGap[]>
}

/** Slots in which something is found out; meals and team time need neither criteria nor notes. */
const looking: ReadonlySet<SlotKind> = new Set([
  'tour',
  'interview',
  'focus-group',
  'observation',
  'reading',
])
const meeting: ReadonlySet<SlotKind> = new Set(['interview', 'focus-group'])

export function coverageOf(input: CoverageInput): Coverage {
  const byCriterion = Map.groupBy(input.notes, ({ criterionId }) => criterionId)
  const bySlot = Map.groupBy(input.notes, ({ slotId }) => slotId)
  const met = input.people.filter(({ part }) => part === 'met').map(({ id }) => id)
  return {
    criteria: input.criteria.map((id) =>
      criterionCoverage(id, input.slots, met, byCriterion.get(id) ?? []),
    ),
    slotGaps: new Map(
      input.slots.map((slot) => [slot.id, slotGaps(slot, new Set(met), bySlot.has(slot.id))]),
    ),
    personGaps: personGaps(input),
  }
}

function criterionCoverage(
  criterionId: string,
  slots: readonly CoverageSlot[],
  met: readonly string[],
  notes: readonly CoverageNote[],
): CriterionCoverage {
  const inSlot = counted(notes.map(({ slotId }) => slotId))
  const said = counted(notes.map(({ personId }) => personId))
  const planned = slots.filter(({ criteria }) => criteria.includes(criterionId))
  const together = counted(planned.flatMap(({ people }) => [...new Set(people)]))
  const isPlanned = new Set(planned.map(({ id }) => id))
  const people = met.map((personId) => ({
    personId,
    slots: together.get(personId) ?? 0,
    notes: said.get(personId) ?? 0,
  }))
  return {
    criterionId,
    slots: slots.map(({ id }) => ({
      slotId: id,
      isPlanned: isPlanned.has(id),
      notes: inSlot.get(id) ?? 0,
    })),
    people,
    notes: notes.length,
    gaps: criterionGaps(planned, people, notes),
  }
}

function criterionGaps(
  planned: readonly CoverageSlot[],
  people: readonly PersonCell[],
  notes: readonly CoverageNote[],
): CriterionGap[] {
  const gaps: CriterionGap[] = []
  const voices = people.filter((one) => one.slots > 0 || one.notes > 0).length
  if (planned.length === 0) gaps.push('no-slot')
  else if (voices === 0) gaps.push('nobody')
  if (voices === 1) gaps.push('one-voice')
  const kinds = new Set(notes.map(({ kind }) => kind))
  const isOver = planned.some(({ isDone }) => isDone)
  if (notes.length === 0) return isOver ? [...gaps, 'no-notes'] : gaps
  if (!kinds.has('seen') && !kinds.has('said')) gaps.push('thoughts-only')
  else if (!kinds.has('seen') || !kinds.has('said')) gaps.push('one-kind')
  return gaps
}

function slotGaps(
  { kind, criteria, people, isDone }: CoverageSlot,
  met: ReadonlySet<string>,
  hasNotes: boolean,
): SlotGap[] {
  if (!looking.has(kind)) return []
  const gaps: SlotGap[] = []
  if (criteria.length === 0) gaps.push('no-criteria')
  if (meeting.has(kind) && !people.some((id) => met.has(id))) gaps.push('nobody')
  if (isDone && !hasNotes) gaps.push('no-notes')
  return gaps
}

function personGaps({ slots, people }: CoverageInput): Map<string, readonly PersonGap[]> {
  const own = new Map<string, CoverageSlot[]>(people.map(({ id }) => [id, []]))
  for (const slot of slots) for (const id of new Set(slot.people)) own.get(id)?.push(slot)
  return new Map(
    [...own].map(([id, mine]) => [
      id,
      mine.length === 0 ? ['no-slot'] : overlap(mine) ? ['double-booked'] : [],
    ]),
  )
}

/** Whether two of them are at the same time. */
function overlap(slots: readonly CoverageSlot[]): boolean {
  const sorted = slots.toSorted((one, other) => (begin(one) < begin(other) ? -1 : 1))
  return sorted.some((slot, index) => {
    const next = sorted[index + 1]
    return next !== undefined && begin(next) < `${slot.day} ${slot.ends}`
  })
}

const begin = ({ day, starts }: CoverageSlot) => `${day} ${starts}`

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
