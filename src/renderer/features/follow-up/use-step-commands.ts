import type { StepStatus } from '../../../shared/contract/next-steps'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import type { Step } from './use-steps'

type Change = { dueOn?: string | null; status?: StepStatus }

/** What can be done with an action or a commitment, whichever it is. */
export function useStepCommands(step: Step) {
  const t = useText()
  const writeAction = useSave('actions.update')
  const writeCommitment = useSave('commitments.update')
  const changeAction = useCommand('actions.update')
  const changeCommitment = useCommand('commitments.update')
  const removeAction = useCommand('actions.remove')
  const removeCommitment = useCommand('commitments.remove')
  const done = { done: t('follow-up.removed') }
  if (step.kind === 'actions') {
    const { id } = step
    return {
      write: (text: string, was: string) => writeAction({ id, change: { text }, was }),
      change: (change: Change) => void changeAction.run({ id, change }),
      remove: () => void removeAction.run({ id }, done),
    }
  }
  const { id } = step
  return {
    write: (text: string, was: string) => writeCommitment({ id, change: { text }, was }),
    change: (change: Change) => void changeCommitment.run({ id, change }),
    remove: () => void removeCommitment.run({ id }, done),
  }
}
