import { useState } from 'react'
import type { Frame, FrameTheme } from '../../../shared/contract/frames'
import type { FrameId, SessionId, ThemeId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'

export type FrameChoice = {
  readonly frames: readonly Frame[]
  readonly frame: Frame | undefined
  choose: (id: FrameId) => void
  /** What 1 to 9 stand for: the frame's themes, or those under the one opened with U. */
  readonly keyed: readonly FrameTheme[]
  readonly under: FrameTheme | undefined
  /** Opens what stands under a theme, or beside it; again closes it. */
  openUnder: (id: ThemeId | undefined) => void
}

/** Which frame was worked with last in each session. */
const lastFrames = new Map<string, FrameId>()

export function useFrameChoice(sessionId: SessionId): FrameChoice {
  const frames = useRead('frames.list', { sessionId }).data ?? []
  const [chosen, setChosen] = useState<FrameId | undefined>(lastFrames.get(sessionId))
  const [underId, setUnder] = useState<ThemeId | null>(null)
  const frame = frames.find(({ id }) => id === chosen) ?? frames[0]
  const themes = frame?.themes ?? []
  const under = themes.find(({ id }) => id === underId)
  const below = (parentId: ThemeId | null) =>
    themes.filter((theme) => theme.parentId === parentId && !theme.isOutside)
  return {
    frames,
    frame,
    choose: (id) => {
      lastFrames.set(sessionId, id)
      setChosen(id)
      setUnder(null)
    },
    keyed: below(under?.id ?? null).slice(0, 9),
    under,
    openUnder: (id) => {
      const theme = themes.find((one) => one.id === id)
      const parent = theme && below(theme.id).length > 0 ? theme.id : (theme?.parentId ?? null)
      setUnder((now) => (now === null ? parent : null))
    },
  }
}
