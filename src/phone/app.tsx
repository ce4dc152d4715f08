import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { ReadingProvider } from './context'
import { type Entry, type Me, secretIn } from './place'
import { CodeScreen } from './screens/code-screen'
import { JoinScreens } from './screens/join-screens'
import { RoomScreens } from './screens/room-screens'
import { browserStore, createKeep } from './storage'
import { createSay, phoneLanguage } from './text'
import type { Language, Roster } from './wire'

export function App() {
  const keep = useMemo(() => createKeep(browserStore()), [])
  const [language, setLanguage] = useState<Language>(
    () => (keep.read('language') as Language | null) ?? phoneLanguage(),
  )
  const [entry, setEntry] = useState<Entry | null>(
    () => secretIn(location.hash) ?? (keep.read('entry') as Entry | null),
  )
  const [roster, setRoster] = useState<Roster | null>(null)
  const [me, setMe] = useState<Me | null>(() => keep.read('me') as Me | null)
  const reading = useMemo(() => ({ language, t: createSay(language) }), [language])
  useEffect(() => {
    document.documentElement.lang = language
    keep.write('language', language)
  }, [keep, language])
  const enter = useCallback(
    (door: Entry, list: Roster) => {
      keep.write('entry', door)
      setEntry(door)
      setRoster(list)
    },
    [keep],
  )
  const remember = (next: Me | null) => {
    if (next) keep.write('me', next)
    else keep.drop('me')
    setMe(next)
  }
  const other = language === 'en' ? 'sv' : 'en'
  return (
    <ReadingProvider value={reading}>
      <header class="top">
        <p class="seminar" lang={me?.session.language}>
          {me?.session.title ?? 'Soundings'}
        </p>
        <button type="button" class="link" lang={other} onClick={() => setLanguage(other)}>
          {reading.t('phone.language')}
        </button>
      </header>
      <main>
        {me ? (
          <RoomScreens key={me.participant.id} keep={keep} me={me} entry={entry} onMe={remember} />
        ) : roster && entry ? (
          <JoinScreens keep={keep} entry={entry} roster={roster} onJoined={remember} />
        ) : (
          <CodeScreen entry={entry} onEntered={enter} />
        )}
        {keep.lasts ? null : <p class="note">{reading.t('phone.memory-only')}</p>}
      </main>
    </ReadingProvider>
  )
}
