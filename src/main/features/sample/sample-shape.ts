// The shapes of resources/sample/*.json: rows that name each other by readable keys.
import { BlockMode, PromptKind, PromptStatus } from '../../../shared/contract/agenda'
import { Basis, Polarity } from '../../../shared/contract/coding'
import { ExchangeType, PartnerPart } from '../../../shared/contract/exchanges'
import { Attendance, ParticipantPart } from '../../../shared/contract/participants'
import {
  Attribution,
  Audience,
  Country,
  Edition,
  LanguageTag,
  PlainDate,
  PlainTime,
  ReportLanguage,
} from '../../../shared/contract/primitives'
import { Answer, Channel, ReflectionState } from '../../../shared/contract/reflections'
import { FindingKind } from '../../../shared/contract/findings'
import { Addressee, StepStatus } from '../../../shared/contract/next-steps'
import { AimKind, SessionStatus, SharingRule } from '../../../shared/contract/sessions'
import { SectionKey } from '../../../shared/domain/report-model'
import { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import { z } from '../../../shared/zod'

const Key = z.string().min(1).max(80)
const Text = z.string().max(8000)

export const SampleSession = z.object({
  key: Key,
  title: Text,
  subtitle: Text.default(''),
  date: PlainDate,
  startTime: PlainTime,
  endTime: PlainTime.nullable().default(null),
  venue: Text,
  timeZone: z.string(),
  languages: z.array(LanguageTag).min(1),
  sharingRule: SharingRule.default('open'),
  status: SessionStatus,
  credit: Text.default(''),
})
export type SampleSession = z.infer<typeof SampleSession>

export const SampleWorkspace = z.object({
  name: z.string().max(300),
  notice: z.object({ en: Text, sv: Text }),
  exchange: z.object({
    key: Key,
    title: Text,
    type: ExchangeType,
    purpose: Text,
    startsOn: PlainDate,
    endsOn: PlainDate,
    partners: z.array(z.object({ organisation: Key, part: PartnerPart })),
  }),
  session: SampleSession,
  otherSessions: z.array(SampleSession),
  aims: z.array(z.object({ key: Key, kind: AimKind, text: Text })),
})

export const SampleOrganisation = z.object({ key: Key, name: Text, country: Country })

export const SamplePerson = z.object({
  key: Key,
  name: Text,
  nameToUse: Text.optional(),
  organisation: Key.nullable(),
  role: Text,
  languages: z.array(LanguageTag),
  part: ParticipantPart,
  attendance: Attendance,
  /** On the venue's clock; with somebody present. */
  arrivedAt: PlainTime.optional(),
  audience: Audience,
  attribution: Attribution,
  badge: z.int(),
  /** Somebody nobody has named. */
  alias: z.boolean().default(false),
})
export type SamplePerson = z.infer<typeof SamplePerson>

export const SampleBlock = z.object({
  key: Key,
  title: Text,
  description: Text.default(''),
  minutes: z.int(),
  minMinutes: z.int().nullable().default(null),
  isBreak: z.boolean(),
  pinTime: PlainTime.nullable().default(null),
  mode: BlockMode,
  /** A person's key. */
  lead: Key.optional(),
  notes: Text.default(''),
  materials: Text.default(''),
  isProtected: z.boolean().default(false),
  place: Text.default(''),
  steps: z
    .array(
      z.object({
        title: Text,
        minutes: z.int(),
        who: Text.default(''),
        silent: z.boolean().default(false),
        isRound: z.boolean().default(false),
      }),
    )
    .default([]),
  startedAt: PlainTime.nullable().default(null),
  endedAt: PlainTime.nullable().default(null),
})

export const SamplePrompt = z.object({
  key: Key,
  block: Key.nullable().default(null),
  aim: Key.nullable().default(null),
  kind: PromptKind,
  text: Text,
  help: Text.default(''),
  secondText: Text.default(''),
  options: z.array(z.object({ key: Key, text: Text })).default([]),
  min: z.int().default(1),
  max: z.int().default(5),
  minLabel: Text.default(''),
  maxLabel: Text.default(''),
  status: PromptStatus,
  neverQuote: z.boolean(),
})

export const SampleChecklistItem = z.object({
  text: Text,
  /** When it was ticked, on the venue's clock. */
  doneAt: PlainTime.nullable().default(null),
})

export const SampleTables = z.object({
  rounds: z.array(
    z.object({
      title: Text,
      block: Key,
      groups: z.array(z.object({ key: Key, name: Text, members: z.array(Key) })),
    }),
  ),
  pairRules: z.array(z.object({ first: Key, second: Key, rule: z.enum(['together', 'apart']) })),
})

export const SampleReflection = z.object({
  n: z.int(),
  prompt: Key.nullable(),
  author: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['participant', 'group', 'organisation']), key: Key }),
    z.object({ kind: z.literal('unknown') }),
  ]),
  text: Text.default(''),
  secondText: Text.default(''),
  answer: Answer.optional(),
  language: LanguageTag,
  channel: Channel,
  slip: z.int().nullable().default(null),
  /** On the venue's clock, with seconds. */
  at: z.iso.time(),
  audience: Audience.optional(),
  attribution: Attribution.optional(),
  cleared: z.boolean().default(true),
  state: ReflectionState.default('kept'),
  starred: z.boolean().default(false),
  late: z.boolean().default(false),
})
export type SampleReflection = z.infer<typeof SampleReflection>

