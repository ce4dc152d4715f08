/** Every guard rail of the room in one place; rehearsals and benchmarks raise some and print them all. */
export type Limits = {
  readonly bodyBytes: number
  readonly answerCodePoints: number
  readonly wrongCodesPerAddress: number
  readonly wrongCodes: number
  readonly wrongTokensPerAddress: number
  readonly submissionsPerMinute: number
  readonly submissionBurst: number
  readonly submissionsPerSecond: number
  readonly joinsPerSecond: number
  /** Everything else a phone asks: reading, changing, withdrawing. */
  readonly requestsPerMinute: number
  readonly requestBurst: number
  /** Other words under a key that is taken. */
  readonly conflictsPerMinute: number
  readonly headersMs: number
  readonly requestMs: number
  /** A reply that nobody takes is dropped after these. */
  readonly stalledMs: number
  readonly strangerSockets: number
  /** A socket may be young without counting as a stranger's. */
  readonly strangerGraceMs: number
  readonly sockets: number
  /** Of one participant; the oldest goes. */
  readonly phoneSockets: number
  readonly streamBytes: number
  readonly commentMs: number
}

export const defaultLimits: Limits = {
  bodyBytes: 128 * 1024,
  answerCodePoints: 8000,
  wrongCodesPerAddress: 5,
  wrongCodes: 60,
  wrongTokensPerAddress: 600,
  submissionsPerMinute: 10,
  submissionBurst: 5,
  submissionsPerSecond: 200,
  joinsPerSecond: 50,
  requestsPerMinute: 120,
  requestBurst: 60,
  conflictsPerMinute: 30,
  headersMs: 5_000,
  requestMs: 10_000,
  stalledMs: 40_000,
  strangerSockets: 20,
  strangerGraceMs: 1_000,
  sockets: 2_000,
  phoneSockets: 24,
  streamBytes: 256 * 1024,
  commentMs: 15_000,
}
