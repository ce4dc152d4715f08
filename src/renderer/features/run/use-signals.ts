// A soft tone when a fifth and when a twentieth of the time is left; off unless switched on.
import { useEffect, useRef } from 'react'
import type { RunClock } from '../../../shared/domain/run-clock'
import { type Urgency, urgencyOf } from './urgency'

export function useSignals(clock: RunClock, isOn: boolean): void {
  const { item, phase } = clock
  const urgency: Urgency = item && phase === 'running' ? urgencyOf(item) : 'none'
  const id = item?.block.id
  const before = useRef({ id, urgency })
  useEffect(() => {
    const last = before.current
    before.current = { id, urgency }
    if (!isOn || last.id !== id || last.urgency === urgency) return
    if (urgency === 'soon') tone([523])
    if (urgency === 'now') tone([523, 659])
  }, [id, urgency, isOn])
}

/** Sine tones that swell and fade, so that nobody starts. */
function tone(pitches: readonly number[]): void {
  const context = new AudioContext()
  const master = context.createGain()
  master.gain.value = 0.08
  master.connect(context.destination)
  for (const [index, pitch] of pitches.entries()) {
    const from = context.currentTime + index * 0.35
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = pitch
    gain.gain.setValueAtTime(0, from)
    gain.gain.linearRampToValueAtTime(1, from + 0.12)
    gain.gain.linearRampToValueAtTime(0, from + 0.9)
    oscillator.connect(gain).connect(master)
    oscillator.start(from)
    oscillator.stop(from + 1)
    if (index === pitches.length - 1)
      oscillator.addEventListener('ended', () => void context.close())
  }
}
