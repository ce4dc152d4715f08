import { type Action, useActions } from '../../app/commands'
import { useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { writeFieldId } from './write-field'

/** What the palette and the keys can do about findings; `cite` where a card is selected. */
export function useFindingsActions(cite: (() => void) | null, more: readonly Action[] = []): void {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const group = t('findings.title')
  const actions: Action[] = [
    {
      id: 'findings.write',
      label: t('findings.write'),
      keys: 'f',
      group,
      run: () => document.getElementById(writeFieldId)?.focus(),
    },
    ...(cite
      ? [{ id: 'findings.cite', label: t('findings.cite'), keys: 'e', group, run: cite }]
      : []),
    ...more,
  ]
  useActions(isReadOnly ? [] : actions)
}
