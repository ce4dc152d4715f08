import { useEffect, useState } from 'react'

/** Long enough to find one's name from the back of the room. */
const turnMilliseconds = 12_000

export type Turning = {
  /** Counts up: the page is what is left after division by however many there are. */
  readonly turn: number
  readonly isTurning: boolean
  readonly setTurning: (isTurning: boolean) => void
}

/** Pages that turn by themselves, slowly, until somebody stops them. */
export function useTurning(): Turning {
  const [turn, setTurn] = useState(0)
  const [isTurning, setTurning] = useState(true)
  useEffect(() => {
    if (!isTurning) return undefined
    const timer = setInterval(() => setTurn((before) => before + 1), turnMilliseconds)
    return () => clearInterval(timer)
  }, [isTurning])
  return { turn, isTurning, setTurning }
}
