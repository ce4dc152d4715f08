import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Me } from '../place'
import type { Room } from '../use-room'
import { bearer, call, type Consent } from '../wire'
import { ConsentFields } from './consent-fields'

/** What happens to the words, the code that takes them back, and the two consents for all of them. */
export function WordsScreen({ room, onMe }: { room: Room; onMe: (me: Me) => void }) {
  const { t } = useReading()
  const { me } = room
  const [consent, setConsent] = useState<Partial<Consent>>(me.consent)
  const [sentence, setSentence] = useState('')
  const save = async () => {
    const { audience, attribution } = consent
    if (!audience || !attribution) return
    const next = { audience, attribution }
    const reply = await call('PUT', '/api/consent', bearer(me.token), { consent: next })
    const isDone = reply.reached && reply.status === 200
    if (isDone) {
      onMe({ ...me, consent: next })
      void room.answers.refresh()
    }
    setSentence(t(isDone ? 'phone.consent-saved' : 'phone.not-changed'))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h1>{t('phone.words')}</h1>
      <p>{t('phone.words-keep')}</p>
      <p>{t('phone.words-use')}</p>
      <p>
        {t('phone.words-code')}: <strong class="code">{me.withdrawalCode}</strong>
      </p>
      <p class="help">{t('phone.words-code-help')}</p>
      <ConsentFields consent={consent} onChange={setConsent} />
      <p role="status" class="help">
        {sentence}
      </p>
      <button type="submit">{t('phone.save-consent')}</button>
    </form>
  )
}
