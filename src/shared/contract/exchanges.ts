import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  Currency,
  Done,
  ExchangeId,
  LanguageTag,
  Line,
  Nothing,
  OrganisationId,
  PersonId,
  PlainDate,
  Words,
} from './primitives'

export const ExchangeType = z.enum([
  'peer-review',
  'reciprocal-review',
  'peer-assist',
  'learning-visit',
  'staff-exchange',
  'seminar-series',
])
export type ExchangeType = z.infer<typeof ExchangeType>
export const PartnerPart = z.enum(['host', 'reviewer'])
export type PartnerPart = z.infer<typeof PartnerPart>

/** How much of each kind would lose its owner without the partner. */
export const PartnerHolds = z.object({
  reviews: z.int(),
  visits: z.int(),
  clauses: z.int(),
  signatures: z.int(),
  checks: z.int(),
  offers: z.int(),
  lines: z.int(),
  participants: z.int(),
})
export type PartnerHolds = z.infer<typeof PartnerHolds>

const TakingPart = z.object({ organisationId: OrganisationId, part: PartnerPart })
export const ExchangePartner = TakingPart.extend({
  /** Left since: nothing more is expected of it, and what it gave stays. */
  leftOn: PlainDate.nullable(),
  holds: PartnerHolds,
})
export type ExchangePartner = z.infer<typeof ExchangePartner>

export const ExchangeContact = z.object({
  organisationId: OrganisationId,
  personId: PersonId,
  /** `left`: no longer there. `moved`: works for somebody else now. */
  state: z.enum(['here', 'left', 'moved']),
})
export type ExchangeContact = z.infer<typeof ExchangeContact>

export const Exchange = z.object({
  id: ExchangeId,
  title: z.string(),
  type: ExchangeType,
  purpose: z.string(),
  /** What the partners want to find out, in order; three to seven are advised. */
  questions: z.array(z.string()),
  outOfScope: z.string(),
  /** Working languages. */
  languages: z.array(LanguageTag),
  funder: z.string(),
  funderReference: z.string(),
  /** What its money is summed in. */
  currency: Currency.nullable(),
  startsOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  closedOn: PlainDate.nullable(),
  partners: z.array(ExchangePartner),
  contacts: z.array(ExchangeContact),
})
export type Exchange = z.infer<typeof Exchange>

export const NewExchange = z.object({
  title: Line,
  type: ExchangeType,
  purpose: Words.default(''),
  questions: z.array(Words).max(50).default([]),
  outOfScope: Words.default(''),
  languages: z.array(LanguageTag).max(12).default([]),
  funder: Line.default(''),
  funderReference: Line.default(''),
  currency: Currency.nullable().default(null),
  startsOn: PlainDate.nullable().default(null),
  endsOn: PlainDate.nullable().default(null),
  /** Those who take part from now on. Who is missing leaves, or goes without a trace if nothing hangs on it. */
  partners: z.array(TakingPart).max(200).default([]),
})

const texts = ['text/empty', 'text/too-long'] as const

export const exchanges = {
  list: query({ input: Nothing, output: z.array(Exchange) }),
  create: command({ input: NewExchange, output: Exchange, errors: texts }),
  update: command({
    input: z.object({ id: ExchangeId, change: NewExchange.partial() }),
    output: Exchange,
    errors: ['record/not-found', ...texts],
  }),
  /** Who is asked at one partner, first the one to write to. */
  setContacts: command({
    input: z.object({
      id: ExchangeId,
      organisationId: OrganisationId,
      personIds: z.array(PersonId).max(50),
    }),
    output: Exchange,
    errors: ['record/not-found', 'exchange/not-a-partner'],
  }),
  /** Only an exchange without sessions can go. */
  remove: command({
    input: z.object({ id: ExchangeId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
}
