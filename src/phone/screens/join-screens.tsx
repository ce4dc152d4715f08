// Who one is, then the two consents, then in.
import { useState } from 'preact/hooks'
import { useReading } from '../context'
import { type Entry, join, type JoinWish, type Me } from '../place'
import type { Keep } from '../storage'
import type { Consent, Joined, Roster } from '../wire'
import { refusal } from './code-screen'
import { ConsentFields } from './consent-fields'
import { type Who, WhoScreen } from './who-screen'

type Props = { keep: Keep; entry: Entry; roster: Roster; onJoined: (me: Me) => void }

export function JoinScreens({ keep, entry, roster, onJoined }: Props) {
  const { t, language } = useReading()
  const [who, setWho] = useState<Who | null>(null)
  const [consent, setConsent] = useState<Partial<Consent>>({})
  const [sentence, setSentence] = useState('')
  const [isBusy, setBusy] = useState(false)
  if (!who) return <WhoScreen roster={roster} onChosen={setWho} />
  const takePart = async () => {
    const { audience, attribution } = consent
    if (!audience || !attribution) {
      setSentence(t('phone.consent-both'))
      return
    }
    const wish: JoinWish = { ...who, language, consent: { audience, attribution } }
    setBusy(true)
    const reply = await join(keep, entry, wish)
    setBusy(false)
    if (!reply.reached || reply.status !== 201) {
      setSentence(refusal(reply, t))
      return
    }
    const joined = reply.body as Joined
    onJoined({ ...joined, consent: wish.consent, forGroup: who.forGroup ?? null })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void takePart()
      }}
    >
      <h1>{t('phone.consent-title')}</h1>
      <ConsentFields consent={consent} onChange={setConsent} />
      <p class="help">{t('phone.consent-help')}</p>
      <p class="problem" role="alert">
        {sentence}
      </p>
      <button type="submit" disabled={isBusy}>
        {t('phone.join')}
      </button>
      <button type="button" class="quiet" onClick={() => setWho(null)}>
        {t('phone.back')}
      </button>
    </form>
  )
}
