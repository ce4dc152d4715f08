import { type ChangeEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useText } from '../../app/text'
import type { KnownAuthor } from './authors'
import { askingAt, type Named, suggestions } from './capture-line'
import styles from './quick-capture.module.css'

type Props = {
  text: string
  setText: (text: string) => void
  authors: readonly KnownAuthor[]
  themes: readonly Named[]
  inputRef: RefObject<HTMLInputElement | null>
  onSave: () => void
}

/** One line with a list of names that opens while @ or # is being typed; Enter saves, Esc leaves. */
export function CaptureField({ text, setText, authors, themes, inputRef, onSave }: Props) {
  const t = useText()
  const listId = useId()
  const { asking, fitting, chosen, caret, isOpen, ...set } = useNames(text, authors, themes)
  const { setCaret, setActive, setClosed } = set
  const take = (name: Named) => {
    if (!asking) return
    const before = `${text.slice(0, asking.from)}${asking.mark}${name.label} `
    setText(before + text.slice(caret).trimStart())
    setClosed(true)
    setActive(0)
    requestAnimationFrame(() => inputRef.current?.setSelectionRange(before.length, before.length))
  }
  const keyed = (event: KeyboardEvent<HTMLInputElement>) => {
    const name = fitting[chosen]
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (isOpen && move) setActive((chosen + move + fitting.length) % fitting.length)
    else if (isOpen && name && (event.key === 'Enter' || event.key === 'Tab')) take(name)
    else if (event.key === 'Escape' && isOpen) setClosed(true)
    else if (event.key === 'Escape') event.currentTarget.blur()
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) onSave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const changed = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.target.value)
    setCaret(event.target.selectionStart ?? event.target.value.length)
    setClosed(false)
    setActive(0)
  }
  return (
    <div className={styles.field}>
      {isOpen && (
        <NameList
          {...{ listId, chosen, take }}
          names={fitting}
          label={t(asking?.mark === '@' ? 'gather.people' : 'gather.themes')}
        />
      )}
      <input
        ref={inputRef}
        className={styles.input}
        role="combobox"
        aria-label={t('gather.capture')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        {...listAria(isOpen, listId, chosen)}
        placeholder={t('gather.placeholder')}
        autoComplete="off"
        value={text}
        data-draft={text === '' ? 'none' : 'unsaved'}
        onKeyDown={keyed}
        onBlur={() => setClosed(true)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onChange={changed}
      />
    </div>
  )
}

function listAria(isOpen: boolean, listId: string, chosen: number) {
  return {
    'aria-autocomplete': 'list',
    'aria-activedescendant': isOpen ? `${listId}-${chosen}` : undefined,
  } as const
}

/** The list of names: open while one is being typed, with one of them chosen. */
function useNames(text: string, authors: readonly Named[], themes: readonly Named[]) {
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  const [isClosed, setClosed] = useState(true)
  const asking = isClosed ? null : askingAt(text, caret)
  const fitting = asking ? suggestions(asking.mark === '@' ? authors : themes, asking.typed) : []
  const chosen = Math.min(active, fitting.length - 1)
  const isOpen = fitting.length > 0
  return { asking, fitting, chosen, caret, isOpen, setCaret, setActive, setClosed }
}

type NameListProps = {
  listId: string
  label: string
  names: readonly (Named & { detail?: string })[]
  chosen: number
  take: (name: Named) => void
}

/** The field keeps the focus; the chosen name is pointed at. */
function NameList({ listId, label, names, chosen, take }: NameListProps) {
  return (
    <div id={listId} role="listbox" className={styles.names} aria-label={label}>
      {names.map((name, index) => (
        <div
          key={name.id}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          className={styles.name}
          // Before the field loses the focus.
          onMouseDown={(event) => {
            event.preventDefault()
            take(name)
          }}
        >
          {name.label}
          {name.detail && <span className={styles.detail}>{name.detail}</span>}
        </div>
      ))}
    </div>
  )
}
