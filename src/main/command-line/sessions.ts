import { listSessions } from '../features/sessions/sessions-repository'
import { withWorkspace, type Command } from './command'
import { requiredFlag } from './usage'

export const sessionsCommand: Command = {
  help: 'cli.help.sessions',
  flags: { workspace: { type: 'string' } },
  run: async (context) => {
    const { values } = context
    const text = await context.text()
    const sessions = await withWorkspace(requiredFlag(values, 'workspace'), context, (store) =>
      listSessions(store).map(({ id, title, startsAt, status, counts }) => ({
        id,
        title,
        startsAt,
        status,
        counts,
      })),
    )
    const lines = sessions.map(({ id, title, startsAt, status, counts }) =>
      text('cli.sessions.line', {
        id,
        title,
        status,
        startsAt: startsAt?.slice(0, 10) ?? 'none',
        ...counts,
      }),
    )
    return { answer: sessions, lines: lines.length > 0 ? lines : [text('cli.sessions.none')] }
  },
}
