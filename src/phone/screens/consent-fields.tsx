import { useReading } from '../context'
import { attributions, audiences } from '../place'
import type { Consent } from '../wire'

type Props = { consent: Partial<Consent>; onChange: (consent: Partial<Consent>) => void }

/** Two plain questions; nothing is chosen beforehand. */
export function ConsentFields({ consent, onChange }: Props) {
  const { t } = useReading()
  return (
    <>
      <fieldset>
        <legend>{t('phone.audience')}</legend>
        {audiences.map((audience) => (
          <label key={audience} class="choice">
            <input
              type="radio"
              name="audience"
              checked={consent.audience === audience}
              onChange={() => onChange({ ...consent, audience })}
            />
            <span>{t(`phone.audience.${audience}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('phone.attribution')}</legend>
        {attributions.map((attribution) => (
          <label key={attribution} class="choice">
            <input
              type="radio"
              name="attribution"
              checked={consent.attribution === attribution}
              onChange={() => onChange({ ...consent, attribution })}
            />
            <span>{t(`phone.attribution.${attribution}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
