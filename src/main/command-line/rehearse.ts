import type { Rehearsal } from '../rehearse/rehearse'
import type { Text } from '../platform/text'
import { withCopy } from '../workspace/copy'
import { withWorkspace, type Command } from './command'
import { phonesPlan } from './phones'
import { numberFlag, requiredFlag, UsageError } from './usage'

const most = 2_000

export const rehearseCommand: Command = {
  help: 'cli.help.rehearse',
  flags: {
    workspace: { type: 'string' },
    session: { type: 'string' },
    phones: { type: 'string' },
    seconds: { type: 'string' },
  },
  run: async (context) => {
    const { values, terminal } = context
    const text = await context.text()
    const workspace = requiredFlag(values, 'workspace')
    const session = requiredFlag(values, 'session')
    const phones = numberFlag(values, 'phones', { min: 1, max: most })
    if (phones === undefined)
      throw new UsageError('cli.usage.missing-option', { option: '--phones' })
    const seconds = numberFlag(values, 'seconds', { min: 1, max: 600 }) ?? 10
    const { rehearse } = await import('../rehearse/rehearse')
    const rehearsed = await withWorkspace(workspace, context, (store) =>
      withCopy(store, terminal.clock, async (copy) =>
        rehearse(await phonesPlan(copy, { session, phones, seconds })),
      ),
    )
    const { sent, acknowledged, lost, duplicates } = rehearsed
    const isGood = acknowledged === sent && lost === 0 && duplicates === 0
    return { answer: rehearsed, lines: sentences(rehearsed, text), exitCode: isGood ? 0 : 1 }
  },
}

function sentences({ limits, ...rehearsed }: Rehearsal, text: Text): string[] {
  const { phones, sent, acknowledged, stored, lost, duplicates, p50, p95, p99 } = rehearsed
  return [
    text('cli.rehearse.answers', { phones, sent, acknowledged, stored }),
    text('cli.rehearse.lost', { lost, duplicates }),
    text('cli.rehearse.times', { p50, p95, p99 }),
    text('cli.rehearse.limits'),
    ...Object.entries(limits).map(([name, value]) => `  ${name} ${value}`),
  ]
}
