import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, Instant, Line, Nothing, SessionId } from './primitives'

export const OpenWorkspace = z.object({
  path: z.string(),
  name: z.string(),
  isSample: z.boolean(),
  readOnly: z.boolean(),
  /** Set when read-only: why, as an error code's sentence. */
  readOnlyReason: z.enum(['newer-version', 'read-only-file']).nullable(),
  bytes: z.number(),
  schemaVersion: z.int(),
  lastCommitAt: Instant.nullable(),
  lastBackupAt: Instant.nullable(),
})
export type OpenWorkspace = z.infer<typeof OpenWorkspace>

export const RecentWorkspace = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: Instant,
  /** The file is not where it was. */
  missing: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof RecentWorkspace>

export const Preferences = z.object({
  appearance: z.enum(['system', 'day', 'night']),
  language: z.enum(['en', 'sv']),
  railCollapsed: z.boolean(),
  listKeys: z.boolean(),
  /** Run hides names, words and notes: for a laptop mirrored to the projector. */
  runPrivate: z.boolean().default(false),
  /** Run colours the clock and sounds softly near the end of an item. */
  runSignals: z.boolean().default(false),
})
export type Preferences = z.infer<typeof Preferences>

export const HostStatus = z.object({
  version: z.string(),
  shell: z.enum(['desktop', 'browser']),
  workspace: OpenWorkspace.nullable(),
  recent: z.array(RecentWorkspace),
  preferences: Preferences,
  /** Where new workspaces go unless a path is given. */
  workspaceFolder: z.string(),
})
export type HostStatus = z.infer<typeof HostStatus>

const openErrors = [
  'workspace/not-found',
  'workspace/not-a-workspace',
  'workspace/open-elsewhere',
  'workspace/damaged',
  'workspace/is-a-folder',
  'workspace/cannot-read',
  'workspace/cannot-write',
  'workspace/folder-missing',
  'workspace/exists',
  'workspace/disk-full',
  'dialog/unavailable',
] as const

export const workspace = {
  status: query({ input: Nothing, output: HostStatus }),
  create: command({
    input: z.object({ name: Line, path: z.string().max(4096).optional() }),
    output: HostStatus,
    errors: openErrors,
  }),
  /** Opens the sample, making a fresh copy in the workspace folder when there is none yet. */
  openSample: command({
    input: Nothing,
    output: z.object({ status: HostStatus, sessionId: SessionId }),
    errors: openErrors,
  }),
  open: command({
    input: z.object({ path: z.string().max(4096) }),
    output: HostStatus,
    errors: openErrors,
  }),
  /** Asks for a file with the desktop's own dialog; null when the person cancels. */
  choose: command({ input: Nothing, output: HostStatus.nullable(), errors: openErrors }),
  close: command({ input: Nothing, output: HostStatus }),
  rename: command({ input: z.object({ name: Line }), output: Done }),
  forget: command({ input: z.object({ path: z.string().max(4096) }), output: HostStatus }),
  prefer: command({ input: Preferences.partial(), output: HostStatus }),
}
