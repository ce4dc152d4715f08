import { useNavigate, useParams } from '@tanstack/react-router'
import { SessionId } from '../../../shared/contract/primitives'
import { useAllActions } from '../commands'
import { useRead, useStatus } from '../host'
import { useDates, useText } from '../text'

export type Entry = {
  id: string
  label: string
  /** What the filter reads. */
  textValue: string
  detail?: string
  keys?: string
  run: () => void
}
export type EntryGroup = { title: string; entries: readonly Entry[] }

/** Actions first, then places: sessions, exchanges, people, and reflections that hold the words. */
export function usePaletteEntries(typed: string): readonly EntryGroup[] {
  const actions = useActionGroups()
  const places = usePlaces()
  const people = usePeople(typed)
  const reflections = useReflections(typed)
  return [...actions, places, people, reflections].filter(({ entries }) => entries.length > 0)
}

function useActionGroups(): EntryGroup[] {
  const t = useText()
  const actions = useAllActions().filter(({ bound, isHidden }) => bound !== 'list' && !isHidden)
  const groups = Map.groupBy(actions, ({ group }) => group ?? t('frame.palette-actions'))
  return [...groups].map(([title, entries]) => ({
    title,
    entries: entries.map((action) => ({ ...action, textValue: action.label })),
  }))
}

function usePlaces(): EntryGroup {
  const t = useText()
  const dates = useDates()
  const navigate = useNavigate()
  const enabled = Boolean(useStatus()?.workspace)
  const sessions = useRead('sessions.list', {}, { enabled }).data ?? []
  const exchanges = useRead('exchanges.list', {}, { enabled }).data ?? []
  const entries = [
    ...sessions.map(({ id, title, startsOn }) => ({
      id: `session.${id}`,
      label: title,
      textValue: title,
      ...(startsOn === null ? {} : { detail: dates.day(startsOn) }),
      run: () => void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } }),
    })),
    ...exchanges.map(({ id, title }) => ({
      id: `exchange.${id}`,
      label: title,
      textValue: title,
      run: () => void navigate({ to: '/exchanges/$exchangeId', params: { exchangeId: id } }),
    })),
  ]
  return { title: t('frame.sessions'), entries }
}

function usePeople(typed: string): EntryGroup {
  const t = useText()
  const navigate = useNavigate()
  const enabled = Boolean(useStatus()?.workspace) && typed.trim() !== ''
  const people = useRead('people.list', {}, { enabled }).data ?? []
  const entries = (enabled ? people : []).map(({ id, name, role }) => ({
    id: `person.${id}`,
    label: name,
    textValue: name,
    ...(role === null ? {} : { detail: role }),
    run: () => void navigate({ to: '/people', search: { person: id } }),
  }))
  return { title: t('frame.people'), entries }
}

function useReflections(typed: string): EntryGroup {
  const t = useText()
  const navigate = useNavigate()
  const params = useParams({ strict: false })
  const session = SessionId.safeParse(params.sessionId)
  const search = typed.trim()
  const enabled = session.success && search.length > 1
  const sessionId = session.data as SessionId
  const found = useRead(
    'reflections.page',
    { filter: { sessionId, search }, offset: 0, limit: 8 },
    { enabled, keepPrevious: true },
  )
  const entries = (enabled ? (found.data?.rows ?? []) : []).map((reflection) => ({
    id: `reflection.${reflection.id}`,
    label: reflection.text,
    // Found by the host, by word stems; the list's own filter must let it through.
    textValue: `${typed} ${reflection.text}`,
    detail: `R${reflection.number}`,
    run: () =>
      void navigate({
        to: '/sessions/$sessionId/gather',
        params: { sessionId },
        search: { reflection: reflection.id },
      }),
  }))
  return { title: t('frame.palette-reflections'), entries }
}
