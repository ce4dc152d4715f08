import { resolve } from 'node:path'
import type { SampleCounts } from '../features/sample/load-sample'
import type { Clock } from '../platform/ports'
import { createWorkspaceFile } from '../workspace/create'
import type { Command } from './command'
import { requiredFlag } from './usage'

export const sampleCommand: Command = {
  help: 'cli.help.sample',
  flags: { workspace: { type: 'string' } },
  run: async (context) => {
    const { values, terminal } = context
    const text = await context.text()
    const path = resolve(requiredFlag(values, 'workspace'))
    const { sessionId, counts } = await createSample(path, terminal.clock)
    const { participants, prompts, reflections } = counts
    return {
      answer: { path, sessionId, counts },
      lines: [
        text('cli.sample.done', { path, participants, prompts, reflections }),
        text('cli.session-id', { sessionId }),
      ],
    }
  },
}

export async function createSample(
  path: string,
  clock: Clock,
): Promise<{ sessionId: string; counts: SampleCounts }> {
  const { fillSample, sampleName } = await import('../features/sample/load-sample')
  const filled: ReturnType<typeof fillSample>[] = []
  createWorkspaceFile({ path, name: sampleName(), isSample: true, clock }, (store) => {
    filled.push(fillSample(store))
  })
  const [made] = filled
  if (!made) throw new Error('The sample was not filled.')
  return made
}
