// The door: a scanned secret opens it at once, else the code from the big screen.
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useReading } from '../context'
import { askRoster, type Entry, typedCode } from '../place'
import type { Say } from '../text'
import type { Reply, Roster } from '../wire'
import { Line } from './line'
import { Title } from './title'

type Props = { entry: Entry | null; onEntered: (entry: Entry, roster: Roster) => void }

export function CodeScreen({ entry, onEntered }: Props) {
  const { t } = useReading()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<Reply | null>(null)
  const [isBusy, setBusy] = useState(entry !== null)
  const enter = useCallback(
    async (door: Entry) => {
      setBusy(true)
      setReason(null)
      const reply = await askRoster(door)
      setBusy(false)
      if (reply.reached && reply.status === 200) onEntered(door, reply.body as Roster)
      else setReason(reply)
    },
    [onEntered],
  )
  useEffect(() => {
    if (entry) void enter(entry)
  }, [entry, enter])
  // A camera brought the secret along: nothing to type unless it does not fit.
  if (entry && !reason) return <p role="status">{t('phone.connecting')}</p>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void enter({ code: typedCode(typed) })
      }}
    >
      <Title>{t('phone.code-title')}</Title>
      <Line
        id="code"
        label={t('phone.code')}
        value={typed}
        onChange={setTyped}
        help={t('phone.code-help')}
        longest={12}
        isCode
      />
      <p class="problem" role="alert">
        {reason ? refusal(reason, t) : ''}
      </p>
      <button type="submit" disabled={isBusy || typedCode(typed).length === 0}>
        {t('phone.go-on')}
      </button>
      <p class="help" role="status">
        {isBusy ? t('phone.looking') : ''}
      </p>
    </form>
  )
}

/** Why the door stays shut. */
export function refusal(reply: Reply, t: Say): string {
  if (!reply.reached) return t('phone.unreached')
  if (reply.status === 429) return t('phone.too-many', { seconds: reply.retryAfter })
  return t(reply.code === 'room/wrong-code' ? 'phone.wrong-code' : 'phone.closed-door')
}
