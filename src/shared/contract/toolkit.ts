import {
  CardKey,
  FrameCard,
  LocalText,
  MethodCard,
  MethodChange,
  Sequence,
  SequenceChange,
} from '../domain/toolkit-cards'
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { BlockId, Done, Nothing, SessionId } from './primitives'

/** What a method took when it was really run: planned and real minutes, oldest first. */
export const MethodTook = z.object({
  key: z.string(),
  times: z.array(z.object({ planned: z.int(), real: z.int() })),
})
export type MethodTook = z.infer<typeof MethodTook>

/** `differs`: one's own card says something else. `ready-made`: the app's card does. */
export const KitEntry = z.object({
  kind: z.enum(['method', 'sequence']),
  key: CardKey,
  name: LocalText,
  state: z.enum(['new', 'same', 'differs', 'ready-made']),
})
export type KitEntry = z.infer<typeof KitEntry>

/** Characters of a kit at most. */
export const longestKit = 2_000_000
const refusals = ['kit/not-a-kit', 'kit/newer', 'kit/too-large', 'kit/broken'] as const
// One more than allowed, so that a file just too large is refused in words.
const kit = z.object({ text: z.string().max(20_000_000) })
const Keys = z.array(CardKey).max(1_000)
const one = z.object({ key: CardKey })
const People = z.int().min(1).max(10_000)

export const toolkit = {
  methods: query({ input: Nothing, output: z.array(MethodCard) }),
  sequences: query({ input: Nothing, output: z.array(Sequence) }),
  frames: query({ input: Nothing, output: z.array(FrameCard) }),
  /** Which of them are the facilitator's, and may be changed. */
  own: query({
    input: Nothing,
    output: z.object({ methods: z.array(CardKey), sequences: z.array(CardKey) }),
  }),
  took: query({ input: Nothing, output: z.array(MethodTook) }),
  /** Writes one's own card; its minutes are those of its steps. A card already used gets a new version. */
  saveMethod: command({
    input: z.object({ card: MethodCard }),
    output: MethodCard,
    errors: ['toolkit/ready-made', 'text/too-long'],
  }),
  /** Some fields of one's own card, so that two quick changes both stand. */
  changeMethod: command({
    input: one.extend({ change: MethodChange }),
    output: MethodCard,
    errors: ['record/not-found', 'text/too-long'],
  }),
  removeMethod: command({ input: one, output: Done, errors: ['record/not-found'] }),
  saveSequence: command({
    input: z.object({ sequence: Sequence }),
    output: Sequence,
    errors: ['toolkit/ready-made', 'record/not-found', 'text/too-long'],
  }),
  changeSequence: command({
    input: one.extend({ change: SequenceChange }),
    output: Sequence,
    errors: ['record/not-found', 'text/too-long'],
  }),
  removeSequence: command({ input: one, output: Done, errors: ['record/not-found'] }),
  /** The text of a `.soundings-kit`; sequences bring their methods along. */
  exportKit: query({
    input: z.object({ methods: Keys, sequences: Keys }),
    output: z.object({ text: z.string() }),
    errors: ['record/not-found'],
  }),
  previewKit: query({ input: kit, output: z.array(KitEntry), errors: refusals }),
  importKit: command({
    input: kit.extend({ differing: z.enum(['keep-mine', 'take-theirs', 'keep-both']) }),
    output: z.object({ added: z.int(), replaced: z.int(), kept: z.int() }),
    errors: refusals,
  }),
  /** Items with steps, materials and questions at the end of the programme, scaled to the group. */
  addMethod: command({
    input: z.object({ sessionId: SessionId, key: z.string().max(64), people: People }),
    output: z.object({ blocks: z.array(BlockId) }),
    errors: ['record/not-found'],
  }),
  addSequence: command({
    input: z.object({ sessionId: SessionId, key: z.string().max(64), people: People }),
    output: z.object({ blocks: z.array(BlockId) }),
    errors: ['record/not-found'],
  }),
}
