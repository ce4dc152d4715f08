// What phones send, as docs/room-wire.md fixes it.
import { Attribution, Audience } from '../../shared/contract/primitives'
import { z } from '../../shared/zod'
import { RefusalError } from './refusal-error'

const Key = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
const Text = z.string().max(140_000)
const Name = z.string().max(2_000)
export const Consent = z.object({ audience: Audience, attribution: Attribution })
export type Consent = z.infer<typeof Consent>
const Language = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .max(35)

export const Join = z.object({
  joinKey: Key,
  code: z.string().max(40).optional(),
  secret: z.string().max(100).optional(),
  participantId: z.string().max(64).optional(),
  /** Of the name on the list: they confirm it where nobody else has taken it. */
  initials: z.string().max(20).optional(),
  alias: Name.optional(),
  anonymous: z.literal(true).optional(),
  organisation: Name.nullish(),
  role: Name.nullish(),
  forGroup: z.string().max(64).nullish(),
  /** Of an earlier joining, on another address or another phone. */
  withdrawalCode: z.string().max(40).optional(),
  language: Language,
  /** May be left out by somebody who comes back. */
  consent: Consent.optional(),
})
export type Join = z.infer<typeof Join>

const number = z.number().min(-1e6).max(1e6)
export const Answer = z.union([
  z.strictObject({ text: Text }),
  z.strictObject({ before: Text, after: Text }),
  z.strictObject({ choices: z.array(z.string().max(200)).max(50) }),
  z.strictObject({ rating: number }),
  z.strictObject({ then: number, now: number }),
  z.strictObject({
    dots: z
      .record(z.string().max(200), z.int().min(0).max(1000))
      .refine((dots) => Object.keys(dots).length <= 50),
  }),
  z.strictObject({ word: Text }),
])
export type Answer = z.infer<typeof Answer>

export const Submission = z.object({
  clientKey: Key,
  promptId: z.string().max(64).nullable(),
  answer: Answer,
  language: Language,
  consent: Consent.optional(),
})
export type Submission = z.infer<typeof Submission>

export const Change = z
  .object({ answer: Answer.optional(), consent: Consent.optional() })
  .refine((change) => change.answer !== undefined || change.consent !== undefined)
export type Change = z.infer<typeof Change>

export const ConsentChange = z.object({ consent: Consent })

/** The value, or 400. */
export function read<S extends z.ZodType>(shape: S, value: unknown): z.output<S> {
  const result = shape.safeParse(value)
  if (!result.success) throw new RefusalError('request/invalid')
  return result.data
}
