import type { contract } from '../../../shared/contract'
import type { Reflection } from '../../../shared/contract/reflections'
import { checkedText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, flag, found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import {
  authorColumns,
  captureReflection,
  promptStatus,
  startingConsent,
  type Capture,
} from './capture'
import { recordConsent, setReflectionConsent } from './consent-changes'
import {
  manyReflections,
  pageOfReflections,
  reflectionById,
  reflectionIds,
} from './reflections-repository'

export type Needs = {
  /** Puts themes typed with # on a reflection; unknown ones become themes of the session's own frame. */
  codeByName(store: Store, sessionId: string, reflectionId: string, names: string[]): void
  setThemes(store: Store, reflectionId: string, themeIds: string[]): void
  /** Marked words of a reflection whose text was changed are found again. */
  followWords: (store: Store, reflectionId: string) => void
}
type All = Handlers<typeof contract.reflections>

export function createReflections(open: () => Store, needs: Needs): All {
  const one = (id: string) => found(reflectionById(open(), id))
  const edits = createEdits(open, one, needs.followWords)
  return {
    page: ({ filter, offset, limit }) => pageOfReflections(open(), filter, offset, limit),
    ids: ({ filter }) => reflectionIds(open(), filter),
    many: ({ sessionId, ids }) => manyReflections(open(), sessionId, ids),
    get: ({ id }) => one(id),
    usedIn: ({ id }) => documentsUsing(open(), id),
    capture: (input, { window }) => {
      const store = open()
      return store.command({ label: 'reflections.capture', window }, () => {
        const { receipt, isNew } = captureReflection(store, input)
        if (isNew && input.themes.length > 0)
          needs.codeByName(store, input.sessionId, receipt.id, input.themes)
        return receipt
      })
    },
    setThemes: ({ id, themeIds }, { window }) => {
      const store = open()
      store.command({ label: 'reflections.setThemes', window }, () => {
        editable(one(id))
        needs.setThemes(store, id, themeIds)
      })
      return one(id)
    },
    ...edits,
  }
}

type Edits = Pick<All, 'edit' | 'assign' | 'star' | 'setState' | 'setConsent'>

function createEdits(
  open: () => Store,
  one: (id: string) => Reflection,
  followWords: Needs['followWords'],
): Edits {
  const update = (store: Store, id: string, values: Record<string, string | number | null>) =>
    store.run(sql.updateTable('reflection').set(changes(store, values)).where('id', '=', id))
  return {
    edit: ({ id, text, secondText, language }, { window }) => {
      const store = open()
      store.command({ label: 'reflections.edit', window }, () => {
        writeWords(store, editable(one(id)), { text, secondText, language })
        followWords(store, id)
      })
      return one(id)
    },
    assign: ({ id, author, promptId }, { window }) => {
      const store = open()
      store.command({ label: 'reflections.assign', window }, () => {
        const reflection = editable(one(id))
        if (promptId) promptStatus(store, reflection.sessionId, promptId)
        if (promptId !== undefined) update(store, id, { prompt_id: promptId })
        if (author !== undefined && !isSameAuthor(author, reflection.author))
          update(store, id, newAuthor(store, reflection, author))
      })
      return one(id)
    },
    star: ({ id, starred }, { window }) => {
      const store = open()
      store.command({ label: 'reflections.star', window }, () => {
        editable(one(id))
        update(store, id, { starred: flag(starred) })
      })
      return null
    },
    setState: ({ id, state }, { window }) => {
      const store = open()
      store.command({ label: 'reflections.setState', window }, () => {
        editable(one(id))
        update(store, id, { state })
      })
      return null
    },
    setConsent: ({ id, audience, attribution, how }, { window }) => {
      const store = open()
      store.command({ label: 'reflections.setConsent', window }, () => {
        editable(one(id))
        setReflectionConsent(store, id, { audience, attribution, how })
      })
      return one(id)
    },
  }
}

/** Words that were taken back come again only by redo. */
function editable(reflection: Reflection): Reflection {
  if (reflection.state === 'undone') throw new AppError('record/not-found')
  if (reflection.state === 'erased') throw new AppError('reflection/erased')
  return reflection
}

type NewWords = {
  text: string
  secondText?: string | undefined
  language?: string | null | undefined
}

/** The words as first received are kept beside the corrected ones, once. */
function writeWords(store: Store, before: Reflection, words: NewWords): void {
  const text = checkedText(words.text)
  const secondText =
    words.secondText === undefined ? before.secondText : checkedText(words.secondText)
  if (text === '' && secondText === '' && before.answer === null) throw new AppError('text/empty')
  const isChanged = text !== before.text || secondText !== before.secondText
  const first = isChanged && before.originalText === null
  const set = changes(store, {
    text,
    second_text: secondText,
    language: words.language,
    original_text: first ? before.text : undefined,
    original_second_text: first ? before.secondText : undefined,
    // Other words than those that were released.
    released_at: isChanged ? null : undefined,
  })
  store.run(sql.updateTable('reflection').set(set).where('id', '=', before.id))
}

const isSameAuthor = (a: Capture['author'], b: Capture['author']) =>
  a.kind === b.kind && (a.kind === 'unknown' || b.kind === 'unknown' || a.id === b.id)

/** Consent was somebody else's: it starts again as if the new author had been known from the start. */
function newAuthor(
  store: Store,
  { id, sessionId, channel }: Reflection,
  author: Capture['author'],
) {
  const { kind, participant, group, organisation } = authorColumns(author)
  const { audience, attribution, cleared } = startingConsent(store, { sessionId, author, channel })
  recordConsent(store, id, { audience, attribution, how: 'assigned' })
  return {
    author_kind: kind,
    participant_id: participant,
    session_group_id: group,
    organisation_id: organisation,
    audience,
    attribution,
    cleared,
  }
}

function documentsUsing(store: Store, reflectionId: string) {
  return store
    .all(
      sql
        .selectFrom('document_citation')
        .innerJoin('document', 'document.id', 'document_citation.document_id')
        .select(['document.path', 'document.created_at as at', 'document_citation.used_as as use'])
        .where('document_citation.reflection_id', '=', reflectionId)
        .orderBy('document.created_at'),
    )
    .map((row) => ({
      ...row,
      use: row.use === 'quoted' ? ('quoted' as const) : ('counted' as const),
    }))
}
