import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  Attribution,
  Audience,
  Country,
  Done,
  GroupId,
  Instant,
  LanguageTag,
  Line,
  OrganisationId,
  ParticipantId,
  PersonId,
  SessionId,
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
  /** The person's name where another one is used; otherwise the same. Null for an alias. */
  fullName: z.string().nullable(),
  organisationId: OrganisationId.nullable(),
  organisation: z.string().nullable(),
  role: z.string().nullable(),
  badge: z.int().nullable(),
  part: ParticipantPart,
  attendance: Attendance,
  /** When somebody present was checked in or joined by phone. */
  arrivedAt: Instant.nullable(),
  language: LanguageTag.nullable(),
  /** What they chose at joining; new reflections start from it. */
  audience: Audience,
  attribution: Attribution,
  reflections: z.int(),
  /** Joined by phone as somebody of the list, whom nobody has let in yet. */
  isPending: z.boolean(),
  /** A phone of a rehearsal. */
  isRehearsal: z.boolean(),
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

export const Badge = z.int().min(1).max(99_999)

export const ParticipantChange = z
  .object({
    /** The name that is shown. */
    name: Line,
    fullName: Line,
    /** What a person goes by; empty for their full name. Somebody without a person only has `name`. */
    alias: Line.nullable(),
    badge: Badge.nullable(),
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

/** How many may be added at once. */
export const mostAdded = 5000

export const NewParticipant = z.object({
  /** Null with an alias: somebody counted whom nobody has named. */
  name: Line.nullable(),
  alias: Line.nullable().default(null),
  organisation: Line.nullable().default(null),
  role: Line.nullable().default(null),
  /** The organisation's, where it has none yet. */
  country: Country.nullable().default(null),
  /** The first is the one they take part in. */
  languages: z.array(LanguageTag).max(12).default([]),
  contact: Line.nullable().default(null),
  /** The next free one without it, or when it is taken. */
  badge: Badge.nullable().default(null),
  attendance: Attendance.default('invited'),
  /** Somebody the workspace knows, or null: somebody new. Always said, never guessed. */
  personId: PersonId.nullable(),
})

/** Somebody that a row might be: known to the workspace, or in an earlier row. */
export const Candidate = z.object({
  /** `same`: the very name at the very organisation. */
  likeness: z.enum(['same', 'near']),
  personId: PersonId.nullable(),
  /** The earlier row, from 0. */
  row: z.int().nullable(),
  /** Is in this session already. */
  participantId: ParticipantId.nullable(),
  name: z.string(),
  organisation: z.string().nullable(),
  role: z.string().nullable(),
})
export type Candidate = z.infer<typeof Candidate>

const inSession = z.object({ sessionId: SessionId })

export const participants = {
  list: query({ input: inSession, output: z.array(Participant) }),
  /** Whom each row of a list might be; rows that are like nobody are left out. */
  look: query({
    input: z.object({
      sessionId: SessionId,
      people: z
        .array(z.object({ name: Line, organisation: Line.nullable(), contact: Line.nullable() }))
        .max(mostAdded),
    }),
    output: z.array(z.object({ row: z.int(), candidates: z.array(Candidate) })),
  }),
  /** Adds people as they were said to be: what the workspace knows of them is filled in, never replaced. */
  add: command({
    input: z.object({
      sessionId: SessionId,
      people: z.array(NewParticipant).min(1).max(mostAdded),
    }),
    output: z.object({
      added: z.array(Participant),
      /** Rows, from 0, of persons who take part already. */
      alreadyHere: z.array(z.int()),
      /** Rows, from 0, whose number was taken. */
      renumbered: z.array(z.int()),
    }),
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  addAlias: command({ input: inSession, output: Participant, errors: ['record/not-found'] }),
  update: command({
    input: z.object({ id: ParticipantId, change: ParticipantChange }),
    output: Participant,
    errors: ['record/not-found', 'text/empty', 'participant/badge-taken'],
  }),
  /** Has arrived, now; somebody who was here before keeps their time. */
  checkIn: command({
    input: z.object({ id: ParticipantId }),
    output: Participant,
    errors: ['record/not-found'],
  }),
  /** Numbers everybody from 1 in alphabetical order; "Participant 14" keeps the 14. */
  numberBadges: command({
    input: inSession,
    output: z.object({ count: z.int() }),
    errors: ['record/not-found'],
  }),
  /** Somebody who has said something stays. */
  remove: command({
    input: z.object({ id: ParticipantId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
  groups: query({ input: inSession, output: z.array(Group) }),
}
