// Questions this phone has seen: one that was closed while somebody wrote still has its words here.
import type { Keep } from './storage'
import type { Prompt } from './wire'

export type Known = Readonly<Record<string, Prompt>>

export const knownPrompts = (keep: Keep, sessionId: string): Known =>
  (keep.read(`q:${sessionId}`) as Known | null) ?? {}

export function rememberPrompts(keep: Keep, sessionId: string, open: readonly Prompt[]): Known {
  const known = { ...knownPrompts(keep, sessionId) }
  for (const prompt of open) known[prompt.id] = prompt
  keep.write(`q:${sessionId}`, known)
  return known
}
