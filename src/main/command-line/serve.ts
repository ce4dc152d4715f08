import { optionalFlag, numberFlag, UsageError } from './usage'
import type { Command } from './command'

export const serveCommand: Command = {
  help: 'cli.help.serve',
  flags: {
    workspace: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    room: { type: 'string' },
    host: { type: 'string' },
  },
  run: async ({ values, terminal, json }) => {
    const workspace = optionalFlag(values, 'workspace')
    const room = optionalFlag(values, 'room')
    const roomHost = optionalFlag(values, 'host')
    if (roomHost !== undefined && room === undefined)
      throw new UsageError('cli.usage.missing-option', { option: '--room' })
    if (room !== undefined && workspace === undefined)
      throw new UsageError('cli.usage.missing-option', { option: '--workspace' })
    const port = numberFlag(values, 'port', { min: 0, max: 65_535 })
    return terminal.serve({
      open: values['no-open'] !== true,
      json,
      ...(workspace === undefined ? {} : { workspace }),
      ...(port === undefined ? {} : { port }),
      ...(room === undefined ? {} : { room }),
      ...(roomHost === undefined ? {} : { roomHost }),
    })
  },
}
