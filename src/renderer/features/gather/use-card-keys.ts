import type { KeyboardEvent } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { queries, readOptions, useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'

/** S, H, E and 1–9 on the focused card. */
export function useCardKeys(
  sessionId: SessionId,
  onSelect: (id: ReflectionId) => void,
): (event: KeyboardEvent, id: ReflectionId) => void {
  const t = useText()
  const star = useCommand('reflections.star')
  const setState = useCommand('reflections.setState')
  const setThemes = useCommand('reflections.setThemes')
  const themes = useRead('sense.themes', { sessionId }).data ?? []

  const act = async (key: string, id: ReflectionId) => {
    const card = await queries.fetchQuery(readOptions('reflections.get', { id }))
    if (key === 's') await star.run({ id, starred: !card.starred })
    else if (key === 'h') {
      // Withdrawn words are not hidden or shown by a key.
      if (card.state !== 'kept' && card.state !== 'hidden') return
      const isHidden = card.state === 'hidden'
      const done = t(isHidden ? 'gather.shown-again' : 'gather.hidden', { number: card.number })
      await setState.run({ id, state: isHidden ? 'kept' : 'hidden' }, { done })
    } else {
      const theme = themes[Number(key) - 1]
      if (!theme) return
      const before = card.themes.map((other) => other.id)
      const themeIds = before.includes(theme.id)
        ? before.filter((other) => other !== theme.id)
        : [...before, theme.id]
      await setThemes.run({ id, themeIds })
    }
  }
  return (event, id) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'e') {
      onSelect(id)
      window.setTimeout(() => document.getElementById('gather-edit-words')?.focus(), 120)
    } else if (/^[sh1-9]$/u.test(key)) void act(key, id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
