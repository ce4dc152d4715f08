// The door: a scanned secret opens it at once, else the code from the big screen.
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useReading } from '../context'
import { type Entry, entryHeaders, typedCode } from '../place'
import type { Say } from '../text'
import { call, type Reply, type Roster } from '../wire'

type Props = { entry: Entry | null; onEntered: (entry: Entry, roster: Roster) => void }

export function CodeScreen({ entry, onEntered }: Props) {
  const { t } = useReading()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<Reply | null>(null)
  const [isBusy, setBusy] = useState(false)
  const enter = useCallback(
    async (door: Entry) => {
      setBusy(true)
      const reply = await call('GET', '/api/roster', entryHeaders(door))
      setBusy(false)
      if (reply.reached && reply.status === 200) onEntered(door, reply.body as Roster)
      else setReason(reply)
    },
    [onEntered],
  )
  useEffect(() => {
    if (entry) void enter(entry)
  }, [entry, enter])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void enter({ code: typedCode(typed) })
      }}
    >
      <h1>{t('phone.code-title')}</h1>
      <label for="code">{t('phone.code')}</label>
      <input
        id="code"
        class="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={12}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        aria-describedby="code-help"
      />
      <p id="code-help" class="help">
        {t('phone.code-help')}
      </p>
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
