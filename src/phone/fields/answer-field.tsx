// The field that fits the kind of question.
import { useReading } from '../context'
import type { Making } from '../draft'
import { wordsIn } from '../text'
import type { Prompt } from '../wire'
import { ChoiceField } from './choice-field'
import { DotsField } from './dots-field'
import { ScaleField, ThenNowField } from './scale-field'
import { WordsField } from './words-field'

export type FieldProps = {
  making: Making
  onChange: (making: Making) => void
}

type Props = FieldProps & {
  prompt: Prompt | null
  /** The second screen of a then/now question. */
  isSecond: boolean
}

export function AnswerField({ prompt, making, onChange, isSecond }: Props) {
  const { t, language } = useReading()
  const change = (part: Making) => onChange({ ...making, ...part })
  const kind = prompt?.kind ?? 'text'
  if (prompt && (kind === 'single' || kind === 'multiple'))
    return <ChoiceField prompt={prompt} making={making} onChange={change} />
  if (prompt && kind === 'scale')
    return <ScaleField prompt={prompt} making={making} onChange={change} />
  if (prompt && kind === 'then-now')
    return <ThenNowField prompt={prompt} making={making} onChange={change} isSecond={isSecond} />
  if (prompt && kind === 'dots')
    return <DotsField prompt={prompt} making={making} onChange={change} />
  if (kind === 'word')
    return (
      <>
        <label for="word" class="unseen">
          {t('phone.word')}
        </label>
        <input
          id="word"
          value={making.word ?? ''}
          maxLength={60}
          autocomplete="off"
          onInput={(event) => change({ word: event.currentTarget.value })}
        />
      </>
    )
  if (kind === 'two-part') {
    const first = wordsIn(prompt?.text ?? {}, language)
    const second = wordsIn(prompt?.secondText ?? {}, language)
    return (
      <>
        <WordsField
          label={second.text ? first.text : t('phone.before')}
          lang={second.text ? first.lang : language}
          isSaid={second.text !== ''}
          value={making.before ?? ''}
          onChange={(before) => change({ before })}
        />
        <WordsField
          label={second.text || t('phone.after')}
          lang={second.text ? second.lang : language}
          value={making.after ?? ''}
          onChange={(after) => change({ after })}
        />
      </>
    )
  }
  return (
    <WordsField
      label={t(prompt ? 'phone.answer' : 'phone.thought-label')}
      isSaid={prompt !== null}
      value={making.text ?? ''}
      onChange={(text) => change({ text })}
    />
  )
}
