import { useEffect, useRef } from 'react'
import type { ReportLanguage } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { TextArea } from '../../ui/text-field'
import type { Autosave } from '../../ui/use-autosave'
import styles from './own-words.module.css'

type Props = {
  heading: string
  language: ReportLanguage
  writing: Autosave
  /** Where to begin; null when the words only stay open because they could not be saved. */
  caret: number | null
  onDone: (byKey: boolean) => void
}

export function OwnWordsField({ heading, language, writing, caret, onDone }: Props) {
  const t = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (caret === null) return
    area.current?.focus({ preventScroll: true })
    area.current?.setSelectionRange(caret, caret)
  }, [caret])
  const leave = (byKey: boolean) => {
    writing.commit()
    onDone(byKey)
  }
  return (
    <div className={styles.writing} lang={language}>
      <TextArea
        label={t('report.own-in', { section: heading })}
        hideLabel
        look="bare"
        rows={2}
        inputRef={area}
        value={writing.text}
        onChange={writing.change}
        error={writing.error}
        draft={writing.isUnsaved ? 'unsaved' : 'none'}
        onBlur={(event) => {
          // Another window came to the front; the caret is still here for when this one is back.
          if (document.activeElement === event.target) writing.commit()
          else leave(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave(true)
          else event.continuePropagation()
        }}
      />
      <p className={styles.hint} lang={t.language}>
        {t('report.own-hint')}
      </p>
    </div>
  )
}
