import type { Reflection } from '../../../shared/contract/reflections'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import styles from './reflection-card.module.css'

/** What was chosen, as a figure: "4 of 5", "2 → 4", or the words of the options. */
export function AnswerFigure({ card }: { card: Reflection }) {
  const t = useText()
  const prompts = useRead('prompts.list', { sessionId: card.sessionId }).data ?? []
  const prompt = prompts.find(({ id }) => id === card.promptId)
  const { answer } = card
  if (!answer) return null
  const chosen = answer.choice?.map(
    (key) => prompt?.options.find((option) => option.key === key)?.text ?? key,
  )
  return (
    <p className={styles.figure}>
      {answer.scale !== undefined && t('gather.of', { value: answer.scale, max: prompt?.max ?? 5 })}
      {answer.then !== undefined && answer.now !== undefined && (
        <>
          {answer.then} <span aria-hidden>→</span>
          <span className="hidden-visually">{t('gather.then-now')}</span> {answer.now}
        </>
      )}
      {chosen?.join(' · ')}
    </p>
  )
}
