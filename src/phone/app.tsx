import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { ReadingProvider } from './context'
import { type Entry, forgetJoining, type Me, secretIn } from './place'
import { CodeScreen } from './screens/code-screen'
import { JoinScreens } from './screens/join-screens'
import { RemovedScreen } from './screens/removed-screen'
import { RoomScreens } from './screens/room-screens'
import { browserStore, createKeep, type Keep } from './storage'
import { createSay, phoneLanguage } from './text'
import type { Gone } from './use-room'
import type { Language, Roster } from './wire'

export function App() {
  const keep = useMemo(() => createKeep(browserStore()), [])
  const [language, setLanguage] = useState<Language>(
    () => (keep.read('language') as Language | null) ?? phoneLanguage(),
  )
  const [title, setTitle] = useState<Roster['session'] | null>(null)
  const reading = useMemo(() => ({ language, t: createSay(language) }), [language])
  useEffect(() => {
    document.documentElement.lang = language
    keep.write('language', language)
  }, [keep, language])
  const other = language === 'en' ? 'sv' : 'en'
  return (
    <ReadingProvider value={reading}>
      <header class="top">
        <p class="seminar" lang={title?.language}>
          {title?.title ?? 'Soundings'}
        </p>
        <button type="button" class="link" lang={other} onClick={() => setLanguage(other)}>
          {reading.t('phone.language')}
        </button>
      </header>
      <main>
        <Place keep={keep} onSession={setTitle} />
        {keep.lasts ? null : <p class="note">{reading.t('phone.memory-only')}</p>}
      </main>
    </ReadingProvider>
  )
}

type PlaceProps = { keep: Keep; onSession: (session: Roster['session']) => void }

/** Before the door, at it, or inside. */
function Place({ keep, onSession }: PlaceProps) {
  const [entry, setEntry] = useState<Entry | null>(
    () => secretIn(location.hash) ?? (keep.read('entry') as Entry | null),
  )
  const [roster, setRoster] = useState<Roster | null>(null)
  const [me, setMe] = useState<Me | null>(() => keep.read('me') as Me | null)
  const [isRemoved, setRemoved] = useState(false)
  const session = me?.session ?? roster?.session
  useEffect(() => {
    if (session) onSession(session)
  }, [session, onSession])
  const enter = useCallback(
    (door: Entry, list: Roster) => {
      keep.write('entry', door)
      setEntry(door)
      setRoster(list)
      const before = keep.read('me') as Me | null
      if (before?.session.id === list.session.id) setMe(before)
      else if (before) forgetJoining(keep, before)
    },
    [keep],
  )
  const remember = (next: Me) => {
    keep.write('me', next)
    setMe(next)
  }
  const leave = () => {
    if (me) forgetJoining(keep, me)
    setMe(null)
  }
  const gone = (why: Gone) => {
    if (why === 'removed') setRemoved(true)
    else setMe(null)
  }
  if (me && isRemoved) return <RemovedScreen keep={keep} me={me} />
  if (me)
    return (
      <RoomScreens
        key={me.participant.id}
        keep={keep}
        me={me}
        entry={entry}
        onMe={remember}
        onGone={gone}
        onLeave={leave}
      />
    )
  if (roster && entry)
    return <JoinScreens keep={keep} entry={entry} roster={roster} onJoined={remember} />
  return <CodeScreen entry={entry} onEntered={enter} />
}
