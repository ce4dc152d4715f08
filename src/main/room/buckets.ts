export type Bucket = {
  /** 0 when it may go on, else the seconds to wait. */
  take(): number
  /** What was taken for nothing. */
  giveBack(): void
}

/** Refills steadily up to `burst`; time in milliseconds. */
export function createBucket(perSecond: number, burst: number, now: () => number): Bucket {
  let left = burst
  let last = now()
  return {
    take: () => {
      const time = now()
      left = Math.min(burst, left + ((time - last) / 1000) * perSecond)
      last = time
      if (left < 1) return Math.max(1, Math.ceil((1 - left) / perSecond))
      left -= 1
      return 0
    },
    giveBack: () => {
      left = Math.min(burst, left + 1)
    },
  }
}

/** One for each key; the one not asked for longest is forgotten beyond `most` keys. */
export function createBuckets<T>(make: () => T, most: number): (key: string) => T {
  const buckets = new Map<string, T>()
  return (key) => {
    const bucket = buckets.get(key) ?? make()
    buckets.delete(key)
    buckets.set(key, bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
    return bucket
  }
}

/** Counts failures in a sliding minute: for guesses, of which only the wrong ones count. */
export function createFailures(most: number, now: () => number) {
  let times: number[] = []
  return {
    /** 0 when another try may be made, else the seconds to wait. */
    wait: (): number => {
      const time = now()
      times = times.filter((at) => time - at < 60_000)
      const [first] = times
      if (times.length < most || first === undefined) return 0
      return Math.max(1, Math.ceil((60_000 - (time - first)) / 1000))
    },
    add: (): void => void times.push(now()),
  }
}
