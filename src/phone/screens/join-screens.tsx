// Who one is, then the two consents, then in.
import { useState } from 'preact/hooks'
import { useReading } from '../context'
import { type Entry, join, joinedAs, type JoinWish, type Me } from '../place'
import type { Keep } from '../storage'
import type { Consent, Joined, Roster } from '../wire'
import { BackInScreen } from './back-in-screen'
import { refusal } from './code-screen'
import { ConsentFields } from './consent-fields'
import { Title } from './title'
import { type Who, WhoScreen } from './who-screen'

type Props = { keep: Keep; entry: Entry; roster: Roster; onJoined: (me: Me) => void }
type Step = 'who' | 'consent' | 'back-in'

export function JoinScreens({ keep, entry, roster, onJoined }: Props) {
  const [step, setStep] = useState<Step>('who')
  const [who, setWho] = useState<Who | null>(null)
  if (step === 'back-in')
    return (
      <BackInScreen keep={keep} entry={entry} onJoined={onJoined} onCancel={() => setStep('who')} />
    )
  if (step === 'consent' && who)
    return (
      <ConsentScreen
        keep={keep}
        entry={entry}
        who={who}
        onJoined={onJoined}
        onBack={() => setStep('who')}
      />
    )
  return (
    <WhoScreen
      roster={roster}
      onBackIn={() => setStep('back-in')}
      onChosen={(chosen) => {
        setWho(chosen)
        setStep('consent')
      }}
    />
  )
}

type ConsentProps = Omit<Props, 'roster'> & { who: Who; onBack: () => void }

function ConsentScreen({ keep, entry, who, onJoined, onBack }: ConsentProps) {
  const { t, language } = useReading()
  const [consent, setConsent] = useState<Partial<Consent>>({})
  const [sentence, setSentence] = useState('')
  const [isBusy, setBusy] = useState(false)
  const takePart = async () => {
    const { audience, attribution } = consent
    if (!audience || !attribution) {
      setSentence(t('phone.consent-both'))
      return
    }
    const { groupName, ...wishes } = who
    const wish: JoinWish = { ...wishes, language, consent: { audience, attribution } }
    setBusy(true)
    const reply = await join(keep, entry, wish)
    setBusy(false)
    if (!reply.reached || reply.status !== 201) {
      setSentence(refusal(reply, t))
      return
    }
    const { organisation, role } = who
    const about = {
      ...(organisation ? { organisation } : {}),
      ...(role ? { role } : {}),
      ...(groupName ? { groupName } : {}),
    }
    onJoined(joinedAs(reply.body as Joined, about))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void takePart()
      }}
    >
      <Title>{t('phone.consent-title')}</Title>
      <ConsentFields consent={consent} onChange={setConsent} />
      <p class="help">{t('phone.consent-help')}</p>
      <p class="problem" role="alert">
        {sentence}
      </p>
      <button type="submit" disabled={isBusy}>
        {t('phone.join')}
      </button>
      <button type="button" class="quiet" onClick={onBack}>
        {t('phone.back')}
      </button>
    </form>
  )
}
