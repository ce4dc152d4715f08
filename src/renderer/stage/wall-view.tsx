import type { StageState } from '../../shared/contract/stage'
import { Pages } from './pages'
import { Said, Spoken } from './said'
import styles from './stage.module.css'

export function WallView({ state: { question, wall } }: { state: StageState }) {
  const cards = wall ?? []
  return (
    <div className={styles.list}>
      {question && (
        <h1 className={styles.head} data-lines="2">
          <Said words={question.text} />
        </h1>
      )}
      {cards.length === 0 ? (
        <p className={styles.quiet}>
          <Spoken id="stage.wall-waiting" />
        </p>
      ) : (
        <Pages items={cards} content={JSON.stringify(cards)}>
          {(shown, size) => (
            <ul
              className={styles.wall}
              data-size={size}
              data-alone={shown.length === 1 || undefined}
              data-fit
              aria-live="polite"
              aria-relevant="additions"
            >
              {shown.map(({ id, text, language, shownAs }) => (
                <li key={id} className={styles.card}>
                  <blockquote lang={language} dir="auto" data-required>
                    {text}
                  </blockquote>
                  {shownAs !== null && <p dir="auto">{shownAs}</p>}
                </li>
              ))}
            </ul>
          )}
        </Pages>
      )}
    </div>
  )
}
