// What the keys and buttons of coding do to the card one is on.
import { useEffect, useState } from 'react'
import type { Coding, CodingName, Reading } from '../../../shared/contract/coding'
import type { Frame, FrameTheme } from '../../../shared/contract/frames'
import type { SessionId, ThemeId } from '../../../shared/contract/primitives'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { type CodingQueue, readCodings, useCodingQueue } from './coding-queue'
import { isNamed } from './pending-codings'
import type { WordChoosing } from './use-word-choice'

export type Coder = { readonly name: string; readonly reading: Reading }
type Needs = {
  sessionId: SessionId
  coder: Coder
  frames: readonly Frame[]
  frame: Frame | undefined
  words: WordChoosing
  /** Makes the frame's theme for what says nothing about learning. */
  makeOutside: (frame: Frame) => Promise<ThemeId | null>
}
export type CodingDeeds = ReturnType<typeof createDeeds>

/** The same object as long as the screen is there: cards need not be drawn anew for it. */
export function useCoding(given: Omit<Needs, 'makeOutside'>): CodingDeeds {
  const t = useText()
  const queue = useCodingQueue()
  const { run } = useCommand('coding.outside')
  const needs = {
    ...given,
    makeOutside: async ({ id }: Frame) => {
      const outcome = await run({ frameId: id, title: t('sense.not-learning') })
      return outcome.ok ? outcome.value.themeId : null
    },
  }
  const [deeds] = useState(() => createDeeds(queue, needs))
  useEffect(() => deeds.follow(needs))
  return deeds
}

function createDeeds(queue: CodingQueue, given: Needs) {
  let latest = given
  const needs = () => latest
  const reading = () => needs().coder.reading
  const now = () => {
    const { id } = needs().words.get()
    return id === null ? [] : (queue.now(reading(), id) ?? [])
  }
  /** Puts a theme on the card or the chosen words, or takes it off again. */
  const toggle = (themeId: ThemeId, at = needs().words.get()) => {
    const { sessionId, coder, frames, words } = needs()
    if (at.id === null) return
    const name: CodingName = { reflectionId: at.id, reading: reading(), themeId, span: at.words }
    const codings = queue.now(name.reading, at.id)
    if (codings === undefined)
      void readCodings(sessionId, name.reading, at.id).then(() => toggle(themeId, at))
    else if (codings.some((coding) => isNamed(coding, name))) queue.add({ kind: 'take', name })
    else {
      const themes = frames.flatMap((one) => one.themes)
      queue.add({ kind: 'put', name, codedBy: coder.name, opposites: opposites(themes, themeId) })
      if (at.id === words.get().id) words.mark(name)
    }
  }
  const toggleOutside = () => {
    const { frame, makeOutside, words } = needs()
    const at = words.get()
    const known = frame?.themes.find(({ isOutside }) => isOutside)
    if (known) toggle(known.id, at)
    else if (frame) void makeOutside(frame).then((id) => id && toggle(id, at))
  }
  /** The theme on the card that marks are about: the one put on last, or the strongest. */
  const marked = (): Coding | undefined => {
    const named = needs().words.get().marked
    const codings = now()
    return (
      codings.find((coding) => named && isNamed(coding, { ...named, reading: reading() })) ??
      codings[0]
    )
  }
  return {
    queue,
    follow: (next: Needs) => {
      latest = next
    },
    reading,
    toggle,
    toggleOutside,
    marked,
    step: (coding: Coding, rest: Unnamed) =>
      queue.add({ ...rest, name: nameOf(coding, reading()) }),
    next: () => {
      const codings = now()
      const at = marked()
      const following = at && (codings[codings.indexOf(at) + 1] ?? codings[0])
      if (following) needs().words.mark(nameOf(following, reading()))
    },
  }
}

type Unnamed =
  | { kind: 'take' | 'strongest' }
  | { kind: 'mark'; marks: Partial<Pick<Coding, 'polarity' | 'basis'>> }

function nameOf({ reflectionId, themeId, span, text }: Coding, reading: Reading): CodingName {
  return { reflectionId, reading, themeId, span: span && { ...span, text: text ?? '' } }
}

/** Learning and not learning take each other off, within one frame. */
function opposites(themes: readonly FrameTheme[], themeId: ThemeId): ThemeId[] {
  const theme = themes.find(({ id }) => id === themeId)
  return themes
    .filter((one) => one.frameId === theme?.frameId && one.isOutside !== theme.isOutside)
    .map(({ id }) => id)
}
