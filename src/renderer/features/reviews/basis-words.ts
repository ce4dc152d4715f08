// What a finding rests on, in few words.
import type { ReviewFinding } from '../../../shared/contract/conclusions'
import type { VisitNote } from '../../../shared/contract/visit'
import { basisKindsOf } from '../../../shared/domain/review-state'
import type { ReviewParts } from './use-review'

/** Number, slot, and who said it: for reviewers' eyes. */
export const noteFrom = ({ number, slotId, personId }: VisitNote, parts: ReviewParts) =>
  [`N${number}`, parts.slotOf(slotId)?.title, parts.personOf(personId)?.name]
    .filter((words) => words !== undefined)
    .join(' · ')

export function kindsUnder({ notes, evidence }: ReviewFinding, parts: ReviewParts) {
  const notesUnder = new Set<string>(notes)
  const evidenceUnder = new Set<string>(evidence)
  return basisKindsOf([
    ...parts.notes.filter(({ id }) => notesUnder.has(id)).map(({ kind }) => kind),
    ...parts.conclusions.evidence.filter(({ id }) => evidenceUnder.has(id)).map(({ kind }) => kind),
  ])
}

/** How many findings rest on a note: the way back. */
export const findingsOn = ({ id }: VisitNote, { conclusions }: ReviewParts): number =>
  conclusions.findings.filter(({ notes }) => notes.includes(id)).length
