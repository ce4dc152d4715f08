import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  Attribution,
  Audience,
  Done,
  GroupId,
  LanguageTag,
  Line,
  OrganisationId,
  ParticipantId,
  PersonId,
  SessionId,
  Words,
} from './primitives'

export const ParticipantPart = z.enum(['host', 'reviewer', 'guest', 'facilitator'])
export const Attendance = z.enum(['invited', 'present', 'absent'])

export const Participant = z.object({
  id: ParticipantId,
  sessionId: SessionId,
  /** Null for an alias: somebody counted whom nobody has named. */
  personId: PersonId.nullable(),
  /** The person's name to use, or the alias ("Participant 14"). */
  name: z.string(),
  organisationId: OrganisationId.nullable(),
  organisation: z.string().nullable(),
  role: z.string().nullable(),
  badge: z.int().nullable(),
  part: ParticipantPart,
  attendance: Attendance,
  language: LanguageTag.nullable(),
  /** What they chose at joining; new reflections start from it. */
  audience: Audience,
  attribution: Attribution,
  reflections: z.int(),
})
export type Participant = z.infer<typeof Participant>

export const Group = z.object({
  id: GroupId,
  sessionId: SessionId,
  round: z.string(),
  name: z.string(),
  members: z.array(ParticipantId),
})
export type Group = z.infer<typeof Group>

export const ParticipantChange = z
  .object({
    name: Line,
    organisation: Line.nullable(),
    role: Line.nullable(),
    part: ParticipantPart,
    attendance: Attendance,
    language: LanguageTag.nullable(),
    audience: Audience,
    attribution: Attribution,
    /** Apply changed consents to everything this participant has already said. */
    applyConsentToAll: z.boolean(),
  })
  .partial()

const inSession = z.object({ sessionId: SessionId })

export const participants = {
  list: query({ input: inSession, output: z.array(Participant) }),
  /**
   * One name per line; "Name, organisation, role" (or tabs) fills more. A name already in the
   * workspace at the same organisation is the same person; otherwise nobody is merged.
   */
  addLines: command({
    input: z.object({ sessionId: SessionId, lines: Words }),
    output: z.object({ added: z.array(Participant), alreadyHere: z.array(z.string()) }),
    errors: ['record/not-found', 'text/empty'],
  }),
  addAlias: command({ input: inSession, output: Participant, errors: ['record/not-found'] }),
  update: command({
    input: z.object({ id: ParticipantId, change: ParticipantChange }),
    output: Participant,
    errors: ['record/not-found', 'text/empty'],
  }),
  /** Somebody who has said something stays. */
  remove: command({
    input: z.object({ id: ParticipantId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
  groups: query({ input: inSession, output: z.array(Group) }),
}
