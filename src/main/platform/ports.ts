// What the host needs from the world around it; each shell brings its own.
import type { Dialogs } from './dialogs'
import type { PrintPdf } from './print-pdf'

export type Clock = { now(): Date }
export type Log = {
  /** A defect: returns the id that the person is told. */
  defect(where: string, error: unknown): string
}

export type Ports = {
  readonly shell: 'desktop' | 'browser'
  readonly version: string
  /** Preferences, recent list, log: this machine's, never shared. */
  readonly dataFolder: string
  /** Where new workspaces go unless a path is given. */
  readonly workspaceFolder: string
  readonly clock: Clock
  readonly log: Log
  readonly dialogs: Dialogs | null
  /** The desktop's second window; a shell without windows of its own has none. */
  readonly openStage?: (sessionId: string) => void
  /** Only the desktop can; a browser has its own dialog. */
  readonly printPdf?: PrintPdf
}
