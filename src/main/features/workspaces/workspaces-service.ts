import { existsSync } from 'node:fs'
import type { contract } from '../../../shared/contract'
import type { HostStatus } from '../../../shared/contract/workspace'
import { SessionId } from '../../../shared/contract/primitives'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Ports } from '../../platform/ports'
import { createWorkspaceFile, workspaceName } from '../../workspace/create'
import { openWorkspaceFile, workspacePath, type OpenedStore } from '../../workspace/open'
import type { Store } from '../../workspace/store'
import { freePath, sampleName, samplePath } from './file-places'
import { hostStatus, workspaceRow } from './host-status'
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

  const open = () => {
    if (!current) throw new AppError('workspace/none-open')
    return current
  }
  const letGo = () => {
    close()
    tell()
  }

  return {
    open,
    openAt,
    adopt,
    close,
    onOpened: (listener) => listeners.push(listener),
    handlers: createHandlers(ports, needs, memory, { open, openAt, status, letGo }),
  }
}

type Present = {
  readonly open: () => Store
  readonly openAt: (path: string) => HostStatus
  readonly status: () => HostStatus
  readonly letGo: () => void
}

function createHandlers(
  ports: Ports,
  needs: Needs,
  memory: Memory,
  { open, openAt, status, letGo }: Present,
): Workspaces['handlers'] {
  const { workspaceFolder, clock, dialogs } = ports
  return {
    status,
    open: ({ path }) => openAt(path),
    create: ({ name, path }) => {
      const target = path ?? freePath(workspaceFolder, name)
      createWorkspaceFile({ path: target, name, clock })
      return openAt(target)
    },
    openSample: async () => {
      const path = samplePath(workspaceFolder)
      if (!existsSync(path)) {
        const fill = await needs.fillSample()
        // Another window may have asked for it meanwhile.
        if (!existsSync(path))
          createWorkspaceFile({ path, name: sampleName, isSample: true, clock }, fill)
      }
      return { status: openAt(path), sessionId: runningSession(open()) }
    },
    choose: async () => {
      if (!dialogs) throw new AppError('dialog/unavailable')
      const path = await dialogs.openWorkspace()
      return path === null ? null : openAt(path)
    },
    close: () => {
      letGo()
      return status()
    },
    rename: ({ name }, { window }) => {
      const store = open()
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
  }
}

function runningSession(store: Store): SessionId {
  const id = store
    .prepare<[], string>(`SELECT id FROM session ORDER BY status = 'running' DESC, id LIMIT 1`)
    .pluck()
    .get()
  if (id === undefined) throw new AppError('record/not-found')
  return SessionId.parse(id)
}
