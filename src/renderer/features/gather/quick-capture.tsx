import { useEffect, useRef, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Chip } from '../../ui/chip'
import { Kbd } from '../../ui/kbd'
import { type KnownAuthor, useAuthors } from './authors'
import { type CaptureLine, parseCaptureLine } from './capture-line'
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
      {text !== '' && <Meaning line={line} question={prompt?.text} />}
      <div className={styles.line}>
        <Kbd keys="n" />
        <CaptureField {...{ text, setText, authors, themes }} inputRef={field} onSave={save} />
        <span className={styles.hint}>{t('gather.enter-saves')}</span>
      </div>
    </section>
  )
}

type MeaningProps = { line: CaptureLine<KnownAuthor>; question: string | undefined }

/** What the line will be saved as: whose it is, its themes, the question it answers. */
function Meaning({ line, question }: MeaningProps) {
  const t = useText()
  if (line.author === null && line.themes.length === 0 && question === undefined) return null
  return (
    <p className={styles.meaning}>
      {line.author && <Chip>{`@${line.author.label}`}</Chip>}
      {line.themes.map((theme) => (
        <Chip key={theme} tone="verdigris">{`#${theme}`}</Chip>
      ))}
      {question !== undefined && (
        <span className={styles.question}>{t('gather.answers', { question })}</span>
      )}
    </p>
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
