import { expect } from 'vitest'
import { AppError, type ErrorCode } from '../../src/shared/errors'

/** Expects an expected failure of that very code. */
export async function expectFailure(
  work: Promise<unknown> | (() => unknown),
  code: ErrorCode,
): Promise<AppError> {
  const error: unknown = await (typeof work === 'function' ? settled(work) : work).then(
    () => 'succeeded',
    (reason: unknown) => reason,
  )
  expect(error, `expected ${code}`).toBeInstanceOf(AppError)
  expect((error as AppError).code).toBe(code)
  return error as AppError
}

async function settled(work: () => unknown): Promise<unknown> {
  return work()
}
