import type { PastedEntry } from '../../../shared/domain/pasted-people'
import { longestCell, longestName } from '../../../shared/domain/pasted-people'
import { useText } from '../../app/text'
import type { ListNote } from './participants-paste'
import styles from './participants-paste.module.css'

const most = 12

type Props = { entries: readonly PastedEntry[]; notes: readonly ListNote[] }

/** Rows that are not added and why, and what is left out of rows that are. */
export function ListNotes({ entries, notes }: Props) {
  const t = useText()
  const refused = entries.flatMap(({ line, refusal }) =>
    refusal
      ? [
          t(`participants.refused.${refusal.reason}`, {
            line,
            words: refusal.words,
            name: longestName,
            cell: longestCell,
          }),
        ]
      : [],
  )
  const told = notes.map(({ kind, line, words }) => t(`participants.note.${kind}`, { line, words }))
  return (
    <>
      <Sentences
        title={t('participants.refused', { count: refused.length })}
        sentences={refused}
        tone="signal"
      />
      <Sentences
        title={t('participants.notes', { count: told.length })}
        sentences={told}
        tone="brass"
      />
    </>
  )
}

type SentencesProps = { title: string; sentences: readonly string[]; tone: 'signal' | 'brass' }

function Sentences({ title, sentences, tone }: SentencesProps) {
  const t = useText()
  if (sentences.length === 0) return null
  const rest = sentences.length - most
  return (
    <section className={styles.notes} data-tone={tone}>
      <h3>{title}</h3>
      <ul>
        {sentences.slice(0, most).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {rest > 0 && <li>{t('participants.more', { count: rest })}</li>}
      </ul>
    </section>
  )
}
