import type { Ports } from '../ports'
import { createLog } from './log'
import { dataFolder, workspaceFolder } from './paths'

/** The world as plain Node sees it: no dialogs. */
export function nodePorts(): Ports {
  return {
    shell: 'browser',
    version: '0.1.0',
    dataFolder: dataFolder(),
    workspaceFolder: workspaceFolder(),
    clock: { now: () => new Date() },
    log: createLog(dataFolder()),
    dialogs: null,
  }
}
