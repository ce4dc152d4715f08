import { UserRoundX } from 'lucide-react'
import type { Participant } from '../../../shared/contract/participants'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toast'

export function RemoveParticipant({ participant }: { participant: Participant }) {
  const t = useText()
  const { run } = useCommand('participants.remove')
  const { id, name, reflections } = participant
  const remove = async () => {
    const outcome = await run({ id }, { done: t('participants.removed', { name }), quiet: true })
    if (outcome.ok) return
    const isUsed = outcome.error.code === 'record/in-use'
    const used = t('participants.in-use', { name, count: reflections })
    showToast({ text: isUsed ? used : outcome.sentence, tone: 'error' })
  }
  return (
    <Button tone="plain" icon={<UserRoundX aria-hidden />} onPress={() => void remove()}>
      {t('participants.remove')}
    </Button>
  )
}
