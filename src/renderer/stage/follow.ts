// What the big screen shows, read again whenever anything was committed.
import { useEffect, useState } from 'react'
import { SessionId } from '../../shared/contract/primitives'
import { stage, type StageState } from '../../shared/contract/stage'
import { createClient } from '../../shared/rpc/client'
import { type Bridge, createBridgeTransport } from '../app/transports/bridge-transport'
import { createHttpTransport } from '../app/transports/http-transport'

const { soundings } = window as Window & { readonly soundings?: Bridge }
const transport = soundings ? createBridgeTransport(soundings) : createHttpTransport(() => {})
const client = createClient({ stage }, transport, 'stage')

/** A room that answers commits many times a second; the wall need not be read as often. */
const gatherMilliseconds = 80

/** `ahead` is how far the host's clock is before this page's, in milliseconds. */
export type Followed = { readonly state: StageState; readonly ahead: number } | 'none' | null

/** Null until the first answer, 'none' when there is no such session open. */
export function useFollowed(): Followed {
  const [sessionId] = useState(() => SessionId.safeParse(location.hash.replace(/^#\/?/, '')))
  const [followed, setFollowed] = useState<Followed>(sessionId.success ? null : 'none')
  useEffect(() => {
    if (!sessionId.success) return undefined
    const read = async () => {
      try {
        const state = await client.stage.state({ sessionId: sessionId.data })
        setFollowed({ state, ahead: Date.parse(state.now) - Date.now() })
      } catch {
        // What was last shown stays up while the host cannot be reached.
        setFollowed((before) => before ?? 'none')
      }
    }
    const follower = createFollower(read)
    void follower.soon()
    const stop = transport.subscribe({ workspace: null, seq: 0 }, (event) => {
      const concerns =
        event.type === 'reset' ||
        event.type === 'hello' ||
        (event.type === 'changed' &&
          (event.sessionId === null || event.sessionId === sessionId.data))
      if (concerns) void follower.soon()
    })
    return stop
  }, [sessionId])
  return followed
}

/** At once when idle; while one reading is under way, exactly one more after it. */
function createFollower(read: () => Promise<void>): { soon: () => Promise<void> } {
  let isReading = false
  let isStale = false
  const soon = async () => {
    if (isReading) {
      isStale = true
      return
    }
    isReading = true
    do {
      isStale = false
      await read()
      if (isStale) await new Promise((resolve) => setTimeout(resolve, gatherMilliseconds))
    } while (isStale)
    isReading = false
  }
  return { soon }
}
