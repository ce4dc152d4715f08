import { useEffect, useRef, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Chip } from '../../ui/chip'
import { Kbd } from '../../ui/kbd'
import { useAuthors } from './authors'
import { parseCaptureLine } from './capture-line'
import { CaptureField } from './capture-field'
import { OutboxLine } from './outbox-line'
import { useOutbox } from './use-outbox'
import styles from './quick-capture.module.css'

export type QuickCaptureProps = { sessionId: SessionId }

/** The line at the bottom of every session screen; `N` brings one here. */
export function QuickCapture({ sessionId }: QuickCaptureProps) {
  const t = useText()
  const [text, setText] = useDraft(sessionId)
  const field = useRef<HTMLInputElement>(null)
  const isReadOnly = useIsReadOnly()
  const authors = useAuthors(sessionId)
  const themes = (useRead('sense.themes', { sessionId }).data ?? []).map(({ id, title }) => ({
    id,
    label: title,
  }))
  const open = (useRead('prompts.list', { sessionId }).data ?? []).filter(
    ({ status, kind }) => status === 'open' && (kind === 'text' || kind === 'word'),
  )
  const prompt = open.length === 1 ? open[0] : undefined
  const outbox = useOutbox(sessionId)
  useActions(
    [
      {
        id: 'gather.capture',
        label: t('gather.capture'),
        keys: 'n',
        group: t('gather.actions'),
        run: () => field.current?.focus(),
      },
    ],
    'frame',
  )
  const line = parseCaptureLine(text, authors, themes)
  const save = () => {
    if (line.words === '') return
    outbox.send({
      promptId: prompt?.id ?? null,
      author: line.author?.author ?? { kind: 'unknown' },
      text: line.words,
      channel: 'facilitator',
      themes: [...line.themes],
    })
    setText('')
  }
  if (isReadOnly) return null
  return (
    <section className={styles.bar} aria-label={t('gather.capture')}>
      <OutboxLine outbox={outbox} />
      {(line.author !== null || line.themes.length > 0 || (prompt && text !== '')) && (
        <p className={styles.meaning}>
          {line.author && <Chip>{`@${line.author.label}`}</Chip>}
          {line.themes.map((theme) => (
            <Chip key={theme} tone="verdigris">{`#${theme}`}</Chip>
          ))}
          {prompt && text !== '' && (
            <span className={styles.question}>{t('gather.answers', { question: prompt.text })}</span>
          )}
        </p>
      )}
      <div className={styles.line}>
        <Kbd keys="n" />
        <CaptureField {...{ text, setText, authors, themes }} inputRef={field} onSave={save} />
        <span className={styles.hint}>{t('gather.enter-saves')}</span>
      </div>
    </section>
  )
}

/** What is half written survives a change of screen and a closed window. */
function useDraft(sessionId: SessionId) {
  const key = `soundings-draft:${sessionId}`
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '')
  useEffect(() => {
    try {
      if (text === '') localStorage.removeItem(key)
      else localStorage.setItem(key, text)
    } catch {
      // Storage may be refused; the words are still in the field.
    }
  }, [key, text])
  return [text, setText] as const
}
