import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Me } from '../place'
import type { Say } from '../text'
import type { Room } from '../use-room'
import type { Consent, Prompt } from '../wire'
import { ConsentEditor } from './consent-editor'

type Props = {
  room: Room
  prompt: Prompt | null
  consent: Consent
  /** A choice for this answer alone. */
  onOne: (consent: Consent) => void
}

/** What was chosen at joining, where it matters: under the words it is about. */
export function ShownCard({ room, prompt, consent, onOne }: Props) {
  const { t } = useReading()
  const [isOpen, setOpen] = useState(false)
  const { groupName } = room.me.about
  const close = () => setOpen(false)
  return (
    <section class="card">
      {room.me.forGroup ? (
        <p class="strong">
          {t('phone.answering-for', { group: groupName ?? t('phone.shown-as.table') })}
        </p>
      ) : null}
      {prompt?.neverQuoted ? (
        <p>{t('phone.never-quoted')}</p>
      ) : isOpen ? (
        <ConsentEditor room={room} consent={consent} onOne={onOne} onDone={close} />
      ) : (
        <>
          <p class="strong">{t(`phone.shown.${consent.audience}`)}</p>
          <p class="help">
            {consent.audience === 'count'
              ? null
              : t('phone.shown-as', { who: shownAs(room.me, consent, t) })}{' '}
            <button type="button" class="link" onClick={() => setOpen(true)}>
              {t('phone.change')}
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** "Manager, without a name": as near to the report as the phone can tell. */
function shownAs({ participant, about, forGroup }: Me, { attribution }: Consent, t: Say): string {
  const { organisation, role, groupName } = about
  if (forGroup) return attribution === 'named' && groupName ? groupName : t('phone.shown-as.table')
  switch (attribution) {
    case 'named':
      return participant.displayName
    case 'role':
      return role ?? t('phone.shown-as.role')
    case 'organisation':
      return organisation ?? t('phone.shown-as.organisation')
    case 'anonymous':
      return t('phone.shown-as.anonymous')
  }
}
