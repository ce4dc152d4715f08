import { useCallback, useEffect, useRef, useState } from 'react'

/** Answers null when the words are kept, or the sentence that says why they are not. */
export type Save = (text: string) => Promise<string | null>

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
}

type Draft = {
  text: string
  /** What the server said when these words were begun, or when they were saved. */
  base: string
  isSaved: boolean
}

const pause = 600

/**
 * Typed words stay here until they are saved *and* `value` shows it; a value arriving meanwhile never
 * replaces them. A refusal keeps the words and shows its sentence; the next change tries again.
 */
export function useAutosave(value: string, save: Save): Autosave {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [error, setError] = useState<string | null>(null)
  const latest = useRef({ draft, value, save })
  latest.current = { draft, value, save }
  const timer = useRef(0)
  const queue = useRef(Promise.resolve())

  const hold = useCallback((next: Draft | null) => {
    latest.current.draft = next
    setDraft(next)
  }, [])

  // Read inside the queue, so that words typed while an earlier save runs go out after it, once.
  const send = useCallback(async () => {
    const { draft: now, value: saved, save: keep } = latest.current
    if (!now || now.isSaved) return
    if (now.text === saved) {
      hold(null)
      setError(null)
      return
    }
    const refusal = await keep(now.text)
    setError(refusal)
    const after = latest.current.draft
    if (refusal === null && after?.text === now.text)
      hold({ ...after, base: latest.current.value, isSaved: true })
  }, [hold])

  const commit = useCallback(() => {
    window.clearTimeout(timer.current)
    queue.current = queue.current.then(send, send)
  }, [send])

  const change = useCallback(
    (text: string) => {
      hold({ text, base: latest.current.draft?.base ?? latest.current.value, isSaved: false })
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(commit, pause)
    },
    [commit, hold],
  )

  const revert = useCallback(() => {
    window.clearTimeout(timer.current)
    hold(null)
    setError(null)
  }, [hold])

  useEffect(() => {
    if (draft?.isSaved && (value === draft.text || value !== draft.base)) hold(null)
  }, [value, draft, hold])

  // Leaving the screen saves; nothing typed is dropped.
  useEffect(() => () => commit(), [commit])

  const isUnsaved = draft !== null && !draft.isSaved
  return { text: draft?.text ?? value, change, commit, revert, error, isUnsaved }
}
