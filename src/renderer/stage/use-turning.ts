import { useEffect, useState } from 'react'

/** Long enough to find one's name from the back of the room. */
const turnMilliseconds = 12_000

export type Turning = {
  readonly page: number
  readonly isTurning: boolean
  readonly setTurning: (isTurning: boolean) => void
}

/** Pages that turn by themselves, slowly, until somebody stops them. */
export function useTurning(pages: number): Turning {
  const [turn, setTurn] = useState(0)
  const [isTurning, setTurning] = useState(true)
  useEffect(() => {
    if (pages < 2 || !isTurning) return undefined
    const timer = setInterval(() => setTurn((before) => before + 1), turnMilliseconds)
    return () => clearInterval(timer)
  }, [pages, isTurning])
  return { page: pages < 2 ? 0 : turn % pages, isTurning, setTurning }
}
