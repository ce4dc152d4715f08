// Where the next note goes: kept while one looks at something else.
import { useState } from 'react'
import type { NoteKind, VisitNote } from '../../../shared/contract/visit'
import { type NoteLine, parseNoteLine } from '../../../shared/domain/note-line'
import type { ReviewParts } from './use-review'

export type NotePlace = Pick<VisitNote, 'slotId' | 'criterionId' | 'personId' | 'writerId'> & {
  readonly kind: NoteKind
}

const lastPlaces = new Map<string, NotePlace>()

export function useNotePlace(parts: ReviewParts): [NotePlace, (next: NotePlace) => void] {
  const { id } = parts.review
  const [place, setPlace] = useState(() => lastPlaces.get(id) ?? startPlace(parts))
  return [
    place,
    (next) => {
      lastPlaces.set(id, next)
      setPlace(next)
    },
  ]
}

function startPlace({ slots, strands, people }: ReviewParts): NotePlace {
  const slot = slots.find(({ isDone }) => !isDone) ?? slots.at(-1)
  const criterionId = slot?.criteria[0] ?? strands[0]?.id ?? null
  const reviewers = people.filter(({ part }) => part === 'reviewer')
  const writerId = (reviewers.length === 1 && reviewers[0]?.id) || null
  return { slotId: slot?.id ?? null, criterionId, personId: null, writerId, kind: 'said' }
}

/** What the marks of a line make of the place; a number that nothing has leaves it as it was. */
export function placedLine(typed: string, place: NotePlace, parts: ReviewParts) {
  const line: NoteLine = parseNoteLine(typed)
  const { strands, slots } = parts
  const slotId = numbered(slots, line.slot, place.slotId)
  const isElsewhere = slotId !== place.slotId
  const slot = parts.slotOf(slotId)
  const next: NotePlace = {
    kind: line.kind ?? place.kind,
    slotId,
    criterionId: numbered(
      strands,
      line.criterion,
      isElsewhere ? (slot?.criteria[0] ?? place.criterionId) : place.criterionId,
    ),
    personId: numbered(metIn(parts, slotId), line.person, isElsewhere ? null : place.personId),
    writerId: place.writerId,
  }
  return { text: line.text, next }
}

/** Those met in the slot, else everybody who is met. */
export function metIn({ slotOf, people }: ReviewParts, slotId: string | null) {
  const met = people.filter(({ part }) => part === 'met')
  const here = met.filter(({ id }) => slotOf(slotId)?.people.includes(id))
  return here.length > 0 ? here : met
}

function numbered<Id extends string>(
  rows: readonly { id: Id }[],
  number: number | undefined,
  before: Id | null,
): Id | null {
  if (number === undefined) return before
  return number === 0 ? null : (rows[number - 1]?.id ?? before)
}
