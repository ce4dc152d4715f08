// What a command needs to open a room for simulated phones.
import { SessionId } from '../../shared/contract/primitives'
import { AppError } from '../../shared/errors'
import type { OwnRoomPlan } from '../rehearse/own-room'
import type { Store } from '../workspace/store'

type Wish = { readonly session: string; readonly phones: number; readonly seconds: number }

/** What is no id at all names no session either: 'record/not-found'. */
export async function phonesPlan(
  store: Store,
  { session, phones, seconds }: Wish,
): Promise<Omit<OwnRoomPlan, 'isRehearsal'>> {
  const { roomNeeds } = await import('../room-needs')
  const { sampleWords } = await import('../features/sample/sample-words')
  const { nodePorts } = await import('../platform/node/ports')
  const sessionId = SessionId.safeParse(session)
  if (!sessionId.success) throw new AppError('record/not-found')
  const { log } = nodePorts()
  const words = sampleWords()
  return { store, sessionId: sessionId.data, phones, seconds, words, needs: roomNeeds, log }
}
