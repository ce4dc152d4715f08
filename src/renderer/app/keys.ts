// From the keyboard to actions. Single keys never fire while somebody is typing or a dialog is open.
import { useEffect, useEffectEvent } from 'react'
import { type Action, useAllActions } from './commands'

/** `singleKeys` false switches off every key that stands alone (WCAG 2.1.4). */
export function useKeys(singleKeys: boolean): void {
  const actions = useAllActions()
  const respond = useEffectEvent((event: KeyboardEvent) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey
    if (event.defaultPrevented || event.isComposing) return
    if (!isChord && (!singleKeys || isTypingNow(event.target) || isInDialog())) return
    const action = actions.find((one) => isMeant(one, event))
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat && action.isOnce) return
    action.run()
  })
  useEffect(() => {
    // Chords are heard on the way down: React Aria stops many keys on their way up.
    const onTheWayDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) respond(event)
    }
    const onTheWayUp = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) respond(event)
    }
    window.addEventListener('keydown', onTheWayDown, true)
    window.addEventListener('keydown', onTheWayUp)
    return () => {
      window.removeEventListener('keydown', onTheWayDown, true)
      window.removeEventListener('keydown', onTheWayUp)
    }
  }, [])
}

function isMeant(action: Action, event: KeyboardEvent): boolean {
  if (action.bound === 'list') return false
  const ways = [action.keys, action.otherKeys].filter((keys) => keys !== undefined)
  const way = ways.find((keys) => matches(keys, event))
  if (way === undefined) return false
  // In words, arrows with a modifier walk and select.
  if (event.key.startsWith('Arrow') && hasWords(event.target)) return false
  const isUndo = way.startsWith('mod+') && /^[zy]$/i.test(event.key)
  return !(isUndo && hasUnsavedWords(event.target))
}

/** Whether the event is what `keys` ("mod+shift+z") describes. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys === '+' ? ['+'] : keys.toLowerCase().split('+')
  const key = parts.at(-1)
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  if (event.key.toLowerCase() !== key) return false
  if (wants('mod') !== (event.ctrlKey || event.metaKey)) return false
  if (wants('alt') !== event.altKey) return false
  // "?" already needs Shift on many keyboards.
  return key.length === 1 && !/[a-z0-9]/.test(key) ? true : wants('shift') === event.shiftKey
}

/** Also while a key typed into a field is passed on to the list below it. */
const isTypingNow = (target: EventTarget | null) =>
  isTyping(target) || isTyping(document.activeElement)

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return (
    target.matches('input:not([type=checkbox], [type=radio], [type=button])') ||
    target.getAttribute('role') === 'spinbutton'
  )
}

/** A short notice is an alertdialog too, and says that it is not modal. */
const isInDialog = () =>
  document.querySelector('[role=dialog], [role=alertdialog]:not([aria-modal=false])') !== null

const hasWords = (target: EventTarget | null) =>
  isTyping(target) && (target as HTMLInputElement).value !== ''

/** Words in a field that are nowhere else yet keep the field's own undo. */
function hasUnsavedWords(target: EventTarget | null): boolean {
  if (!isTyping(target)) return false
  const field = target as HTMLInputElement
  return field.value !== '' && field.dataset.draft !== 'none'
}
