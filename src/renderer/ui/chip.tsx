import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from './words'
import styles from './chip.module.css'

export type ChipProps = {
  children: ReactNode
  tone?: 'sea' | 'plain' | 'brass' | 'verdigris' | 'signal'
  /** Shows a cross; the words are said with it. */
  onRemove?: () => void
  language?: string
}

export function Chip({ children, tone = 'sea', onRemove, language }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone} lang={language}>
      {children}
      {onRemove && <RemoveCross onRemove={onRemove} what={children} />}
    </span>
  )
}

export type ThemeChipProps = {
  /** The short code shown; colour alone says nothing. */
  code: string
  /** Slot 1–5 of the theme colours; anything else is neutral. */
  colour: number
  /** Said after the code, and seen on hover. */
  title?: string
  /** Show the title beside the code. */
  showTitle?: boolean
  onRemove?: () => void
}

export function ThemeChip({ code, colour, title, showTitle, onRemove }: ThemeChipProps) {
  return (
    <span className={styles.chip} data-theme-colour={colour} title={showTitle ? undefined : title}>
      {code}
      {title !== undefined && title !== code && (
        <span className={showTitle ? styles.title : 'hidden-visually'}> {title}</span>
      )}
      {onRemove && <RemoveCross onRemove={onRemove} what={title ?? code} />}
    </span>
  )
}

function RemoveCross({ onRemove, what }: { onRemove: () => void; what: ReactNode }) {
  const words = useWords()
  const name = typeof what === 'string' ? `${words.remove}: ${what}` : words.remove
  return (
    <Button className={styles.cross} aria-label={name} onPress={onRemove}>
      <X aria-hidden />
    </Button>
  )
}
