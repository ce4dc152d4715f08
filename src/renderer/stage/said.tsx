import type { Said as Words } from '../../shared/contract/stage'
import styles from './stage.module.css'
import { type Values, type WordId, useVoices } from './words'

/** Something people wrote, each language in a line of its own, all of them alike. */
export function Said({ words }: { words: Words }) {
  return words.map(({ language, text }) => (
    <span key={language} lang={language} dir="auto" className={styles.said}>
      {text}
    </span>
  ))
}

/** Something the big screen says itself, in every language of the session. */
export function Spoken({ id, values }: { id: WordId; values?: Values }) {
  return useVoices().map(({ language, say }) => (
    <span key={language} lang={language} className={styles.said}>
      {say(id, values)}
    </span>
  ))
}
