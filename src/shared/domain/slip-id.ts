// The number on an answer slip: whose it is, which question, and a digit that finds mistyped ones.
import type { ParticipantId, PromptId } from '../contract/primitives'

/** People's numbers end here; slips without a name are counted from the next on. */
export const lastPerson = 4_999
export const lastBlank = 9_999
export const lastQuestion = 99
/** Below it, numbers are those a facilitator writes on a pile by hand. */
const firstSlipId = 1_000
export const lastSlipId = (lastBlank * 100 + lastQuestion) * 10 + 9

/** H. Michael Damm's: finds every wrong digit and every two neighbours that changed places. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

function checkDigit(number: number): number {
  let interim = 0
  for (const digit of String(number)) interim = Number(damm[interim]?.[Number(digit)])
  return interim
}

/** Person 12 and question 3 make 12036: 1203 and its check digit. */
export function slipId(person: number, question: number): number {
  const number = person * 100 + question
  return number * 10 + checkDigit(number)
}

type Numbers = {
  readonly people: Readonly<Record<string, ParticipantId>>
  readonly questions: Readonly<Record<string, PromptId>>
}

export type FoundSlip =
  /** Counted by hand, or nothing was printed for this session. */
  | { readonly kind: 'plain' }
  /** Null for a slip without a name. */
  | { readonly kind: 'found'; participantId: ParticipantId | null; promptId: PromptId }
  | { readonly kind: 'mistyped' | 'not-printed' }

export function findSlip(typed: number, { people, questions }: Numbers): FoundSlip {
  if (Object.keys(questions).length === 0 || typed < firstSlipId) return { kind: 'plain' }
  if (checkDigit(typed) !== 0) return { kind: 'mistyped' }
  const number = Math.floor(typed / 10)
  const person = Math.floor(number / 100)
  const promptId = questions[number % 100]
  const participantId = people[person]
  if (!promptId || (person <= lastPerson && !participantId)) return { kind: 'not-printed' }
  return { kind: 'found', promptId, participantId: participantId ?? null }
}
