import { checkWorkspace } from '../workspace/check'
import { withWorkspace, type Command } from './command'
import { requiredFlag } from './usage'

export const checkCommand: Command = {
  help: 'cli.help.check',
  flags: { workspace: { type: 'string' } },
  run: async (context) => {
    const { values } = context
    const text = await context.text()
    const checkup = await withWorkspace(requiredFlag(values, 'workspace'), context, checkWorkspace)
    const {
      ok,
      sqliteVersion,
      journalMode,
      synchronous,
      foreignKeys,
      schemaVersion,
      counts,
      problems,
    } = checkup
    const lines = ok
      ? [text('cli.check.ok', { schemaVersion, sqliteVersion })]
      : [
          text('cli.check.problems', { count: problems.length }),
          ...problems.map(({ message }) => message),
        ]
    return {
      answer: {
        ok,
        sqliteVersion,
        journalMode,
        synchronous,
        foreignKeys,
        schemaVersion,
        counts,
        problems,
      },
      lines: [...lines, ...Object.entries(counts).map(([what, count]) => `${what}: ${count}`)],
      exitCode: ok ? 0 : 1,
    }
  },
}
