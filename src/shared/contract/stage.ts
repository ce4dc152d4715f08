import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { PromptKind, PromptStatus } from './agenda'
import { Done, Instant, LanguageTag, PromptId, ReflectionId, SessionId } from './primitives'

export const StageView = z.enum([
  'title',
  'question',
  'groups',
  'wall',
  'results',
  'break',
  'blank',
])
export type StageView = z.infer<typeof StageView>
export const StageTheme = z.enum(['night', 'day'])
export type StageTheme = z.infer<typeof StageTheme>
export const GroupRoundId = z.uuid().brand('group-round')
export type GroupRoundId = z.infer<typeof GroupRoundId>

/** The same thing said in each of the session's languages, the first language first. */
export const Said = z.array(z.object({ language: LanguageTag, text: z.string() }))
export type Said = z.infer<typeof Said>

/** What the clock on the wall needs: times, never ticks. */
export const StageClock = z.object({
  title: Said,
  isBreak: z.boolean(),
  /** The step or round, in the words of the plan. */
  step: z.string().nullable(),
  endsAt: Instant,
  /** What was left when it was paused, in milliseconds; null while it runs. */
  pausedLeft: z.number().nullable(),
  speaker: z.object({ name: z.string(), endsAt: Instant }).nullable(),
})
export type StageClock = z.infer<typeof StageClock>

export const StageQuestion = z.object({
  id: PromptId,
  kind: PromptKind,
  text: Said,
  secondText: Said,
  isOpen: z.boolean(),
  /** People present who have answered, and answers that are nobody's in particular. */
  answered: z.int(),
  others: z.int(),
  present: z.int(),
})
export type StageQuestion = z.infer<typeof StageQuestion>

export const WallCard = z.object({
  id: ReflectionId,
  text: z.string(),
  language: LanguageTag,
  /** Null when no source is shown. */
  shownAs: z.string().nullable(),
})
export type WallCard = z.infer<typeof WallCard>

/** `rows` is empty when too few answered for figures. In `then-now` a row has two figures. */
export const StageResults = z.object({
  kind: z.enum(['choice', 'scale', 'then-now', 'word']),
  n: z.int(),
  isTooFew: z.boolean(),
  rows: z.array(
    z.object({
      /** Null for answers in people's own words, which are never shown here. */
      label: Said.nullable(),
      count: z.int(),
      before: z.int().nullable(),
    }),
  ),
})
export type StageResults = z.infer<typeof StageResults>

export const StageRoom = z.object({
  url: z.string(),
  code: z.string(),
  /** The Wi-Fi's name, and what a camera reads to join it; both empty where none was typed. */
  wifi: z.string(),
  wifiCode: z.string(),
})
export type StageRoom = z.infer<typeof StageRoom>

/** All that the big screen is told. What the view does not show is not in it. */
export const StageState = z.object({
  /** The host's time when this was told. */
  now: Instant,
  view: StageView,
  theme: StageTheme,
  languages: z.array(LanguageTag).min(1),
  timeZone: z.string(),
  title: Said,
  subtitle: Said,
  clock: StageClock.nullable(),
  question: StageQuestion.nullable(),
  groups: z
    .object({
      title: z.string(),
      groups: z.array(z.object({ name: z.string(), members: z.array(z.string()) })),
    })
    .nullable(),
  /** Null while the wall is off. */
  wall: z.array(WallCard).nullable(),
  results: StageResults.nullable(),
  room: StageRoom.nullable(),
})
export type StageState = z.infer<typeof StageState>

export const StageCard = z.object({
  id: ReflectionId,
  number: z.int(),
  text: z.string(),
  language: LanguageTag,
  shownAs: z.string().nullable(),
  isReleased: z.boolean(),
})

/** What the facilitator steers it with. */
export const StagePanel = z.object({
  view: StageView,
  theme: StageTheme,
  isWallOn: z.boolean(),
  /** Null: whatever question is open. */
  chosenId: PromptId.nullable(),
  questionId: PromptId.nullable(),
  roundId: GroupRoundId.nullable(),
  questions: z.array(
    z.object({ id: PromptId, text: z.string(), kind: PromptKind, status: PromptStatus }),
  ),
  rounds: z.array(z.object({ id: GroupRoundId, title: z.string(), groups: z.int() })),
  /** Answers to the question that may be shown in the room, newest first. */
  cards: z.array(StageCard),
  /** Answers that have words and stay off the wall. */
  keptBack: z.int(),
})
export type StagePanel = z.infer<typeof StagePanel>

const inSession = z.object({ sessionId: SessionId })
const notFound = ['record/not-found'] as const

export const stage = {
  state: query({ input: inSession, output: StageState, errors: notFound }),
  panel: query({ input: inSession, output: StagePanel, errors: notFound }),
  show: command({
    input: inSession.extend({ view: StageView }),
    output: Done,
    errors: notFound,
  }),
  /** Null follows whatever question is open. */
  chooseQuestion: command({
    input: inSession.extend({ promptId: PromptId.nullable() }),
    output: Done,
    errors: notFound,
  }),
  chooseRound: command({
    input: inSession.extend({ groupRoundId: GroupRoundId.nullable() }),
    output: Done,
    errors: notFound,
  }),
  setWall: command({
    input: inSession.extend({ on: z.boolean() }),
    output: Done,
    errors: notFound,
  }),
  release: command({
    input: z.object({ id: ReflectionId }),
    output: Done,
    errors: ['record/not-found', 'stage/not-for-the-wall'],
  }),
  takeBack: command({ input: z.object({ id: ReflectionId }), output: Done, errors: notFound }),
  /** Everything to this question that may be shown and is not yet. */
  releaseAll: command({
    input: inSession.extend({ promptId: PromptId }),
    output: z.object({ released: z.int() }),
    errors: notFound,
  }),
  /** Of the projector, so of the whole workspace. */
  setTheme: command({ input: z.object({ theme: StageTheme }), output: Done }),
  /** False where the shell has no windows of its own: the page opens in a tab instead. */
  openWindow: command({ input: inSession, output: z.object({ opened: z.boolean() }) }),
}
