import { existsSync, statSync } from 'node:fs'
import type { HostStatus, OpenWorkspace } from '../../../shared/contract/workspace'
import type { Ports } from '../../platform/ports'
import type { OpenedStore } from '../../workspace/open'
import type { Store } from '../../workspace/store'
import type { Memory } from './preferences'

export function hostStatus(ports: Ports, memory: Memory, store: OpenedStore | null): HostStatus {
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

export const workspaceRow = (store: Store) =>
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
