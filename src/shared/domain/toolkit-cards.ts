// What a toolkit is made of: method cards, ready sequences and coding frames, shipped or one's own.
import { z } from '../zod'

const text = z.string().trim().min(1).max(2_000)
/** The same words in the languages there are; at least one. */
export const LocalText = z
  .object({ en: text.optional(), sv: text.optional() })
  .strict()
  .refine(({ en, sv }) => en !== undefined || sv !== undefined)
export type LocalText = z.infer<typeof LocalText>

export const CardKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
const minutes = z.int().min(1).max(1440)
const level = z.enum(['low', 'medium', 'high'])

export const BilingualFit = z.enum(['very-good', 'good', 'fair-good', 'fair', 'poor-fair', 'poor'])
export const RemoteFit = z.enum(['yes', 'changed', 'partly', 'no'])
/** What a method is for, as one looks for it. */
export const MethodPurpose = z.enum([
  'open',
  'share',
  'advise',
  'explore',
  'review',
  'decide',
  'plan',
  'reflect',
  'close',
])

export const CardStep = z
  .object({
    minutes,
    who: LocalText,
    text: LocalText,
    /** Written or thought, not spoken: two languages cost it no time. */
    silent: z.boolean(),
    /** One of several like it; may be dropped to make up the time. */
    isRound: z.boolean(),
  })
  .strict()

export const CaptureField = z
  .object({
    text: LocalText,
    kind: z.enum(['text', 'two-part', 'choice', 'scale', 'then-now', 'dots', 'word']),
    secondText: LocalText.optional(),
    /** For choices and dots; the facilitator replaces them with what the group has made. */
    options: z.array(LocalText).max(50).optional(),
    /** For scales: from where to where, and what the ends are called. */
    scale: z
      .object({
        min: z.int().min(0).max(10),
        max: z.int().min(1).max(100),
        minLabel: LocalText,
        maxLabel: LocalText,
      })
      .strict()
      .refine(({ min, max }) => min < max)
      .optional(),
    /** Never quoted, whatever each person allows. */
    isPrivate: z.boolean(),
  })
  .strict()

const methodFields = z
  .object({
    key: CardKey,
    version: z.int().min(1).max(100_000),
    name: LocalText,
    aliases: z.array(text).max(20),
    purposes: z.array(MethodPurpose).min(1),
    purpose: LocalText,
    use: LocalText,
    avoid: LocalText.nullable(),
    groupMin: z.int().min(1).max(10_000),
    groupMax: z.int().min(1).max(10_000),
    subgroup: LocalText,
    /** How most of it is done. */
    mode: z.enum(['plenary', 'tables', 'pairs', 'walk', 'silent']),
    /** The steps of the default run add up to it. */
    minutes,
    range: z.object({ min: minutes, max: minutes }).strict(),
    /** Minutes for n people: fixed + perPerson × n + perRound × rounds, kept within `range`. */
    timeRule: z
      .object({
        fixed: z.number().min(0).max(1440),
        perPerson: z.number().min(0).max(60),
        perRound: z.number().min(0).max(1440),
        rounds: z.int().min(0).max(100),
        words: LocalText,
      })
      .strict(),
    steps: z.array(CardStep).min(1).max(60),
    materials: LocalText,
    room: LocalText.nullable(),
    remote: z.object({ fit: RemoteFit, how: LocalText.nullable() }).strict(),
    bilingual: z.object({ fit: BilingualFit, why: LocalText.nullable() }).strict(),
    energy: level,
    trust: level,
    preparationMinutes: z.int().min(0).max(10_080),
    /** Empty: nothing is captured, and the card says so. */
    capture: z.array(CaptureField).max(20),
    /** Codes of learning outcomes the method is good for, such as "KU". */
    outcomes: z.array(z.string().max(20)).max(20),
    credit: LocalText,
    licence: LocalText,
    sources: z.array(text).max(20),
  })
  .strict()

export const MethodCard = methodFields
  .refine(({ groupMin, groupMax }) => groupMin <= groupMax)
  .refine(({ range }) => range.min <= range.max)
export type MethodCard = z.infer<typeof MethodCard>
/** What is written anew; the rest of the card stays. */
export const MethodChange = methodFields.omit({ key: true, version: true }).partial()

export const SequenceItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('method'), method: CardKey, minutes }).strict(),
  z.object({ kind: z.literal('break'), name: LocalText, minutes }).strict(),
])

export const Sequence = z
  .object({
    key: CardKey,
    version: z.int().min(1).max(100_000),
    name: LocalText,
    occasion: LocalText,
    items: z.array(SequenceItem).min(1).max(40),
  })
  .strict()
export type Sequence = z.infer<typeof Sequence>
export const SequenceChange = Sequence.omit({ key: true, version: true }).partial()

export const FrameCard = z
  .object({
    key: CardKey,
    version: z.string().min(1).max(40),
    name: LocalText,
    owner: z.string().max(300),
    licence: LocalText,
    about: LocalText,
    themes: z
      .array(
        z
          .object({
            code: z.string().min(1).max(20),
            title: LocalText,
            description: LocalText.nullable(),
            /** Code of the theme it stands under. */
            parent: z.string().max(20).nullable(),
            colour: z.int().min(1).max(5),
            /** For what is no learning statement. */
            isOutside: z.boolean().optional(),
          })
          .strict(),
      )
      .min(1)
      .max(200),
  })
  .strict()
export type FrameCard = z.infer<typeof FrameCard>
