import { expect, test } from 'vitest'
import { contract } from '../../src/shared/contract'
import { isErrorCode } from '../../src/shared/errors'
import { createClient } from '../../src/shared/rpc/client'
import { command, type Procedure } from '../../src/shared/rpc/contract'
import { z } from '../../src/shared/zod'

const procedures = Object.entries(contract).flatMap(([slice, calls]) =>
  Object.entries(calls as Record<string, Procedure>).map(
    ([name, procedure]) => [`${slice}.${name}`, procedure] as const,
  ),
)

test('a change holds what was sent and nothing else, in every command that takes one', () => {
  const changing = procedures.flatMap(([path, { input }]) => {
    const { change } =
      input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {}
    return change ? [[path, change] as const] : []
  })
  expect(changing.map(([path]) => path)).toContain('sessions.update')
  for (const [path, change] of changing) expect([path, change.parse({})]).toEqual([path, {}])
})

test('a change still checks what it is given, and new things still get their defaults', () => {
  const Shape = z.object({ size: z.int().max(9).default(3), name: z.string().default('') })
  const add = command({ input: Shape, output: z.null() })
  const update = command({ input: z.object({ change: Shape.partial() }), output: z.null() })
  expect(add.input.parse({})).toEqual({ size: 3, name: '' })
  expect(update.input.parse({ change: { size: 4 } })).toEqual({ change: { size: 4 } })
  expect(update.input.safeParse({ change: { size: 10 } }).success).toBe(false)
})

test('every procedure names known failures, and queries and commands are told apart', () => {
  for (const [path, { kind, errors }] of procedures) {
    expect(
      errors.filter((code) => !isErrorCode(code)),
      path,
    ).toEqual([])
    expect(['query', 'command'], path).toContain(kind)
  }
})

test('an answer that does not fit the contract is a defect, not a value', async () => {
  const client = createClient(
    { wire: { size: command({ input: z.object({}), output: z.int() }) } },
    {
      call: () => Promise.resolve({ ok: true, value: 'three' }),
      subscribe: () => () => {},
    },
    'window',
  )
  await expect(client.wire.size({})).rejects.toThrow(/expected number/)
})
