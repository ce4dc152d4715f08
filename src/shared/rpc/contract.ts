import { z } from '../zod'
import type { ErrorCode } from '../errors'

type Schema = z.ZodType

export type Procedure<I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
  /** Failures this procedure may answer with, besides the ones every procedure shares. */
  readonly errors: readonly ErrorCode[]
}
export type Slice = Readonly<Record<string, Procedure>>
export type Contract = Readonly<Record<string, Slice>>

type Shape<I extends Schema, O extends Schema> = {
  input: I
  output: O
  errors?: readonly ErrorCode[]
}

/**
 * A `.partial()` change holds what was sent and nothing else. zod 4 fills defaults even into optional
 * fields, so that renaming a session would empty its venue.
 */
function withoutDefaults<I extends Schema>(input: I): I {
  if (!(input instanceof z.ZodObject)) return input
  const fields = Object.entries(input.shape as Record<string, Schema>).map(([name, field]) => {
    const bare = field instanceof z.ZodObject ? partialFields(field) : optionalDefault(field)
    return [name, bare] as const
  })
  return input.safeExtend(Object.fromEntries(fields)) as unknown as I
}

function partialFields(change: z.ZodObject): z.ZodObject {
  const fields: [string, Schema][] = Object.entries(change.shape)
  return change.safeExtend(
    Object.fromEntries(fields.map(([name, field]) => [name, optionalDefault(field)])),
  )
}

function optionalDefault(field: Schema): Schema {
  if (!(field instanceof z.ZodOptional)) return field
  const inner: unknown = field.unwrap()
  return inner instanceof z.ZodDefault ? (inner.unwrap() as Schema).optional() : field
}

/** Reads; never changes the workspace. */
export function query<I extends Schema, O extends Schema>(shape: Shape<I, O>): Procedure<I, O> {
  return { kind: 'query', input: shape.input, output: shape.output, errors: shape.errors ?? [] }
}

/** Changes the workspace: one transaction, one undo step. */
export function command<I extends Schema, O extends Schema>(shape: Shape<I, O>): Procedure<I, O> {
  const input = withoutDefaults(shape.input)
  return { kind: 'command', input, output: shape.output, errors: shape.errors ?? [] }
}

export type InputOf<P> = P extends Procedure<infer I> ? z.output<I> : never
export type CallInputOf<P> = P extends Procedure<infer I> ? z.input<I> : never
export type OutputOf<P> = P extends Procedure<Schema, infer O> ? z.output<O> : never

/** Who is calling. `window` keeps one window's undo apart from another's. */
export type CallContext = { readonly window: string }

/** One handler per procedure; a missing or misspelt one does not compile. */
export type Handlers<S extends Slice> = {
  readonly [K in keyof S]: (
    input: InputOf<S[K]>,
    context: CallContext,
  ) => OutputOf<S[K]> | Promise<OutputOf<S[K]>>
}
export type AllHandlers<C extends Contract> = { readonly [K in keyof C]: Handlers<C[K]> }
