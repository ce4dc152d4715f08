import { useReading } from '../context'
import { wordsIn } from '../text'
import type { Prompt } from '../wire'
import type { FieldProps } from './answer-field'

export function ChoiceField({ prompt, making, onChange }: FieldProps & { prompt: Prompt }) {
  const { t, language } = useReading()
  const chosen = making.choices ?? []
  const isMany = prompt.kind === 'multiple'
  const toggle = (id: string) => {
    if (!isMany) onChange({ choices: [id] })
    else if (chosen.includes(id)) onChange({ choices: chosen.filter((each) => each !== id) })
    else onChange({ choices: [...chosen, id] })
  }
  return (
    <fieldset>
      <legend>{t(isMany ? 'phone.choose-many' : 'phone.choose-one')}</legend>
      {prompt.options?.map(({ id, label }) => {
        const { text, lang } = wordsIn(label, language)
        return (
          <label key={id} class="choice">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name="choice"
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <span lang={lang}>{text}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
