import { useReading } from '../context'
import { wordsIn } from '../text'
import type { Prompt } from '../wire'
import type { FieldProps } from './answer-field'

export function ScaleField({ prompt, making, onChange }: FieldProps & { prompt: Prompt }) {
  const { t } = useReading()
  return (
    <Steps
      prompt={prompt}
      name="rating"
      legend={t('phone.answer')}
      value={making.rating}
      onChange={(rating) => onChange({ rating })}
    />
  )
}

type Both = FieldProps & { prompt: Prompt; isSecond: boolean }

/** Now first; then, on the next screen, how it was before: that order keeps the two apart in mind. */
export function ThenNowField({ prompt, making, onChange, isSecond }: Both) {
  const { t } = useReading()
  return isSecond ? (
    <Steps
      key="then"
      prompt={prompt}
      name="then"
      legend={t('phone.then-next')}
      value={making.then}
      onChange={(then) => onChange({ then })}
    />
  ) : (
    <Steps
      key="now"
      prompt={prompt}
      name="now"
      legend={t('phone.now-first')}
      value={making.now}
      onChange={(now) => onChange({ now })}
    />
  )
}

/** One row up to seven, else two even ones. */
const perRow = (count: number) => (count <= 7 ? count : Math.ceil(count / 2))

type StepsProps = {
  prompt: Prompt
  name: string
  legend: string
  value: number | undefined
  onChange: (value: number) => void
}

function Steps({ prompt, name, legend, value, onChange }: StepsProps) {
  const { language } = useReading()
  const { min, max, labels } = prompt.scale ?? { min: 1, max: 5, labels: [] }
  const first = wordsIn(labels[0] ?? {}, language)
  const last = wordsIn(labels[labels.length - 1] ?? {}, language)
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class={`steps of-${perRow(steps.length)}`}>
        {steps.map((step) => (
          <label key={step} class="step">
            <input
              type="radio"
              name={name}
              checked={value === step}
              onChange={() => onChange(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <div class="ends">
        <span lang={first.lang}>{first.text ? `${min}: ${first.text}` : ''}</span>
        <span lang={last.lang}>{last.text ? `${max}: ${last.text}` : ''}</span>
      </div>
    </fieldset>
  )
}
