// Who codes in this window, and in which reading: another window may be the second coder's.
import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { z } from '../../../shared/zod'
import type { Coder } from './use-coding'

const Kept = z.object({ name: z.string().max(80), reading: z.literal([1, 2]) })
const keyOf = (sessionId: SessionId) => `soundings-coder-${sessionId}`

export function useCoder(sessionId: SessionId): [Coder, (next: Partial<Coder>) => void] {
  const [coder, setCoder] = useState<Coder>(() => kept(sessionId))
  const change = (next: Partial<Coder>) => {
    const changed = { ...coder, ...next }
    sessionStorage.setItem(keyOf(sessionId), JSON.stringify(changed))
    setCoder(changed)
  }
  return [coder, change]
}

function kept(sessionId: SessionId): Coder {
  const text = sessionStorage.getItem(keyOf(sessionId))
  const read = text === null ? undefined : Kept.safeParse(JSON.parse(text))
  return read?.success ? read.data : { name: '', reading: 1 }
}
