import type { SessionId } from '../../../shared/contract/primitives'

export type QuickCaptureProps = { sessionId: SessionId }

/** The line at the bottom of every session screen; `N` brings one here. */
export function QuickCapture(_props: QuickCaptureProps) {
  return null
}
