/** Every failure a person can meet, as data. The sentence for each is `error.<code>` in messages. */
export const errorCodes = [
  'internal',
  'rpc/invalid-input',
  'rpc/unknown-procedure',
  'rpc/unreachable',
  'workspace/none-open',
  'workspace/read-only',
  'workspace/open-elsewhere',
  'workspace/not-found',
  'workspace/not-a-workspace',
  'workspace/newer-version',
  'workspace/damaged',
  'workspace/exists',
  'workspace/folder-missing',
  'workspace/is-a-folder',
  'workspace/cannot-read',
  'workspace/cannot-write',
  'workspace/disk-full',
  'workspace/unsafe-settings',
  'record/not-found',
  'record/in-use',
  'record/changed-since',
  'review/not-a-partner',
  'review/bad-times',
  'review/not-of-this-review',
  'review/has-notes',
  'review/cannot-move',
  'review/no-findings',
  'review/not-sent',
  'review/already-sent',
  'review/final',
  'review/no-fact-error',
  'exchange/not-a-partner',
  'session/closed',
  'session/bad-step',
  'text/empty',
  'text/too-long',
  'reflection/erased',
  'reflection/conflict',
  'theme/gone',
  'theme/under-itself',
  'coding/words-changed',
  'participant/other-session',
  'participant/badge-taken',
  'undo/nothing',
  'undo/changed-since',
  'dialog/unavailable',
  'session/bad-time-zone',
  'report/path-missing',
  'report/cannot-write',
  'report/no-printer',
  'report/nothing-to-report',
  'report/nothing-to-write',
  'report/cancelled',
  'house/bad-font',
  'house/not-a-picture',
  'house/picture-damaged',
  'house/picture-too-large',
  'run/not-running',
  'run/moved-on',
  'run/too-short',
  'run/nothing-planned',
  'import/not-found',
  'import/empty',
  'import/cannot-read',
  'import/bad-map',
  'import/too-large',
  'import/nothing-mapped',
  'agenda/cannot-split',
  'finding/itself',
  'templates/same-session',
  'templates/session-over',
  'templates/day-begun',
  'templates/nothing-there',
  'groups/nobody',
  'groups/same-person',
  'groups/cancelled',
  'alike/cancelled',
  'toolkit/ready-made',
  'kit/not-a-kit',
  'kit/newer',
  'kit/too-large',
  'kit/broken',
  'stage/not-for-the-wall',
  'room/already-open',
  'room/no-network',
  'room/public-address',
  'room/port-taken',
  'room/not-open',
  'room/unknown-code',
  'rehearsal/stopped',
  'rehearsal/running',
  'command-line/usage',
] as const

export type ErrorCode = (typeof errorCodes)[number]
/** What the sentence needs to name: a path, a count, who holds the file. Never free text from a phone. */
export type ErrorDetails = Readonly<Record<string, string | number>>

/** An expected failure. Throwing it inside a command rolls the transaction back. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code)
}
