import type { contract } from '../../../shared/contract'
import type { AlikeGroup, AlikeMember, NearDuplicates } from '../../../shared/contract/alike'
import type { ReflectionId, ThemeId } from '../../../shared/contract/primitives'
import { requiredLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { found } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import { addDismissed, countCodable, dismissed, type Reading, readings } from './alike-repository'
import { placeBeside } from './beside'
import type { Alike, FoundGroup } from './find-alike'
import { createLookForAlike, type LookForAlike } from './look-for-alike'

type Surroundings = {
  readonly progress: (task: string, done: number, total: number) => void
  /** A theme of the session's own frame, put on all these reflections. */
  readonly codeAll: (store: Store, sessionId: string, title: string, ids: string[]) => string
  readonly lookForAlike?: LookForAlike
}
type Looked = { readonly key: string; readonly alike: Alike }

const mostShown = 100

export function createAlike(
  open: () => Store,
  { progress, codeAll, lookForAlike }: Surroundings,
): Handlers<typeof contract.alike> {
  const looking = createLooking(progress, lookForAlike)
  return {
    list: async ({ sessionId }) => {
      const store = open()
      const { alike, said } = await looking.look(store, sessionId)
      const gone = dismissed(store, sessionId)
      const byId = new Map(said.map((one) => [one.id, one]))
      const groups = alike.groups
        .filter(({ signature }) => !gone.has(`group ${signature}`))
        .filter((group) => !isCodedAlready(group, byId))
      const beside = placeBeside(groups, byId)
      return {
        groups: groups.map((group) => shownGroup(group, byId, beside)),
        duplicates: alike.duplicates
          .filter(({ signature }) => !gone.has(`duplicate ${signature}`))
          .map((set) => shownDuplicates(set, byId)),
        read: said.length,
      }
    },
    members: async ({ sessionId, signature }) => {
      const { alike, said } = await looking.look(open(), sessionId)
      const group = found(alike.groups.find((each) => each.signature === signature))
      return shownMembers(group, new Map(said.map((one) => [one.id, one])))
    },
    cancel: () => {
      looking.cancel()
      return null
    },
    makeTheme: ({ sessionId, title, ids }, { window }) => {
      const store = open()
      const name = requiredLine(title)
      const once = [...new Set(ids)]
      const themeId = store.command({ label: 'alike.makeTheme', window }, () => {
        if (countCodable(store, sessionId, once) !== once.length)
          throw new AppError('record/not-found')
        return codeAll(store, sessionId, name, once)
      })
      return { themeId: themeId as ThemeId }
    },
    dismiss: ({ sessionId, kind, signature }, { window }) => {
      const store = open()
      store.command({ label: 'alike.dismiss', window }, () =>
        addDismissed(store, sessionId, kind, signature),
      )
      return null
    },
  }
}

/** Looks once for the same words, whoever asks; while words change, no second search beside the first. */
function createLooking(progress: Surroundings['progress'], given?: LookForAlike) {
  let lookForAlike = given
  const last = new Map<string, Looked>()
  const running = new Map<string, { work: Promise<Looked>; controller: AbortController }>()
  const start = (key: string, said: readonly Reading[]) => {
    const controller = new AbortController()
    lookForAlike ??= createLookForAlike()
    const bare = said.map(({ id, text, secondText, language }) => ({
      id,
      text,
      secondText,
      language,
    }))
    const work = lookForAlike(bare, {
      signal: controller.signal,
      progress: (share) => progress('alike.list', Math.round(share * 100), 100),
    }).then((alike) => ({ key, alike }))
    return { work, controller }
  }
  const look = async (store: Store, sessionId: string) => {
    const place = `${store.path} ${sessionId}`
    for (;;) {
      const said = readings(store, sessionId)
      const key = JSON.stringify(
        said.map((one) => [one.id, one.text, one.secondText, one.language]),
      )
      const known = last.get(place)
      if (known?.key === key) return { alike: known.alike, said }
      const run = running.get(place) ?? start(key, said)
      running.set(place, run)
      try {
        last.clear()
        last.set(place, await run.work)
      } finally {
        if (running.get(place) === run) running.delete(place)
      }
    }
  }
  return {
    look,
    cancel: () => {
      for (const { controller } of running.values()) controller.abort()
    },
  }
}

type ById = ReadonlyMap<string, Reading>

/** Accepted, or coded by hand: one theme is on all of them. */
function isCodedAlready({ members }: FoundGroup, byId: ById): boolean {
  const [first, ...rest] = members.map(({ id }) => byId.get(id)?.themeIds ?? [])
  return (first ?? []).some((theme) => rest.every((themes) => themes.includes(theme)))
}

function shownGroup(
  { signature, language, words, members }: FoundGroup,
  byId: ById,
  beside: ReadonlyMap<string, string>,
): AlikeGroup {
  const these = members
    .flatMap(({ id }) => byId.get(id) ?? [])
    .toSorted((a, b) => a.number - b.number)
  const count = (ids: (string | null)[]) => new Set(ids.filter((id) => id !== null)).size
  return {
    signature,
    language,
    words: [...words],
    reflections: these.length,
    people: count(these.map(({ participantId }) => participantId)),
    organisations: count(these.map(({ organisationId }) => organisationId)),
    ids: these.map(({ id }) => id as ReflectionId),
    beside: beside.get(signature) ?? null,
  }
}

function shownDuplicates(
  { signature, ids }: Alike['duplicates'][number],
  byId: ById,
): NearDuplicates {
  const numbers = ids.flatMap((id) => byId.get(id)?.number ?? []).toSorted((a, b) => a - b)
  return {
    signature,
    reflections: ids.length,
    numbers: numbers.slice(0, 4),
    ids: ids as ReflectionId[],
  }
}

function shownMembers({ members }: FoundGroup, byId: ById): AlikeMember[] {
  return members
    .flatMap(({ id, spans, secondSpans }) => {
      const one = byId.get(id)
      if (!one) return []
      const { number, text, secondText, language } = one
      const marks = { spans: spans.map(copied), secondSpans: secondSpans.map(copied) }
      return [{ id: id as ReflectionId, number, text, secondText, language, ...marks }]
    })
    .toSorted((a, b) => a.number - b.number)
    .slice(0, mostShown)
}

const copied = ([start, end]: readonly [number, number]): [number, number] => [start, end]
