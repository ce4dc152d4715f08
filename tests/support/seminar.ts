// A small seminar to say things in.
import type { ParticipantId, PromptId } from '../../src/shared/contract/primitives'
import type { Window } from './host'
import { addPeople } from './people'

type Session = Awaited<ReturnType<Window['sessions']['create']>>
type Input<
  Slice extends keyof Window,
  Name extends keyof Window[Slice],
> = Window[Slice][Name] extends (input: infer I) => unknown ? I : never

export type Seminar = {
  readonly session: Session
  readonly promptId: PromptId
  readonly annaId: ParticipantId
  readonly boId: ParticipantId
}

/** Running, in London, one open question, Anna (Vasamuseet) and Bo (Mary Rose). */
export async function seminar(window: Window): Promise<Seminar> {
  const draft = await window.sessions.create({
    title: 'Peer learning',
    timeZone: 'Europe/London',
    languages: ['en', 'sv'],
    startsOn: '2026-03-02',
    startTime: '09:30',
  })
  const session = await window.sessions.setStatus({ id: draft.id, status: 'running' })
  const prompt = await window.prompts.add({
    sessionId: session.id,
    text: 'What will you take home?',
  })
  await window.prompts.setStatus({ id: prompt.id, status: 'open' })
  const lines = 'Anna Åkesson, Vasamuseet, Curator\nBo Ek, Mary Rose Trust'
  const { added } = await addPeople(window, session.id, lines)
  const [anna, bo] = added
  if (!anna || !bo) throw new Error('nobody came')
  return { session, promptId: prompt.id, annaId: anna.id, boId: bo.id }
}

let keys = 0
export const freshKey = () => `test-key-${(keys += 1)}`

/** Captures words typed by the facilitator, or as told otherwise. */
export async function say(
  window: Window,
  { session, promptId }: Seminar,
  text: string,
  more: Partial<Input<'reflections', 'capture'>> = {},
) {
  const receipt = await window.reflections.capture({
    sessionId: session.id,
    clientKey: freshKey(),
    promptId: promptId,
    text,
    channel: 'facilitator',
    ...more,
  })
  return window.reflections.get({ id: receipt.id })
}
