import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

/**
 * Answers null when the words are kept, or the sentence that says why they are not. `was` is what this
 * window knew to be saved when the words were begun.
 */
export type Save = (text: string, was: string) => Promise<string | null>

/** Somebody else saved other words while these were being written: nothing is sent until one is chosen. */
export type Conflict = { theirs: string; keepMine: () => void; takeTheirs: () => void }

export type Autosave = {
  text: string
  /** Set by typing. */
  change: (text: string) => void
  /** Saves now what a pause would have saved. */
  commit: () => void
  /** Back to what is saved. */
  revert: () => void
  error: string | null
  isUnsaved: boolean
  conflict: Conflict | null
}

type Draft = {
  text: string
  /** What the server said when these words were begun, or when they were saved. */
  base: string
  /** What this window knew to be saved: what it read, then what it saved itself; the last one counts. */
  seen: readonly string[]
  isSaved: boolean
}

const pause = 600

/** Changes when what failed is worth trying again: unsaved words then try once more by themselves. */
export const SaveAgainContext = createContext<unknown>(null)

/** The host trims; a space at the end is somebody about to write on. */
const sameWords = (a: string, b: string) => a.normalize().trim() === b.normalize().trim()

/**
 * Typed words stay here until they are saved *and* `value` shows it; a value arriving meanwhile never
 * replaces them. A refusal keeps the words and shows its sentence; the next change tries again. With
 * `keepAs`, words that could not be saved are there again when the field is.
 */
export function useAutosave(value: string, save: Save, keepAs?: string): Autosave {
  const { draft, hold, error, send, latest } = useDraft(value, save, keepAs)
  const timer = useRef(0)
  const queue = useRef(Promise.resolve())

  const commit = useCallback(() => {
    window.clearTimeout(timer.current)
    queue.current = queue.current.then(send, send)
  }, [send])

  const change = useCallback(
    (text: string) => {
      const { draft: before, value: saved } = latest.current
      const { base = saved, seen = [saved] } = before ?? {}
      hold({ text, base, seen, isSaved: false })
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(commit, pause)
    },
    [commit, hold, latest],
  )

  const revert = useCallback(() => {
    window.clearTimeout(timer.current)
    hold(null)
  }, [hold])

  const again = useContext(SaveAgainContext)
  const tried = useRef(again)
  useEffect(() => {
    if (tried.current === again) return
    tried.current = again
    if (latest.current.draft?.isSaved === false) commit()
  }, [again, commit, latest])

  // Leaving the screen saves; nothing typed is dropped.
  useEffect(() => () => commit(), [commit])

  const isUnsaved = draft !== null && !draft.isSaved
  const conflict: Conflict | null = isOvertaken(draft, value)
    ? {
        theirs: value,
        takeTheirs: revert,
        keepMine: () => {
          hold({ ...draft, base: value, seen: [value] })
          commit()
        },
      }
    : null
  return { text: draft?.text ?? value, change, commit, revert, error, isUnsaved, conflict }
}

type Held = { draft: Draft | null; error: string | null }
const nothing: Held = { draft: null, error: null }

/** Unsaved words of fields that are not on screen, by `keepAs`. */
const kept = new Map<string, Draft>()

function keep(keepAs: string | undefined, draft: Draft | null): void {
  if (keepAs === undefined) return
  if (draft && !draft.isSaved) kept.set(keepAs, draft)
  else kept.delete(keepAs)
}

function useDraft(value: string, save: Save, keepAs: string | undefined) {
  const [held, setHeld] = useState<Held>(() => ({
    draft: kept.get(keepAs ?? '') ?? null,
    error: null,
  }))
  const draft = settled(held.draft, value)
  if (draft !== held.draft) setHeld(draft ? { ...held, draft } : nothing)
  const latest = useRef({ draft, value, save })
  useLayoutEffect(() => {
    latest.current = { draft, value, save }
  }, [draft, value, save])

  const hold = useCallback(
    (next: Draft | null) => {
      latest.current.draft = next
      keep(keepAs, next)
      setHeld((before) => (next ? { ...before, draft: next } : nothing))
    },
    [keepAs],
  )
  useEffect(() => keep(keepAs, draft), [keepAs, draft])

  // Reads the latest, so that words typed while an earlier save runs go out after it, once.
  const send = useCallback(async () => {
    const { draft: now, value: saved, save: saveNow } = latest.current
    if (!now) return
    if (sameWords(now.text, saved)) {
      hold(now.isSaved || now.text === saved ? null : { ...now, base: saved, isSaved: true })
      return
    }
    if (now.isSaved) return
    const error = await saveNow(now.text, now.seen.at(-1) ?? saved)
    setHeld((before) => ({ ...before, error }))
    const after = latest.current.draft
    if (error !== null || !after) return
    const seen = [...after.seen, now.text]
    if (after.text === now.text) hold({ ...after, base: latest.current.value, seen, isSaved: true })
    else hold({ ...after, seen })
  }, [hold])

  return { draft, hold, error: draft && held.error, send, latest }
}

/** Unsaved words, and on the other side neither what they were begun on nor what this window saved. */
function isOvertaken(draft: Draft | null, value: string): draft is Draft {
  if (!draft || draft.isSaved) return false
  const oneLine = (text: string) => text.normalize().trim().replace(/\s+/gu, ' ')
  return ![draft.base, ...draft.seen, draft.text].some((known) => oneLine(known) === oneLine(value))
}

/** What is left of saved words once the server says something new; the same draft when nothing is. */
function settled(draft: Draft | null, value: string): Draft | null {
  if (!draft?.isSaved) return draft
  if (value === draft.text) return null
  if (value === draft.base) return draft
  return sameWords(value, draft.text) ? { ...draft, base: value } : null
}
