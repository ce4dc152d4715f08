// The built desktop app, running without Electron's binary; see serve-built.ts.
import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const out = resolve('out')
export const isBuilt = existsSync(join(out, 'main/index.js'))

type Ask = { url?: string; channel?: string; json?: string; from?: 'page' | 'frame' }
type Message = {
  started?: true
  id?: number
  value?: unknown
  error?: string
  sent?: { channel: string; json: string }
}
export type Fetched = { status: number; headers: Record<string, string>; body: string }

export type BuiltApp = {
  ask(kind: 'facts' | 'close' | 'invoke' | 'send' | 'fetch', details?: Ask): Promise<unknown>
  /** What main sends to its window. */
  onSent(listener: (channel: string, json: string) => void): void
  stop: () => Promise<void>
}

export async function startBuiltApp(): Promise<BuiltApp> {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-built-'))
  const child = fork(resolve('tests/desktop/serve-built.ts'), {
    execArgv: [],
    env: { ...process.env, SOUNDINGS_DATA: folder, SOUNDINGS_FOLDER: folder },
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners: ((channel: string, json: string) => void)[] = []
  const started = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  child.on('message', ({ started: isStarted, id, value, error, sent }: Message) => {
    if (isStarted) started.resolve()
    if (sent) for (const listener of listeners) listener(sent.channel, sent.json)
    if (id === undefined) return
    if (error === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(error))
  })
  let isStopping = false
  child.on('exit', (code) => {
    rmSync(folder, { recursive: true, force: true })
    ended.resolve()
    // The page may still have been asking; nobody waits for that any more.
    if (isStopping) return
    const reason = new Error(`the built app ended with ${code}`)
    for (const { reject } of [started, ...waiting.values()]) reject(reason)
  })
  await started.promise
  return {
    ask: (kind, details = {}) => {
      const id = waiting.size
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      if (child.connected) child.send({ id, ask: { kind, ...details } })
      return answer.promise
    },
    onSent: (listener) => void listeners.push(listener),
    stop: () => {
      isStopping = true
      child.kill('SIGKILL')
      return ended.promise
    },
  }
}
