import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, ExchangeId, Line, Nothing, OrganisationId, PlainDate, Words } from './primitives'

export const ExchangeType = z.enum([
  'peer-review',
  'reciprocal-review',
  'peer-assist',
  'learning-visit',
  'staff-exchange',
  'seminar-series',
])
export const PartnerPart = z.enum(['host', 'reviewer'])
export const Exchange = z.object({
  id: ExchangeId,
  title: z.string(),
  type: ExchangeType,
  purpose: z.string(),
  startsOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  partners: z.array(z.object({ organisationId: OrganisationId, part: PartnerPart })),
})
export type Exchange = z.infer<typeof Exchange>

export const NewExchange = z.object({
  title: Line,
  type: ExchangeType,
  purpose: Words.default(''),
  startsOn: PlainDate.nullable().default(null),
  endsOn: PlainDate.nullable().default(null),
  partners: Exchange.shape.partners.default([]),
})

export const exchanges = {
  list: query({ input: Nothing, output: z.array(Exchange) }),
  create: command({ input: NewExchange, output: Exchange, errors: ['text/empty'] }),
  update: command({
    input: z.object({ id: ExchangeId, change: NewExchange.partial() }),
    output: Exchange,
    errors: ['record/not-found', 'text/empty'],
  }),
  /** Only an exchange without sessions can go. */
  remove: command({
    input: z.object({ id: ExchangeId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
}
