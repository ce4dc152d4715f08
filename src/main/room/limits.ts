/** Every guard rail of the room in one place; rehearsals and benchmarks raise some and print them all. */
export type Limits = {
  readonly bodyBytes: number
  readonly answerCodePoints: number
  readonly wrongCodesPerAddress: number
  readonly wrongCodes: number
  readonly submissionsPerMinute: number
  readonly submissionBurst: number
  readonly submissionsPerSecond: number
  readonly joinsPerSecond: number
  readonly headersMs: number
  readonly requestMs: number
  readonly strangerSockets: number
  /** A socket may be young without counting as a stranger's. */
  readonly strangerGraceMs: number
  readonly sockets: number
  readonly streamBytes: number
  readonly commentMs: number
}

export const defaultLimits: Limits = {
  bodyBytes: 128 * 1024,
  answerCodePoints: 8000,
  wrongCodesPerAddress: 5,
  wrongCodes: 60,
  submissionsPerMinute: 10,
  submissionBurst: 5,
  submissionsPerSecond: 200,
  joinsPerSecond: 50,
  headersMs: 5_000,
  requestMs: 10_000,
  strangerSockets: 20,
  strangerGraceMs: 1_000,
  sockets: 2_000,
  streamBytes: 256 * 1024,
  commentMs: 15_000,
}
