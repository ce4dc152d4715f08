import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Room } from '../use-room'
import { bearer, call, type Consent } from '../wire'
import { ConsentFields } from './consent-fields'

type Props = {
  room: Room
  consent: Consent
  /** For one answer alone; left out where all are meant. */
  onOne?: (consent: Consent) => void
  onDone: () => void
}

/** The two consents again: for this answer, or for everything said and to come. */
export function ConsentEditor({ room, consent: before, onOne, onDone }: Props) {
  const { t } = useReading()
  const [consent, setConsent] = useState<Consent>(before)
  const [sentence, setSentence] = useState('')
  const saveAll = async () => {
    const { me, answers, onMe } = room
    const reply = await call('PUT', '/api/consent', bearer(me.token), { consent })
    if (!reply.reached || reply.status !== 200) {
      setSentence(t('phone.not-changed'))
      return
    }
    onMe({ ...me, consent })
    await answers.refresh()
    onDone()
  }
  return (
    <>
      <ConsentFields consent={consent} onChange={(part) => setConsent({ ...consent, ...part })} />
      <p class="problem" role="alert">
        {sentence}
      </p>
      {onOne ? (
        <button
          type="button"
          onClick={() => {
            onOne(consent)
            onDone()
          }}
        >
          {t('phone.save-one')}
        </button>
      ) : null}
      <button type="button" class={onOne ? 'quiet' : undefined} onClick={() => void saveAll()}>
        {t('phone.save-consent')}
      </button>
      {onOne ? (
        <button type="button" class="quiet" onClick={onDone}>
          {t('phone.not-now')}
        </button>
      ) : null}
    </>
  )
}
