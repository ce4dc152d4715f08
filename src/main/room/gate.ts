// Who may join and how fast: guesses of the code, joins, and answers.
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
  readonly answer: (participantId: string) => void
}

const mostAddresses = 10_000

export function createGate(room: RoomSettings, limits: Limits): Gate {
  const now = () => performance.now()
  const everybody = createFailures(limits.wrongCodes, now)
  const failures = new Map<string, ReturnType<typeof createFailures>>()
  const joins = createBucket(limits.joinsPerSecond, limits.joinsPerSecond, now)
  const answers = createBucket(limits.submissionsPerSecond, limits.submissionsPerSecond, now)
  const perMinute = limits.submissionsPerMinute / 60
  const each = createBuckets(
    () => createBucket(perMinute, limits.submissionBurst, now),
    mostAddresses,
  )
  const of = (address: string) => {
    const mine = failures.get(address) ?? createFailures(limits.wrongCodesPerAddress, now)
    failures.set(address, mine)
    const [oldest] = failures.keys()
    if (failures.size > mostAddresses && oldest !== undefined) failures.delete(oldest)
    return mine
  }
  const pass = (wait: number) => {
    if (wait > 0) throw new RefusalError('room/too-fast', wait)
  }
  return {
    enter: ({ code, secret }, address) => {
      // The QR code goes on working while guessing is held up.
      if (secret !== undefined && isSame(secret, room.secretHash)) return
      const mine = of(address)
      pass(Math.max(mine.wait(), everybody.wait()))
      if (code !== undefined && isSame(typedCode(code), room.codeHash)) return
      mine.add()
      everybody.add()
      throw new RefusalError('room/wrong-code')
    },
    join: () => pass(joins.take()),
    answer: (participantId) => {
      pass(each(participantId).take())
      pass(answers.take())
    },
  }
}
