import { type Action, useActions } from '../../app/commands'
import { useText } from '../../app/text'

/** What the checklist adds to the palette while it is in sight; null where nothing can be changed. */
export function useChecklistActions(suggest: (() => void) | null): void {
  const t = useText()
  const actions: Action[] = suggest
    ? [
        {
          id: 'checklist.suggest',
          label: t('checklist.suggest-items'),
          group: t('plan.actions'),
          run: suggest,
        },
      ]
    : []
  useActions(actions)
}
