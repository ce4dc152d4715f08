import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useText } from '../text'

export function NotFound() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <EmptyState
      picture="buoys"
      action={<Button onPress={() => void navigate({ to: '/' })}>{t('frame.go-home')}</Button>}
    >
      {t('frame.not-found')}
    </EmptyState>
  )
}

export function WentWrong({ reset }: ErrorComponentProps) {
  const t = useText()
  return (
    <EmptyState picture="buoys" action={<Button onPress={reset}>{t('frame.open-again')}</Button>}>
      {t('frame.went-wrong')}
    </EmptyState>
  )
}
