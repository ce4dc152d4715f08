// Own words that are on their way to the disk: an export waits for them.
const underWay = new Set<Promise<unknown>>()

export function follow<T>(saving: Promise<T>): Promise<T> {
  underWay.add(saving)
  const done = () => void underWay.delete(saving)
  saving.then(done, done)
  return saving
}

export async function ownWordsSaved(): Promise<void> {
  await Promise.allSettled(underWay)
}
