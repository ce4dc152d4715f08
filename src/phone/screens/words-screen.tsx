import { useState } from 'preact/hooks'
import { useReading } from '../context'
import { askRoster } from '../place'
import type { Room } from '../use-room'
import type { Roster } from '../wire'
import { CodeCard } from './code-card'
import { ConsentEditor } from './consent-editor'
import { GroupChoice } from './group-choice'
import { Title } from './title'

type Props = { room: Room; onLeave: () => void }

/** What happens to the words, the code that takes them back, and the two consents for all of them. */
export function WordsScreen({ room, onLeave }: Props) {
  const { t } = useReading()
  const [isSaved, setSaved] = useState(false)
  return (
    <>
      <Title>{t('phone.words')}</Title>
      <p>{t('phone.words-keep')}</p>
      <p>{t('phone.words-use')}</p>
      {room.me.pending ? (
        <p class="note">{t('phone.pending', { name: room.me.participant.displayName })}</p>
      ) : null}
      <CodeCard code={room.me.withdrawalCode} />
      {room.isClosed ? null : (
        <>
          <ConsentEditor room={room} consent={room.me.consent} onDone={() => setSaved(true)} />
          <p role="status" class="saved">
            {isSaved ? `✓ ${t('phone.consent-saved')}` : ''}
          </p>
          <ForWhom room={room} />
        </>
      )}
      <Leave room={room} onLeave={onLeave} />
    </>
  )
}

/** For oneself or for a table; asked of the laptop when it is wanted. */
function ForWhom({ room }: { room: Room }) {
  const { t } = useReading()
  const [groups, setGroups] = useState<Roster['groups'] | null>(null)
  const [sentence, setSentence] = useState('')
  const { forGroup, about } = room.me
  const open = async () => {
    const reply = room.entry ? await askRoster(room.entry) : null
    if (reply?.reached && reply.status === 200) setGroups((reply.body as Roster).groups)
    else setSentence(t('phone.not-changed'))
  }
  const choose = async (id: string) => {
    const done = await room.answerFor(groups?.find((group) => group.id === id) ?? null)
    setSentence(done ? '' : t('phone.not-changed'))
  }
  return (
    <section>
      <h2>{t('phone.answering-title')}</h2>
      {groups ? (
        <GroupChoice
          label={t('phone.group')}
          nobody={t('phone.for-myself')}
          groups={groups}
          value={forGroup ?? ''}
          onChange={(id) => void choose(id)}
        />
      ) : (
        <p>
          {forGroup
            ? t('phone.answering-for', { group: about.groupName ?? t('phone.shown-as.table') })
            : t('phone.for-myself')}{' '}
          <button type="button" class="link" onClick={() => void open()}>
            {t('phone.change')}
          </button>
        </p>
      )}
      <p class="problem" role="alert">
        {sentence}
      </p>
    </section>
  )
}

function Leave({ room, onLeave }: Props) {
  const { t } = useReading()
  const waiting = room.mine.filter(({ isWaiting }) => isWaiting).length
  return (
    <details>
      <summary>{t('phone.leave')}</summary>
      <p>{t('phone.leave-help')}</p>
      {waiting > 0 ? (
        <p class="problem">{t('phone.leave-waiting', { count: waiting })}</p>
      ) : (
        <button type="button" class="quiet" onClick={onLeave}>
          {t('phone.leave-do')}
        </button>
      )}
    </details>
  )
}
