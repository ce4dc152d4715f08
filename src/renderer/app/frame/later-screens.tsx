// Steps that are still to come say so.
import { useNavigate, useParams } from '@tanstack/react-router'
import type { MessageId } from '../../../shared/messages'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import type { Picture } from '../../ui/pictures'
import { useText } from '../text'

type Step = 'plan' | 'gather' | 'report'
type LaterProps = { picture: Picture; sentence: MessageId; next: Step; action: MessageId }

function Later({ picture, sentence, next, action }: LaterProps) {
  const t = useText()
  const navigate = useNavigate()
  const { sessionId } = useParams({ from: '/sessions/$sessionId' })
  const open = () => void navigate({ to: `/sessions/$sessionId/${next}`, params: { sessionId } })
  return (
    <EmptyState picture={picture} action={<Button onPress={open}>{t(action)}</Button>}>
      {t(sentence)}
    </EmptyState>
  )
}

export function FollowUpScreen() {
  return (
    <Later
      picture="buoys"
      sentence="frame.follow-up-empty"
      next="report"
      action="frame.open-report"
    />
  )
}
