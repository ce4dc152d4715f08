import type { Reflection } from '../../../shared/contract/reflections'
import { useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { AnswerFigure } from './answer-figure'
import styles from './detail.module.css'

/** The words, corrected in place; as they first came they stay beneath. */
export function DetailWords({ card, isReadOnly }: { card: Reflection; isReadOnly: boolean }) {
  const t = useText()
  const save = useSave('reflections.edit')
  const prompts = useRead('prompts.list', { sessionId: card.sessionId }).data ?? []
  const prompt = prompts.find(({ id }) => id === card.promptId)
  const hasTwo = prompt?.kind === 'two-part' || card.secondText !== ''
  if (isReadOnly)
    return (
      <div className="quote" lang={card.language ?? undefined}>
        <p>{card.text}</p>
        {card.secondText && <p>{card.secondText}</p>}
      </div>
    )
  return (
    <div className={styles.words} lang={card.language ?? undefined}>
      {card.answer && <AnswerFigure card={card} />}
      <AutosaveArea
        id="gather-edit-words"
        label={hasTwo && prompt ? prompt.text : t('gather.words')}
        voice="quote"
        rows={3}
        value={card.text}
        save={(text) => save({ id: card.id, text })}
      />
      {hasTwo && (
        <AutosaveArea
          label={prompt?.secondText || t('gather.second-words')}
          voice="quote"
          rows={2}
          value={card.secondText}
          save={(secondText) => save({ id: card.id, text: card.text, secondText })}
        />
      )}
      {card.originalText !== null && card.originalText !== card.text && (
        <details className={styles.first} lang={t.language}>
          <summary>{t('gather.first-written')}</summary>
          <p lang={card.language ?? undefined}>{card.originalText}</p>
        </details>
      )}
    </div>
  )
}
