import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import type { Action } from '../../app/commands'
import { useText } from '../../app/text'
import { useCardText } from './use-card-text'

type Means = {
  readonly open: (card: MethodCard) => void
  readonly newMethod: () => Promise<void>
  readonly newSequence: () => Promise<void>
  readonly isReadOnly: boolean
}

/** Every card by its name, and what is new. */
export function useToolkitActions(methods: readonly MethodCard[], means: Means): Action[] {
  const t = useText()
  const say = useCardText()
  const group = t('frame.toolkit')
  const making: Action[] = [
    {
      id: 'toolkit.new-method',
      label: t('toolkit.new-method'),
      group,
      run: () => void means.newMethod(),
    },
    {
      id: 'toolkit.new-sequence',
      label: t('toolkit.new-sequence'),
      group,
      run: () => void means.newSequence(),
    },
  ]
  const reading = methods.map((card) => ({
    id: `toolkit.card-${card.key}`,
    label: say(card.name).text,
    group: t('toolkit.methods'),
    run: () => means.open(card),
  }))
  return means.isReadOnly ? reading : [...making, ...reading]
}
