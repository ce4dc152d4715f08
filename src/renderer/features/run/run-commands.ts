import type { BlockId, PromptId } from '../../../shared/contract/primitives'
import type { RunState } from '../../../shared/contract/run'
import type { Proposal } from '../../../shared/domain/make-up-time'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'

/** What can be done to the running day. Most of it says that it is done, with Undo beside it. */
export function useRunCommands({ sessionId, blockId }: Pick<RunState, 'sessionId' | 'blockId'>) {
  const t = useText()
  const start = useCommand('run.start')
  const next = useCommand('run.next')
  const goTo = useCommand('run.goTo')
  const step = useCommand('run.step')
  const pause = useCommand('run.pause')
  const resume = useCommand('run.resume')
  const end = useCommand('run.end')
  const adjust = useCommand('run.adjust')
  const skip = useCommand('run.skip')
  const dropStep = useCommand('run.dropStep')
  const makeUp = useCommand('run.makeUpTime')
  const setStatus = useCommand('prompts.setStatus')
  return {
    start: (from: BlockId | null = null) => void start.run({ sessionId, blockId: from }),
    next: () => void next.run({ sessionId, from: blockId }, { done: t('run.did.next') }),
    goTo: (to: BlockId) => void goTo.run({ sessionId, blockId: to }, { done: t('run.did.next') }),
    step: (position: number) => blockId && void step.run({ sessionId, blockId, position }),
    pause: (isPaused: boolean) => void (isPaused ? pause : resume).run({ sessionId }),
    end: () => void end.run({ sessionId }, { done: t('run.did.end') }),
    adjust: (id: BlockId, minutes: number) => void adjust.run({ blockId: id, minutes }),
    skip: (id: BlockId, isSkipped: boolean) => void skip.run({ blockId: id, isSkipped }),
    dropStep: (id: BlockId, position: number, isDropped: boolean) =>
      void dropStep.run({ blockId: id, position, isDropped }),
    makeUpTime: ({ cuts, drops, savedMinutes }: Proposal) =>
      void makeUp.run(
        {
          sessionId,
          cuts: cuts.map((cut) => ({ blockId: cut.blockId, minutes: cut.to })),
          drops: drops.map((drop) => ({ blockId: drop.blockId, position: drop.position })),
        },
        { done: t('run.did.made-up', { count: savedMinutes }) },
      ),
    setQuestion: (id: PromptId, status: 'open' | 'closed') =>
      void setStatus.run(
        { id, status },
        { done: t(status === 'open' ? 'run.did.opened' : 'run.did.closed') },
      ),
  }
}
