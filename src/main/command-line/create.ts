import { basename, resolve } from 'node:path'
import { createWorkspaceFile } from '../workspace/create'
import type { Command } from './command'
import { optionalFlag, requiredFlag } from './usage'

export const createCommand: Command = {
  help: 'cli.help.create',
  flags: { workspace: { type: 'string' }, name: { type: 'string' } },
  run: async (context) => {
    const { values, terminal } = context
    const text = await context.text()
    const path = resolve(requiredFlag(values, 'workspace'))
    const name =
      optionalFlag(values, 'name') ?? (basename(path).replace(/\.soundings$/i, '') || 'Workspace')
    createWorkspaceFile({ path, name, clock: terminal.clock })
    return { answer: { path }, lines: [text('cli.create.done', { path })] }
  },
}
