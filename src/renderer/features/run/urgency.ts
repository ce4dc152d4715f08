import type { Countdown } from '../../../shared/domain/run-clock'

export type Urgency = 'none' | 'soon' | 'now' | 'over'

/** `soon` from a fifth left, `now` from a twentieth. */
export function urgencyOf({ remainingMs, lengthMs }: Countdown): Urgency {
  if (remainingMs < 0) return 'over'
  if (remainingMs <= lengthMs * 0.05) return 'now'
  return remainingMs <= lengthMs * 0.2 ? 'soon' : 'none'
}
