import { useCallback, useEffect, useRef, useState } from 'react'
import type { Edition, ReportLanguage, SessionId } from '../../../shared/contract/primitives'
import type { ReportLayout } from '../../../shared/contract/reports'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'

type Which = { readonly edition: Edition; readonly language: ReportLanguage }
export type Choice = Which & ReportLayout

// Stays while the app is open, so that a look at Gather does not lose it.
const remembered = new Map<SessionId, Which>()

/** Which edition, language and layout this session's summary is shown in; null until it is read. */
export function useChoice(sessionId: SessionId, language: ReportLanguage) {
  const [which, setWhich] = useState<Which>(
    () => remembered.get(sessionId) ?? { edition: 'participants', language },
  )
  const [layout, changeLayout] = useLayout(sessionId, which.edition)
  const change = ({ edition, language: spoken, ...rest }: Partial<Choice>) => {
    const next = { edition: edition ?? which.edition, language: spoken ?? which.language }
    remembered.set(sessionId, next)
    setWhich(next)
    if (layout && Object.keys(rest).length > 0) changeLayout({ ...layout, ...rest })
  }
  return [layout && { ...which, ...layout }, change] as const
}

/** The kept layout, changed here at once and kept behind the scenes. */
function useLayout(sessionId: SessionId, edition: Edition) {
  const kept = useRead('reports.layout', { sessionId, edition }).data
  const isReadOnly = useIsReadOnly()
  const keep = useCommand('reports.keepLayout')
  // Ours until what is kept has changed since: by our own saving, or by an undo.
  const [ours, setOurs] = useState<{
    edition: Edition
    layout: ReportLayout
    seen: ReportLayout | undefined
  }>()
  const afterRest = useLast(restMilliseconds)
  const change = (layout: ReportLayout) => {
    setOurs({ edition, layout, seen: kept })
    if (!isReadOnly) afterRest(() => void keep.run({ sessionId, edition, ...layout }))
  }
  return [
    (ours?.edition === edition && (keep.isRunning || ours.seen === kept) ? ours.layout : kept) ??
      null,
    change,
  ] as const
}

/** Keeping waits until the pages have followed a row of changes. */
const restMilliseconds = 400

/** Runs the last of what it is given, after a rest or when the screen is left. */
function useLast(rest: number): (work: () => void) => void {
  const waiting = useRef<{ work: () => void; timer: ReturnType<typeof setTimeout> } | null>(null)
  const finish = useCallback(() => {
    const last = waiting.current
    waiting.current = null
    if (!last) return
    clearTimeout(last.timer)
    last.work()
  }, [])
  useEffect(() => finish, [finish])
  return (work) => {
    clearTimeout(waiting.current?.timer)
    waiting.current = { work, timer: setTimeout(finish, rest) }
  }
}
