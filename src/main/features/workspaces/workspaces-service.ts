import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { contract } from '../../../shared/contract'
import type { HostStatus, OpenWorkspace } from '../../../shared/contract/workspace'
import { SessionId } from '../../../shared/contract/primitives'
import { cleanLine, shortened } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Ports } from '../../platform/ports'
import { createWorkspaceFile, workspaceName } from '../../workspace/create'
import { openWorkspaceFile, workspacePath, type OpenedStore } from '../../workspace/open'
import type { Store } from '../../workspace/store'
import { createMemory, type Memory } from './preferences'

export type Workspaces = {
  handlers: Handlers<typeof contract.workspace>
  /** The open workspace; throws 'workspace/none-open'. */
  open(): Store
  openAt(path: string): HostStatus
  /** From now on the open workspace is this one. */
  adopt(store: OpenedStore): void
  close(): void
  onOpened(listener: (store: OpenedStore | null) => void): void
}

type Needs = { fillSample: () => Promise<(store: Store) => void> }

export function createWorkspaces(ports: Ports, needs: Needs): Workspaces {
  const memory = createMemory(ports.dataFolder)
  const listeners: ((store: OpenedStore | null) => void)[] = []
  let current: OpenedStore | null = null

  const tell = () => {
    for (const listener of listeners) listener(current)
  }
  const status = () => hostStatus(ports, memory, current)
  const close = () => {
    current?.close()
    current = null
  }
  const adopt = (next: OpenedStore) => {
    close()
    current = next
    memory.opened({ path: next.path, name: workspaceRow(next).name, openedAt: next.now() })
    tell()
  }
  const openAt = (path: string) => {
    const wanted = workspacePath(path)
    // The next one must open before the present one is let go.
    if (current?.path !== wanted) adopt(openWorkspaceFile(wanted, ports.clock))
    return status()
  }

  return {
    open: () => {
      if (!current) throw new AppError('workspace/none-open')
      return current
    },
    openAt,
    adopt,
    close,
    onOpened: (listener) => listeners.push(listener),
    handlers: {
      status,
      open: ({ path }) => openAt(path),
      create: ({ name, path }) => {
        const target = path ?? freePath(ports.workspaceFolder, name)
        createWorkspaceFile({ path: target, name, clock: ports.clock })
        return openAt(target)
      },
      openSample: async () => {
        const path = join(
          madeFolder(ports.workspaceFolder),
          'International Peer Learning (sample).soundings',
        )
        if (!existsSync(path)) {
          const fill = await needs.fillSample()
          // Another window may have asked for it meanwhile.
          if (!existsSync(path))
            createWorkspaceFile(
              { path, name: sampleName, isSample: true, clock: ports.clock },
              fill,
            )
        }
        openAt(path)
        return { status: status(), sessionId: runningSession(current as OpenedStore) }
      },
      choose: async () => {
        if (!ports.dialogs) throw new AppError('dialog/unavailable')
        const path = await ports.dialogs.openWorkspace()
        return path === null ? null : openAt(path)
      },
      close: () => {
        close()
        tell()
        return status()
      },
      rename: ({ name }, { window }) => {
        if (!current) throw new AppError('workspace/none-open')
        const store = current
        const values = { name: workspaceName(name), now: store.now() }
        store.command({ label: 'workspace.rename', window }, () =>
          store.prepare('UPDATE workspace SET name = @name, updated_at = @now').run(values),
        )
        memory.opened({ path: store.path, name: values.name, openedAt: store.now() })
        return null
      },
      forget: ({ path }) => {
        memory.forget(path)
        return status()
      },
      prefer: (change) => {
        memory.prefer(change)
        return status()
      },
    },
  }
}

const sampleName = 'International Peer Learning (sample)'

function hostStatus(ports: Ports, memory: Memory, store: OpenedStore | null): HostStatus {
  const { preferences, recent } = memory.read()
  return {
    version: ports.version,
    shell: ports.shell,
    workspace: store && openWorkspace(store),
    recent: recent.map((entry) => ({ ...entry, missing: !existsSync(entry.path) })),
    preferences,
    workspaceFolder: ports.workspaceFolder,
  }
}

type WorkspaceRow = { name: string; is_sample: number }

const workspaceRow = (store: Store) =>
  store.prepare<[], WorkspaceRow>('SELECT name, is_sample FROM workspace').get() as WorkspaceRow

function openWorkspace(store: OpenedStore): OpenWorkspace {
  const { name, is_sample: isSample } = workspaceRow(store)
  const lastBackupAt = store
    .prepare<[], string | null>('SELECT max(created_at) FROM backup_log WHERE verified = 1')
    .pluck()
    .get() as string | null
  return {
    path: store.path,
    name,
    isSample: isSample === 1,
    readOnly: store.readOnly,
    readOnlyReason: store.readOnlyReason,
    bytes: statSync(store.path, { throwIfNoEntry: false })?.size ?? 0,
    schemaVersion: store.connection.pragma('user_version', { simple: true }) as number,
    lastCommitAt: store.lastCommitAt(),
    lastBackupAt,
  }
}

/** "Name.soundings" in the folder, numbered when taken; letters and a length no file system minds. */
function freePath(folder: string, name: string): string {
  const letters = shortened(cleanLine(name.replace(/[\\/:*?"<>|.]/g, ' ')), 50).trim()
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(letters)
  const stem = letters === '' || isDevice ? `Workspace ${letters}`.trim() : letters
  madeFolder(folder)
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}.soundings`)
    if (!existsSync(path)) return path
  }
}

function madeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new AppError('workspace/cannot-write', { path: folder })
  }
  return folder
}

function runningSession(store: Store): SessionId {
  const id = store
    .prepare<[], string>(`SELECT id FROM session ORDER BY status = 'running' DESC, id LIMIT 1`)
    .pluck()
    .get()
  if (id === undefined) throw new AppError('record/not-found')
  return SessionId.parse(id)
}
