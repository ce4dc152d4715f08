import type { Clock } from '../platform/ports'

export type ServeOptions = {
  workspace?: string
  port?: number
  /** The session whose room is to be opened for phones, and the address it is opened on. */
  room?: string
  roomHost?: string
  open: boolean
  json: boolean
}
/** The browser shell: runs until it is told to stop and answers with the exit code. */
export type Serve = (options: ServeOptions) => Promise<number>

/** What a command may touch besides files; `process` unless a test brings its own. */
export type Terminal = {
  stdout(text: string): void
  stderr(text: string): void
  readonly clock: Clock
  readonly serve: Serve
}

export function processTerminal(serve: Serve): Terminal {
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    clock: { now: () => new Date() },
    serve,
  }
}
