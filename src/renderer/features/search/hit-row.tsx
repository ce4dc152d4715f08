import { Link } from '@tanstack/react-router'
import type { SearchHit } from '../../../shared/contract/search'
import styles from './search.module.css'

/** The words with what was found in them; the whole row leads to where they are. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const { kind, number, detail, sessionTitle, language } = hit
  const about = [number === null ? null : `R${number}`, detail, sessionTitle].filter(Boolean)
  return (
    <li>
      <Link {...placeOf(hit)} className={styles.hit}>
        <span
          className={styles.words}
          data-voice={kind === 'reflection' || kind === 'finding' ? 'quote' : undefined}
          lang={language ?? undefined}
          dir="auto"
        >
          <Marked {...hit} />
        </span>
        {about.length > 0 && <span className={styles.about}>{about.join(' · ')}</span>}
      </Link>
    </li>
  )
}

function Marked({ text, spans }: Pick<SearchHit, 'text' | 'spans'>) {
  const starts = [0, ...spans.map(([, end]) => end)]
  return starts.map((from, index) => {
    const [start, end] = spans[index] ?? [text.length, text.length]
    return (
      <span key={from}>
        {text.slice(from, start)}
        {start < end && <mark className={styles.mark}>{text.slice(start, end)}</mark>}
      </span>
    )
  })
}

type Place = { to: string; params?: never; search?: never }

function placeOf({ kind, id, sessionId }: SearchHit): Place {
  const within = (step: string, search: object = {}) =>
    ({ to: `/sessions/$sessionId/${step}`, params: { sessionId }, search }) as unknown as Place
  const at = (to: string, search: object = {}) => ({ to, search }) as unknown as Place
  switch (kind) {
    case 'reflection':
      return within('gather', { reflection: id })
    case 'person':
      return at('/people', { person: id })
    case 'organisation':
      return at('/organisations')
    case 'method':
      return at('/toolkit', { card: id })
    case 'finding':
      return within('sense', { part: 'findings' })
    case 'theme':
      return sessionId === null ? at('/toolkit') : within('sense')
    case 'question':
    case 'session':
      return within('plan')
  }
}
