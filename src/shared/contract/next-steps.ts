// What follows from the findings: what should happen, who does what, and what somebody promised.
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  ActionId,
  CommitmentId,
  Done,
  FindingId,
  OrganisationId,
  ParticipantId,
  PersonId,
  PlainDate,
  Position,
  RecommendationId,
  ReflectionId,
  SessionId,
  Words,
} from './primitives'

export const Addressee = z.enum(['partners', 'funder', 'others'])
export type Addressee = z.infer<typeof Addressee>
export const StepStatus = z.enum(['planned', 'under-way', 'done', 'dropped'])
export type StepStatus = z.infer<typeof StepStatus>

const ofFinding = { findingId: FindingId.nullable().default(null) }
const recommended = { ...ofFinding, text: Words, addressee: Addressee.default('partners') }
const agreed = {
  ...ofFinding,
  text: Words,
  ownerPersonId: PersonId.nullable().default(null),
  organisationId: OrganisationId.nullable().default(null),
  dueOn: PlainDate.nullable().default(null),
  status: StepStatus.default('planned'),
}
const promised = {
  ...ofFinding,
  text: Words,
  dueOn: PlainDate.nullable().default(null),
  status: StepStatus.default('planned'),
}

export const Recommendation = z.object({
  ...recommended,
  id: RecommendationId,
  sessionId: SessionId,
})
export type Recommendation = z.infer<typeof Recommendation>

export const Action = z.object({
  ...agreed,
  id: ActionId,
  sessionId: SessionId,
  owner: z.string().nullable(),
  organisation: z.string().nullable(),
})
export type Action = z.infer<typeof Action>

export const Commitment = z.object({
  ...promised,
  id: CommitmentId,
  sessionId: SessionId,
  /** The reflection it was made in, and its R-number. */
  reflectionId: ReflectionId.nullable(),
  number: z.int().nullable(),
  participantId: ParticipantId.nullable(),
  who: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>

const inSession = z.object({ sessionId: SessionId })
const wordErrors = ['record/not-found', 'text/empty', 'text/too-long'] as const
const updateErrors = [...wordErrors, 'record/changed-since'] as const
const missing = ['record/not-found'] as const
/** What the words were when the change to them was begun; refused when they are others by now. */
const was = Words.optional()

const recommendation = z.object({ id: RecommendationId })
export const recommendations = {
  list: query({ input: inSession, output: z.array(Recommendation) }),
  add: command({
    input: inSession.extend(recommended),
    output: Recommendation,
    errors: wordErrors,
  }),
  update: command({
    input: recommendation.extend({ change: z.object(recommended).partial(), was }),
    output: Recommendation,
    errors: updateErrors,
  }),
  move: command({ input: recommendation.extend({ to: Position }), output: Done, errors: missing }),
  remove: command({ input: recommendation, output: Done, errors: missing }),
}

const action = z.object({ id: ActionId })
export const actions = {
  list: query({ input: inSession, output: z.array(Action) }),
  add: command({ input: inSession.extend(agreed), output: Action, errors: wordErrors }),
  update: command({
    input: action.extend({ change: z.object(agreed).partial(), was }),
    output: Action,
    errors: updateErrors,
  }),
  move: command({ input: action.extend({ to: Position }), output: Done, errors: missing }),
  remove: command({ input: action, output: Done, errors: missing }),
}

const commitment = z.object({ id: CommitmentId })
export const commitments = {
  list: query({ input: inSession, output: z.array(Commitment) }),
  /** In the words of a reflection, whose author promised it; or noted for a participant. */
  add: command({
    input: inSession.extend({
      ...promised,
      reflectionId: ReflectionId.nullable().default(null),
      participantId: ParticipantId.nullable().default(null),
    }),
    output: Commitment,
    errors: [...wordErrors, 'reflection/erased'],
  }),
  update: command({
    input: commitment.extend({ change: z.object(promised).partial(), was }),
    output: Commitment,
    errors: updateErrors,
  }),
  move: command({ input: commitment.extend({ to: Position }), output: Done, errors: missing }),
  remove: command({ input: commitment, output: Done, errors: missing }),
}
