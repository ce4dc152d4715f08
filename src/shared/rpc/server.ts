import { AppError } from '../errors'
import type { AllHandlers, CallContext, Contract, Procedure } from './contract'
import { CallFrame, type Reply } from './protocol'

type Handler = (input: unknown, context: CallContext) => unknown

/** Called for defects only; the answer names the returned id, never the reason. */
export type ReportDefect = (path: string, error: unknown) => string

const failure = (code: AppError['code'], details: AppError['details'] = {}): Reply => ({
  ok: false,
  error: { code, details },
})

/** Answers any frame, however malformed, with a Reply; never throws. */
export function createServer<C extends Contract>(
  contract: C,
  handlers: AllHandlers<C>,
  reportDefect: ReportDefect,
): (frame: unknown) => Promise<Reply> {
  const routes = new Map<string, { procedure: Procedure; handle: Handler }>(
    Object.entries(contract).flatMap(([slice, procedures]) =>
      Object.entries(procedures).map(([name, procedure]) => {
        const handle = (handlers[slice] as Record<string, Handler>)[name] as Handler
        return [`${slice}.${name}`, { procedure, handle }] as const
      }),
    ),
  )

  return async (raw) => {
    const frame = CallFrame.safeParse(raw)
    if (!frame.success) return failure('rpc/invalid-input', { where: 'frame' })
    const { path, window } = frame.data
    const route = routes.get(path)
    if (!route) return failure('rpc/unknown-procedure', { path: path.slice(0, 60) })
    const input = route.procedure.input.safeParse(frame.data.input)
    if (!input.success) {
      const where = input.error.issues[0]?.path.join('.') || 'input'
      return failure('rpc/invalid-input', { where })
    }
    try {
      const value = await route.handle(input.data, { window })
      return { ok: true, value: value ?? null }
    } catch (error) {
      if (error instanceof AppError) return failure(error.code, error.details)
      return failure('internal', { id: reportDefect(path, error) })
    }
  }
}
