import { useEffect, useState } from 'react'

/** The host's time, as the page knows it, twice a second while something counts. */
export function useNow(ahead: number): number {
  const [now, setNow] = useState(() => Date.now() + ahead)
  useEffect(() => {
    const tick = () => setNow(Date.now() + ahead)
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [ahead])
  return now
}