const SampleCoding = z.object({
  reflection: z.int(),
  theme: Key,
  /** The words it is on; the whole reflection when missing. */
  words: Text.optional(),
  polarity: Polarity.default(''),
  basis: Basis.default(''),
})
export type SampleCoding = z.infer<typeof SampleCoding>

export const SampleThemes = z.object({
  frame: z.object({ key: Key, name: Text, version: Text, owner: Text, licence: Text }),
  themes: z.array(
    z.object({
      key: Key,
      code: Text,
      title: Text,
      description: Text,
      colour: z.int().min(1).max(5),
      isOutside: z.boolean().default(false),
    }),
  ),
  codings: z.array(SampleCoding),
  secondReading: z.object({ coder: Text, codings: z.array(SampleCoding) }),
})

export const SampleFinding = z.object({
  key: Key,
  text: Text,
  body: Text,
  kind: FindingKind,
  confidence: z.enum(['low', 'medium', 'high']),
  aim: Key.nullable().default(null),
  /** A number is the whole reflection; `words` stand in it word for word. */
  evidence: z.array(
    z.union([
      z.int().transform((n) => ({ n, words: null })),
      z.object({ n: z.int(), words: Text }),
    ]),
  ),
})

export const SampleNextSteps = z.object({
  recommendations: z.array(z.object({ key: Key, finding: Key, addressee: Addressee, text: Text })),
  /** Each in the words of its reflection. */
  commitments: z.array(
    z.object({
      reflection: z.int(),
      finding: Key,
      due: PlainDate.nullable(),
      status: StepStatus,
    }),
  ),
})

export const SampleSection = z.object({
  section: SectionKey,
  edition: Edition,
  language: ReportLanguage,
  text: Text,
})

export const SampleAction = z.object({
  text: Text,
  finding: Key.nullable().default(null),
  owner: Key.nullable().default(null),
  organisation: Key.nullable().default(null),
  due: PlainDate.nullable().default(null),
  status: z.enum(['planned', 'under-way', 'done', 'dropped']),
})

export const SampleTranslation = z.object({
  of: z.enum([
    'session',
    'aim',
    'block',
    'step',
    'prompt',
    'theme',
    'finding',
    'reflection',
    'action',
    'recommendation',
  ]),
  key: z.union([Key, z.int()]),
  field: z.enum([
    'title',
    'subtitle',
    'text',
    'description',
    'help',
    'secondText',
    'minLabel',
    'maxLabel',
    'body',
    'credit',
  ]),
  language: LanguageTag,
  text: Text,
  translator: Text,
  status: z.enum(['draft', 'checked']),
})

export const SampleToolkit = z.object({
  methods: z.array(MethodCard),
  sequences: z.array(Sequence),
})
