import { useState } from 'react'
import type { AlikeGroup } from '../../../shared/contract/alike'
import type { SessionId } from '../../../shared/contract/primitives'
import { type OutputAt, useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'

export type Suggestions = ReturnType<typeof useSuggestions>

/** What can be done with suggestions; one group at a time is open. */
export function useSuggestions(sessionId: SessionId, found: OutputAt<'alike.list'>) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  const make = useCommand('alike.makeTheme')
  const away = useCommand('alike.dismiss')
  const makeTheme = async ({ ids }: AlikeGroup, title: string): Promise<string | null> => {
    const done = t('alike.made', { title, count: ids.length })
    const outcome = await make.run({ sessionId, ids, title }, { done, quiet: true })
    return outcome.ok ? null : outcome.sentence
  }
  const dismiss = (kind: 'group' | 'duplicate', signature: string) =>
    void away.run({ sessionId, kind, signature }, { done: t('alike.dismissed') })
  return {
    isReadOnly: useIsReadOnly(),
    isMaking: make.isRunning,
    bySignature: new Map(found.groups.map((group) => [group.signature, group])),
    open,
    toggle: (signature: string) => setOpen(open === signature ? null : signature),
    makeTheme,
    dismiss,
  }
}
