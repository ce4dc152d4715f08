import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  AimId,
  Done,
  ExchangeId,
  Instant,
  LanguageTag,
  Line,
  Nothing,
  PlainDate,
  PlainTime,
  Position,
  SessionId,
  TimeZone,
  Words,
} from './primitives'

export const SessionStatus = z.enum(['draft', 'ready', 'running', 'ended', 'archived'])
/** `open`: as each person chose. `source-hidden`: words yes, who and where never. `stays-here`: nothing leaves. */
export const SharingRule = z.enum(['open', 'source-hidden', 'stays-here'])

/** How two languages are spoken: one, through an interpreter, or in a language that is not everybody's first. */
export const Interpretation = z.enum(['none', 'interpreter', 'second-language'])

export const Session = z.object({
  id: SessionId,
  exchangeId: ExchangeId.nullable(),
  title: z.string(),
  subtitle: z.string(),
  /** Wall-clock view of `startsAt` in `timeZone`; null until a date is set. */
  startsOn: PlainDate.nullable(),
  startTime: PlainTime.nullable(),
  endsOn: PlainDate.nullable(),
  startsAt: Instant.nullable(),
  timeZone: TimeZone,
  /** The time on the wall at which everybody is to leave. */
  endTime: PlainTime.nullable(),
  interpretation: Interpretation,
  venue: z.string(),
  languages: z.array(LanguageTag).min(1),
  sharingRule: SharingRule,
  status: SessionStatus,
  /** Who is to be credited, as printed under the title. */
  credit: z.string(),
  counts: z.object({ participants: z.int(), prompts: z.int(), reflections: z.int() }),
})
export type Session = z.infer<typeof Session>

export const NewSession = z.object({
  exchangeId: ExchangeId.nullable().default(null),
  title: Line,
  subtitle: Line.default(''),
  startsOn: PlainDate.nullable().default(null),
  startTime: PlainTime.nullable().default(null),
  endsOn: PlainDate.nullable().default(null),
  timeZone: TimeZone,
  endTime: PlainTime.nullable().default(null),
  interpretation: Interpretation.default('none'),
  venue: Line.default(''),
  languages: z.array(LanguageTag).min(1).max(12),
  sharingRule: SharingRule.default('open'),
  credit: Words.default(''),
})

export const AimKind = z.enum(['aim', 'learning-question'])
export const Aim = z.object({ id: AimId, sessionId: SessionId, kind: AimKind, text: z.string() })
export type Aim = z.infer<typeof Aim>

export const sessions = {
  list: query({ input: Nothing, output: z.array(Session) }),
  get: query({ input: z.object({ id: SessionId }), output: Session, errors: ['record/not-found'] }),
  create: command({ input: NewSession, output: Session, errors: ['text/empty'] }),
  update: command({
    input: z.object({ id: SessionId, change: NewSession.partial() }),
    output: Session,
    errors: ['record/not-found', 'text/empty'],
  }),
  setStatus: command({
    input: z.object({ id: SessionId, status: SessionStatus }),
    output: Session,
    errors: ['record/not-found', 'session/bad-step'],
  }),
  /** Only a session in which nobody has said anything yet can go. */
  remove: command({
    input: z.object({ id: SessionId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
  aims: query({ input: z.object({ sessionId: SessionId }), output: z.array(Aim) }),
  addAim: command({
    input: z.object({ sessionId: SessionId, kind: AimKind, text: Words }),
    output: Aim,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  updateAim: command({
    input: z.object({ id: AimId, text: Words }),
    output: Aim,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  moveAim: command({
    input: z.object({ id: AimId, to: Position }),
    output: Done,
    errors: ['record/not-found'],
  }),
  removeAim: command({
    input: z.object({ id: AimId }),
    output: Done,
    errors: ['record/not-found'],
  }),
}
