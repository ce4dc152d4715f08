import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { BlockId, Done, GroupId, Line, ParticipantId, SessionId } from './primitives'

export const GroupRoundId = z.uuid().brand('group-round')
export type GroupRoundId = z.infer<typeof GroupRoundId>
export const PairRuleId = z.uuid().brand('pair-rule')
export type PairRuleId = z.infer<typeof PairRuleId>

/** `mix`: spread those who share it. `join`: one table for those who share it. */
export const TraitRule = z.enum(['mix', 'join', 'ignore'])
export const GroupTraits = z.object({
  organisation: TraitRule,
  role: TraitRule,
  country: TraitRule,
  language: TraitRule,
})
export const PairRuleKind = z.enum(['together', 'apart'])
export const PairRule = z.object({
  id: PairRuleId,
  firstId: ParticipantId,
  secondId: ParticipantId,
  rule: PairRuleKind,
})
export type PairRule = z.infer<typeof PairRule>

export const GroupRound = z.object({
  id: GroupRoundId,
  title: z.string(),
  blockId: BlockId.nullable(),
  groups: z.array(
    z.object({
      id: GroupId,
      name: z.string(),
      members: z.array(ParticipantId),
      /** Answers given by this group; a group that has any stays. */
      reflections: z.int(),
    }),
  ),
})
export type GroupRound = z.infer<typeof GroupRound>

/** Of the rounds of one programme item, or of those of none. */
export const GroupScore = z.object({
  blockId: BlockId.nullable(),
  rounds: z.int(),
  /** Meetings of two people beyond their first, over all rounds; pairs kept together do not count. */
  repeats: z.int(),
  /** Proven: no seating of these sizes has fewer. */
  unavoidable: z.int(),
  /** Rounds in which a pair rule is broken. */
  brokenRules: z.int(),
  /** Who meets more than once, most often first; at most 50. */
  repeated: z.array(z.object({ firstId: ParticipantId, secondId: ParticipantId, times: z.int() })),
})
export type GroupScore = z.infer<typeof GroupScore>

export const GroupWish = z.object({
  sessionId: SessionId,
  by: z.union([
    z.object({ size: z.int().min(1).max(200) }).strict(),
    z.object({ groups: z.int().min(1).max(500) }).strict(),
  ]),
  rounds: z.int().min(1).max(20).default(1),
  /** `present`: those checked in. `all`: everybody not marked absent. */
  who: z.enum(['present', 'all']).default('all'),
  withFacilitators: z.boolean().default(false),
  traits: GroupTraits,
  blockId: BlockId.nullable().default(null),
  /** Another seed, other groups of the same quality. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
})

const Rounds = z.object({ rounds: z.array(GroupRound), scores: z.array(GroupScore) })
const inSession = z.object({ sessionId: SessionId })

export const groups = {
  list: query({
    input: inSession,
    output: Rounds,
    errors: ['record/not-found'],
  }),
  /** Puts new rounds in place of those of the same programme item; rounds that have answers stay beside them. */
  make: command({
    input: GroupWish,
    output: Rounds,
    errors: ['record/not-found', 'groups/nobody', 'groups/cancelled'],
  }),
  cancel: command({ input: z.object({}).strict(), output: Done }),
  /** Into another group of the same round, or out of all of them (null). */
  move: command({
    input: z.object({
      roundId: GroupRoundId,
      participantId: ParticipantId,
      to: GroupId.nullable(),
    }),
    output: Done,
    errors: ['record/not-found'],
  }),
  rename: command({
    input: z.object({ id: GroupId, name: Line }),
    output: Done,
    errors: ['record/not-found', 'text/empty'],
  }),
  updateRound: command({
    input: z.object({
      id: GroupRoundId,
      change: z.object({ title: Line, blockId: BlockId.nullable() }).partial(),
    }),
    output: Done,
    errors: ['record/not-found', 'text/empty'],
  }),
  removeRound: command({
    input: z.object({ id: GroupRoundId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
  rules: query({ input: inSession, output: z.array(PairRule) }),
  /** Replaces what was said of the two before. */
  setRule: command({
    input: z.object({
      sessionId: SessionId,
      firstId: ParticipantId,
      secondId: ParticipantId,
      rule: PairRuleKind,
    }),
    output: PairRule,
    errors: ['record/not-found', 'groups/same-person'],
  }),
  removeRule: command({
    input: z.object({ id: PairRuleId }),
    output: Done,
    errors: ['record/not-found'],
  }),
}
