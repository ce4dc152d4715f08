import { useState } from 'react'
import { Attribution, Audience } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Banner } from '../../ui/message'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import styles from './detail.module.css'

const ways = ['asked', 'written', 'correction'] as const
type How = (typeof ways)[number]

/** Who may read these words and how they are signed. Recorded with how the person said so. */
export function ConsentFields({ card }: { card: Reflection }) {
  const t = useText()
  const setConsent = useCommand('reflections.setConsent')
  const [how, setHow] = useState<How>('asked')
  const { id, audience, attribution } = card
  const record = (next: Partial<Pick<Reflection, 'audience' | 'attribution'>>) =>
    void setConsent.run({ id, audience, attribution, how, ...next })
  return (
    <section className={styles.consent} aria-labelledby="gather-consent">
      <h3 id="gather-consent">{t('gather.consents')}</h3>
      {!card.cleared && (
        <Banner
          tone="care"
          action={
            <Button size="small" onPress={() => record({})}>
              {t('gather.clear-now')}
            </Button>
          }
        >
          {t('gather.uncleared-about')}
        </Banner>
      )}
      <Select
        label={t('gather.may-read')}
        options={Audience.options.map((key) => ({ id: key, label: t(`gather.audience.${key}`) }))}
        value={audience}
        onChange={(next) => record({ audience: next })}
      />
      <Select
        label={t('gather.shown-as')}
        options={Attribution.options.map((key) => ({
          id: key,
          label: t(`gather.attribution.${key}`),
        }))}
        value={attribution}
        onChange={(next) => record({ attribution: next })}
      />
      <Select
        label={t('gather.how')}
        options={ways.map((key) => ({ id: key, label: t(`gather.how.${key}`) }))}
        value={how}
        onChange={setHow}
      />
    </section>
  )
}
