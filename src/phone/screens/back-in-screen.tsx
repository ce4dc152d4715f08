import { useState } from 'preact/hooks'
import { useReading } from '../context'
import { type Entry, join, joinedAs, type Me, typedCode } from '../place'
import type { Keep } from '../storage'
import type { Joined } from '../wire'
import { refusal } from './code-screen'
import { Line } from './line'
import { Title } from './title'

type Props = {
  keep: Keep
  entry: Entry
  onJoined: (me: Me) => void
  onCancel: () => void
}

/** Another phone, another address, a lost page: the code from joining brings everything back. */
export function BackInScreen({ keep, entry, onJoined, onCancel }: Props) {
  const { t, language } = useReading()
  const [typed, setTyped] = useState('')
  const [sentence, setSentence] = useState('')
  const [isBusy, setBusy] = useState(false)
  const goIn = async () => {
    setBusy(true)
    // A key of its own: the one kept here may stand for somebody new.
    keep.drop('join-key')
    const reply = await join(keep, entry, {
      identity: { withdrawalCode: typedCode(typed) },
      language,
    })
    setBusy(false)
    if (reply.reached && reply.status === 201) onJoined(joinedAs(reply.body as Joined, {}))
    else if (reply.reached && reply.code === 'room/wrong-code')
      setSentence(t('phone.wrong-withdrawal'))
    else setSentence(refusal(reply, t))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void goIn()
      }}
    >
      <Title>{t('phone.back-in-title')}</Title>
      <p>{t('phone.back-in-help')}</p>
      <Line
        id="withdrawal"
        label={t('phone.back-in-code')}
        value={typed}
        onChange={setTyped}
        longest={20}
        isCode
      />
      <p class="problem" role="alert">
        {sentence}
      </p>
      <button type="submit" disabled={isBusy || typedCode(typed).length < 12}>
        {t('phone.go-on')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          keep.drop('join-key')
          onCancel()
        }}
      >
        {t('phone.back')}
      </button>
    </form>
  )
}
