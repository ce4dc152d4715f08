import { Pencil, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Edition, ReportLanguage, SessionId } from '../../../shared/contract/primitives'
import type { SectionKey } from '../../../shared/domain/report-model'
import { useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { useAutosave } from '../../ui/use-autosave'
import { follow } from './own-saves'
import { OwnWordsField } from './own-words-field'
import { paragraphsOf, placeInText } from './paragraphs'
import styles from './own-words.module.css'

type Props = {
  sessionId: SessionId
  edition: Edition
  language: ReportLanguage
  section: SectionKey
  heading: string
  ownText: string
}

/** The facilitator's own paragraphs, read and written where they will stand. */
export function OwnWords({ heading, ownText, ...place }: Props) {
  const isReadOnly = useIsReadOnly()
  const [caret, setCaret] = useState<number | null>(null)
  const [comesBack, setComesBack] = useState(false)
  const save = useSave('reports.writeSection')
  const writing = useAutosave(ownText, (text) => follow(save({ ...place, text })))
  if (caret !== null || writing.error !== null)
    return (
      <OwnWordsField
        {...{ heading, writing, caret }}
        language={place.language}
        onDone={(byKey) => {
          setComesBack(byKey)
          setCaret(null)
        }}
      />
    )
  const paragraphs = paragraphsOf(writing.text)
  const open = isReadOnly ? null : setCaret
  return paragraphs.length === 0 ? (
    open && <Add heading={heading} comesBack={comesBack} onPress={() => open(0)} />
  ) : (
    <Written {...{ heading, paragraphs, comesBack, open }} text={writing.text} />
  )
}

/** After Esc the focus goes back to the button the writing was begun with. */
function useComingBack<T extends HTMLElement>(comesBack: boolean) {
  const place = useRef<T>(null)
  useEffect(() => {
    if (comesBack) place.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [comesBack])
  return place
}

type AddProps = { heading: string; comesBack: boolean; onPress: () => void }

function Add({ heading, comesBack, onPress }: AddProps) {
  const t = useText()
  const place = useComingBack<HTMLDivElement>(comesBack)
  return (
    <div ref={place} className={styles.add} lang={t.language}>
      <Button
        tone="plain"
        size="small"
        icon={<Plus aria-hidden />}
        onPress={onPress}
        aria-label={t('report.add-own-in', { section: heading })}
      >
        {t('report.add-own')}
      </Button>
    </div>
  )
}

type WrittenProps = {
  heading: string
  text: string
  paragraphs: ReturnType<typeof paragraphsOf>
  comesBack: boolean
  open: ((caret: number) => void) | null
}

function Written({ heading, text, paragraphs, comesBack, open }: WrittenProps) {
  const t = useText()
  const place = useComingBack<HTMLSpanElement>(comesBack)
  const words = useClickInto(open)
  return (
    <div ref={words} className={styles.own} data-open={open !== null || undefined}>
      {open && (
        <span ref={place} className={styles.pencil} lang={t.language}>
          <IconButton
            label={t('report.edit-own-in', { section: heading })}
            icon={<Pencil aria-hidden />}
            onPress={() => open(text.length)}
          />
        </span>
      )}
      {paragraphs.map(({ words, from }) => (
        <p key={from} dir="auto" data-from={from}>
          {words}
        </p>
      ))}
    </div>
  )
}

/** The pencil is the way for every hand; a click on the words is the short one for the mouse. */
function useClickInto(open: ((caret: number) => void) | null) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const words = place.current
    const click = (event: MouseEvent) => {
      const caret = placeInText(event)
      if (caret !== null && getSelection()?.isCollapsed) open?.(caret)
    }
    words?.addEventListener('click', click)
    return () => words?.removeEventListener('click', click)
  }, [open])
  return place
}
