import { useReading } from '../context'
import { wordsIn } from '../text'
import type { Prompt } from '../wire'
import type { FieldProps } from './answer-field'

/** A budget of dots to share out; the sum is said before and after each press. */
export function DotsField({ prompt, making, onChange }: FieldProps & { prompt: Prompt }) {
  const { t, language } = useReading()
  const dots = making.dots ?? {}
  const total = prompt.dots ?? 3
  const left = total - Object.values(dots).reduce((sum, count) => sum + count, 0)
  const put = (id: string, count: number) => onChange({ dots: { ...dots, [id]: count } })
  return (
    <fieldset>
      <legend>
        <span role="status">{t('phone.dots-left', { left, total })}</span>
      </legend>
      {prompt.options?.map(({ id, label }) => {
        const { text, lang } = wordsIn(label, language)
        const count = dots[id] ?? 0
        return (
          <div key={id} class="dots">
            <span lang={lang}>{text}</span>
            <button
              type="button"
              class="round"
              disabled={count === 0}
              aria-label={t('phone.dots-fewer', { option: text })}
              onClick={() => put(id, count - 1)}
            >
              −
            </button>
            <output aria-label={t('phone.dots-of', { dots: count })}>{count}</output>
            <button
              type="button"
              class="round"
              disabled={left === 0}
              aria-label={t('phone.dots-more', { option: text })}
              onClick={() => put(id, count + 1)}
            >
              +
            </button>
          </div>
        )
      })}
    </fieldset>
  )
}
