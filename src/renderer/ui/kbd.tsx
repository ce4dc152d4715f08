import { Fragment } from 'react'
import styles from './kbd.module.css'

const isApple = /mac|iphone|ipad/i.test(navigator.platform)
const names: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  shift: isApple ? '⇧' : 'Shift',
  alt: isApple ? '⌥' : 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  arrowright: '→',
  arrowleft: '←',
  arrowup: '↑',
  arrowdown: '↓',
}

/** `keys` as registered: "mod+k", "n", "?", "shift+Enter". `quiet` takes the colour around it. */
export function Kbd({ keys, quiet = false }: { keys: string; quiet?: boolean }) {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  return (
    <span className={styles.keys} data-quiet={quiet || undefined}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          <kbd className={styles.key}>{names[part.toLowerCase()] ?? part.toUpperCase()}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
