// Who may join and how fast: guesses of the code, of tokens and of keys, joins, and answers.
import { createBucket, createBuckets, createFailures } from './buckets'
import type { Limits } from './limits'
import { RefusalError } from './refusal-error'
import { isSame, typedCode } from './secrets'
import type { RoomSettings } from './settings'

export type Gate = {
  /** Throws 403 for a wrong code, 429 when there were too many. */
  readonly enter: (
    given: { code?: string | undefined; secret?: string | undefined },
    address: string,
  ) => void
  readonly join: () => void
  /** Throws 429 for a new answer too many; what it answers is called when it was not new after all. */
  readonly answer: (participantId: string, isKnown: () => boolean) => () => void
  readonly conflicted: (participantId: string) => void
  /** Reading, changing, withdrawing. */
  readonly tend: (participantId: string) => void
  /** A token nobody has: throws 401, or 429 when there were too many. */
  readonly unknownToken: (address: string) => never
}

/** Addresses and participants that are remembered at once. */
const most = 10_000

export function createGate(
  room: RoomSettings,
  limits: Limits,
  now: () => number = () => performance.now(),
): Gate {
  const everybody = createFailures(limits.wrongCodes, now)
  const codes = createBuckets(() => createFailures(limits.wrongCodesPerAddress, now), most)
  const tokens = createBuckets(() => createFailures(limits.wrongTokensPerAddress, now), most)
  const conflicts = createBuckets(() => createFailures(limits.conflictsPerMinute, now), most)
  const joins = createBucket(limits.joinsPerSecond, limits.joinsPerSecond, now)
  const answers = createBucket(limits.submissionsPerSecond, limits.submissionsPerSecond, now)
  const perMinute = (count: number, burst: number) =>
    createBuckets(() => createBucket(count / 60, burst, now), most)
  const answering = perMinute(limits.submissionsPerMinute, limits.submissionBurst)
  const tending = perMinute(limits.requestsPerMinute, limits.requestBurst)
  return {
    enter: ({ code, secret }, address) => {
      // The QR code goes on working while guessing is held up.
      if (secret !== undefined && isSame(secret, room.secretHash)) return
      const mine = codes(address)
      pass(Math.max(mine.wait(), everybody.wait()))
      if (code !== undefined && isSame(typedCode(code), room.codeHash)) return
      mine.add()
      everybody.add()
      throw new RefusalError('room/wrong-code')
    },
    join: () => pass(joins.take()),
    answer: (participantId, isKnown) => {
      // Held up only after many that were sent with other words.
      pass(conflicts(participantId).wait())
      const mine = answering(participantId)
      const wait = mine.take()
      if (wait > 0) {
        if (!isKnown()) pass(wait)
        return () => {}
      }
      const waitForAll = answers.take()
      if (waitForAll > 0) {
        mine.giveBack()
        if (!isKnown()) pass(waitForAll)
        return () => {}
      }
      return () => {
        mine.giveBack()
        answers.giveBack()
      }
    },
    conflicted: (participantId) => conflicts(participantId).add(),
    tend: (participantId) => pass(tending(participantId).take()),
    unknownToken: (address) => {
      const mine = tokens(address)
      pass(mine.wait())
      mine.add()
      throw new RefusalError('token/unknown')
    },
  }
}

function pass(wait: number): void {
  if (wait > 0) throw new RefusalError('room/too-fast', wait)
}
