import type { SessionId } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { useCheckIn } from './participants-mode'

/** What can be done with all participants from anywhere in Plan; adding some is among Plan's own actions. */
export function useParticipantsActions(sessionId: SessionId): void {
  const t = useText()
  const [, setCheckIn] = useCheckIn()
  const number = useNumbering(sessionId)
  const group = t('plan.actions')
  useActions([
    {
      id: 'participants.check-in',
      label: t('participants.check-in-people'),
      group,
      run: () => setCheckIn(true),
    },
    { id: 'participants.number', label: t('participants.number-everybody'), group, run: number },
  ])
}

export function useNumbering(sessionId: SessionId): () => void {
  const t = useText()
  const { run } = useCommand('participants.numberBadges')
  return () => void run({ sessionId }, { done: t('participants.numbered') })
}
