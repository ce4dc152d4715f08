import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import { useText } from '../../app/text'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

/** The steps as a line in time: minutes, who, what. */
export function MethodSteps({ steps }: Pick<MethodCard, 'steps'>) {
  const t = useText()
  const say = useCardText()
  return (
    <>
      <h3>{t('toolkit.steps')}</h3>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const [who, text] = [say(step.who), say(step.text)]
          return (
            <li key={index}>
              <span className={`${styles.minutes} num`}>{step.minutes}</span>
              <span>
                <strong lang={who.lang}>{who.text}</strong>
                {step.silent && <span className="meta"> · {t('toolkit.silent')}</span>}
                {step.isRound && <span className="meta"> · {t('toolkit.round')}</span>}
                <span className={styles.what} lang={text.lang}>
                  {text.text}
                </span>
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
