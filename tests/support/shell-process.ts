// The built host as a process of its own, spoken to over its real wire.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import type { Reply } from '../../src/shared/rpc/protocol'

export const builtEntry = join(import.meta.dirname, '../../out/main/serve.js')

export type ShellProcess = {
  readonly child: ChildProcess
  readonly pid: number
  readonly url: string
  call(path: string, input: unknown): Promise<Reply>
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts `serve` on a workspace with its own data folder; ready when it printed its address. */
export async function startShell(options: {
  workspace?: string
  dataFolder: string
  /** Arguments of Node itself, and what else its environment holds. */
  node?: readonly string[]
  env?: Readonly<Record<string, string>>
}): Promise<ShellProcess> {
  const workspace = options.workspace ? ['--workspace', options.workspace] : []
  const child = spawn(
    process.execPath,
    [...(options.node ?? []), builtEntry, 'serve', ...workspace, '--no-open', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...options.env,
        SOUNDINGS_DATA: options.dataFolder,
        SOUNDINGS_FOLDER: options.dataFolder,
      },
    },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = await firstLine(child)
  const { url, pid } = JSON.parse(ready) as { url: string; pid: number }
  const { origin, port, searchParams } = new URL(url)
  const cookie = `soundings-${port}=${searchParams.get('token')}`
  return {
    child,
    pid,
    url,
    call: async (path, input) => {
      const response = await fetch(`${origin}/rpc`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ path, input, window: 'test' }),
      })
      return (await response.json()) as Reply
    },
    stop: () => {
      child.kill('SIGTERM')
      return gone
    },
    kill: () => {
      child.kill('SIGKILL')
      return gone
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output to read')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('the host ended before it was ready')
}
