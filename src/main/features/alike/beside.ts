// Groups of two languages that may be about the same thing: said, never acted upon.
import type { Reading } from './alike-repository'
import type { FoundGroup } from './find-alike'

/** For a group, the one in another language on the same theme, or else to the same question. */
export function placeBeside(
  groups: readonly FoundGroup[],
  byId: ReadonlyMap<string, Reading>,
): Map<string, string> {
  const beside = new Map<string, string>()
  const readings = ({ members }: FoundGroup) => members.flatMap(({ id }) => byId.get(id) ?? [])
  const subjects = [
    (group: FoundGroup) =>
      mostCommon(
        readings(group).map(({ themeIds }) => themeIds),
        0.5,
      ),
    (group: FoundGroup) =>
      mostCommon(
        readings(group).map(({ promptId }) => (promptId ? [promptId] : [])),
        0.8,
      ),
  ]
  for (const subjectOf of subjects)
    for (const same of Map.groupBy(groups, subjectOf).entries()) {
      const [subject, these] = same
      if (subject === null) continue
      const free = these.filter(({ signature }) => !beside.has(signature))
      for (const [a, b] of pairs(free)) {
        beside.set(a.signature, b.signature)
        beside.set(b.signature, a.signature)
      }
    }
  return beside
}

/** What at least this share of them have. */
function mostCommon(each: readonly (readonly string[])[], share: number): string | null {
  const counts = new Map<string, number>()
  for (const ids of each) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return best && best[1] >= share * each.length ? best[0] : null
}

/** The largest of one language with the largest of another, and so on. */
function pairs(groups: readonly FoundGroup[]): [FoundGroup, FoundGroup][] {
  const left = [...groups]
  const found: [FoundGroup, FoundGroup][] = []
  for (let one = left.shift(); one; one = left.shift()) {
    const language = one.language
    const at = left.findIndex((other) => other.language !== language)
    const [other] = at < 0 ? [] : left.splice(at, 1)
    if (other) found.push([one, other])
  }
  return found
}
