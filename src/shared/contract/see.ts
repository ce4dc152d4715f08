// See: who said what, in numbers. Every figure comes with the reflections behind it.
import { query } from '../rpc/contract'
import { z } from '../zod'
import {
  BlockId,
  FrameId,
  OrganisationId,
  PromptId,
  ReflectionId,
  SessionId,
  ThemeId,
} from './primitives'

export const SeeBy = z.enum([
  'organisation',
  'role',
  'country',
  'language',
  'question',
  'item',
  'half-hour',
  'theme',
])
export type SeeBy = z.infer<typeof SeeBy>

export const SeeFilter = z.object({
  promptId: PromptId.optional(),
  blockId: BlockId.optional(),
  organisationId: OrganisationId.optional(),
  part: z.enum(['host', 'reviewer', 'guest', 'facilitator']).optional(),
})
export type SeeFilter = z.infer<typeof SeeFilter>

const Count = z.object({ statements: z.int(), people: z.int() })

export const MatrixAsked = z.object({
  sessionId: SessionId,
  frameId: FrameId,
  by: SeeBy,
  filter: SeeFilter.default({}),
  /** As it may leave the screen: columns that stand for too few people are put together. */
  leaving: z.boolean().default(false),
})
export type MatrixAsked = z.infer<typeof MatrixAsked>

/** The column of those put together. */
export const togetherId = 'together'

/** A language tag, a country, an instant, a role's own words or an id, as `by` says; null: not known. */
export const ColumnId = z.string().nullable()

export const Matrix = z.object({
  /** A parent stands right before what is under it and holds what is under it. */
  rows: z.array(
    z.object({
      id: ThemeId,
      code: z.string(),
      title: z.string(),
      colour: z.int(),
      depth: z.int(),
      isOutside: z.boolean(),
      total: Count,
      /** In the order of `columns`. */
      cells: z.array(Count),
    }),
  ),
  columns: z.array(
    z.object({
      id: ColumnId,
      /** Null where the id itself says it: a language, a country, an instant. */
      label: z.string().nullable(),
      total: Count,
    }),
  ),
  /** With a theme about learning; with any theme; with or without. */
  learning: Count,
  coded: Count,
  all: Count,
  /** False when this way of looking stays on the screen: too few people, or a sharing rule. */
  mayLeave: z.boolean(),
})
export type Matrix = z.infer<typeof Matrix>

const Spread = z.object({
  n: z.int(),
  mean: z.number(),
  least: z.number(),
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  most: z.number(),
})

/** What was chosen or rated in answer to one question. */
export const Figures = z.object({
  promptId: PromptId,
  kind: z.enum(['scale', 'then-now', 'choice', 'dots']),
  text: z.string(),
  /** Answers counted, and the people who gave them, of those who were there. */
  n: z.int(),
  people: z.int(),
  present: z.int(),
  /** Fewer than consent's rule lets out: shown here, left out of what is copied. */
  isTooFew: z.boolean(),
  rows: z.array(
    z.object({
      /** Null for answers in own words. */
      label: z.string().nullable(),
      /** Answers; of dots, the dots. */
      count: z.int(),
      /** Then, of then and now. */
      before: z.int().nullable(),
      /** People who put at least one dot there. */
      voters: z.int().nullable(),
    }),
  ),
  spread: Spread.nullable(),
  spreadThen: Spread.nullable(),
  moves: z.object({ up: z.int(), same: z.int(), down: z.int() }).nullable(),
  reflectionIds: z.array(ReflectionId),
})
export type Figures = z.infer<typeof Figures>

/** A word with its inflected forms. */
export const UsedWord = z.object({
  stem: z.string(),
  /** The form said most often. */
  shown: z.string(),
  forms: z.array(z.string()),
  statements: z.int(),
  people: z.int(),
  /** Said by too few people to leave the screen. */
  isFew: z.boolean(),
  reflectionIds: z.array(ReflectionId),
})
export type UsedWord = z.infer<typeof UsedWord>
export const LanguageWords = z.object({
  language: z.string().nullable(),
  statements: z.int(),
  people: z.int(),
  words: z.array(UsedWord),
})
export type LanguageWords = z.infer<typeof LanguageWords>

const inSession = z.object({ sessionId: SessionId, filter: SeeFilter.default({}) })

export const see = {
  matrix: query({ input: MatrixAsked, output: Matrix, errors: ['record/not-found'] }),
  /** The reflections a cell counts; without a theme all about learning, without a column all of them. */
  behind: query({
    input: MatrixAsked.extend({ themeId: ThemeId.optional(), column: ColumnId.optional() }),
    output: z.array(ReflectionId),
    errors: ['record/not-found'],
  }),
  answers: query({ input: inSession, output: z.array(Figures) }),
  words: query({ input: inSession, output: z.array(LanguageWords) }),
}
