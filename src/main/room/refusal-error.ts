/** Every refusal there is: its status, and what a person is told. */
export const refusals = {
  'request/invalid': [400, 'The request is not what this address expects.'],
  'token/unknown': [401, 'This phone has not joined, or was removed. Join again.'],
  'room/wrong-code': [403, 'The code is not right.'],
  'room/locked': [403, 'The room is locked.'],
  'room/full': [403, 'The room is full.'],
  'room/not-offered': [403, 'The facilitator does not offer this way of joining.'],
  'request/foreign': [403, 'This page may not talk to the room.'],
  'request/not-found': [404, 'There is nothing here.'],
  'request/method': [405, 'Not in this way.'],
  'answer/conflict': [409, 'Another answer was saved under this key.'],
  'prompt/answered': [409, 'This question has been answered; change that answer instead.'],
  'session/ended': [410, 'The session has ended.'],
  'request/too-large': [413, 'That is too much at once.'],
  'request/not-json': [415, 'Send application/json.'],
  'request/wrong-host': [421, 'This address is not the room.'],
  'answer/too-long': [422, 'The answer is too long.'],
  'answer/empty': [422, 'The answer is empty.'],
  'answer/does-not-fit': [422, 'The answer does not fit the question.'],
  'room/too-fast': [429, 'Too many at once. Wait a little.'],
  'room/cannot-save': [507, 'The laptop cannot save right now. Your words stay on this phone.'],
  internal: [500, 'Something went wrong on the laptop.'],
} as const

export type RefusalCode = keyof typeof refusals

/** What a phone is told when something is not done. */
export class RefusalError extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly sentence: string
  /** Seconds; 0 says nothing. */
  readonly retryAfter: number

  constructor(code: RefusalCode, retryAfter = 0) {
    super(code)
    this.name = 'RefusalError'
    this.code = code
    const [status, sentence] = refusals[code]
    this.status = status
    this.sentence = sentence
    this.retryAfter = retryAfter
  }
}
