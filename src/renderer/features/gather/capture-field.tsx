import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
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
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  const [isClosed, setClosed] = useState(true)
  const asking = isClosed ? null : askingAt(text, caret)
  const names: readonly Named[] = asking?.mark === '@' ? authors : themes
  const fitting = asking ? suggestions(names, asking.typed) : []
  const isOpen = fitting.length > 0
  const chosen = Math.min(active, fitting.length - 1)

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
  return (
    <div className={styles.field}>
      {isOpen && (
        <ul
          id={listId}
          role="listbox"
          className={styles.names}
          aria-label={t(asking?.mark === '@' ? 'gather.people' : 'gather.themes')}
        >
          {fitting.map((name, index) => (
            <NameOption
              key={name.id}
              name={name}
              id={`${listId}-${index}`}
              isActive={index === chosen}
              onTake={() => take(name)}
            />
          ))}
        </ul>
      )}
      <input
        ref={inputRef}
        className={styles.input}
        role="combobox"
        aria-label={t('gather.capture')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${chosen}` : undefined}
        placeholder={t('gather.placeholder')}
        autoComplete="off"
        value={text}
        data-draft={text === '' ? 'none' : 'unsaved'}
        onKeyDown={keyed}
        onBlur={() => setClosed(true)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onChange={(event) => {
          setText(event.target.value)
          setCaret(event.target.selectionStart ?? event.target.value.length)
          setClosed(false)
          setActive(0)
        }}
      />
    </div>
  )
}

type OptionProps = { name: Named & { detail?: string }; id: string; isActive: boolean; onTake: () => void }

function NameOption({ name, id, isActive, onTake }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.name}
      // Before the field loses the focus.
      onMouseDown={(event) => {
        event.preventDefault()
        onTake()
      }}
    >
      {name.label}
      {name.detail && <span className={styles.detail}>{name.detail}</span>}
    </li>
  )
}
