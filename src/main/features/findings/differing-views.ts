// Who sees a finding otherwise. No guessing at words: only the marks the coders made decide, so the
// answer is the same for the same data and can be said in a sentence.

/** One theme on one reflection that counts. */
export type Mark = {
  readonly reflectionId: string
  readonly themeId: string
  readonly polarity: '' | 'negative' | 'mixed'
}

export type Differing = {
  readonly reflectionId: string
  readonly themeId: string
  readonly polarity: 'negative' | 'mixed'
  readonly isEvidence: boolean
}

/**
 * Reflections marked negative or mixed on a theme the finding is about: one that a third of its
 * evidence carry, at least two (or the only one), most of them without such a mark. One entry each, on the
 * theme that most of the evidence shares; in the order of `marks`.
 */
export function differingViews(evidence: ReadonlySet<string>, marks: readonly Mark[]): Differing[] {
  const weights = subjects(evidence, marks)
  const found = new Map<string, Differing>()
  for (const { reflectionId, themeId, polarity } of marks) {
    if (polarity === '' || !weights.has(themeId)) continue
    const before = found.get(reflectionId)
    if (before && !isNearer({ themeId, polarity }, before, weights)) continue
    const isEvidence = evidence.has(reflectionId)
    found.set(reflectionId, { reflectionId, themeId, polarity, isEvidence })
  }
  return [...found.values()]
}

/** The finding's themes with how many of its evidence carry each. */
function subjects(evidence: ReadonlySet<string>, marks: readonly Mark[]): Map<string, number> {
  const carrying = new Map<string, { all: Set<string>; against: Set<string> }>()
  for (const { reflectionId, themeId, polarity } of marks) {
    if (!evidence.has(reflectionId)) continue
    const theme = carrying.get(themeId) ?? { all: new Set(), against: new Set() }
    theme.all.add(reflectionId)
    if (polarity !== '') theme.against.add(reflectionId)
    carrying.set(themeId, theme)
  }
  const enough = Math.max(Math.min(2, evidence.size), Math.ceil(evidence.size / 3))
  return new Map(
    [...carrying].flatMap(([themeId, { all, against }]) =>
      all.size >= enough && against.size * 2 < all.size ? [[themeId, all.size]] : [],
    ),
  )
}

type Reason = Pick<Differing, 'themeId' | 'polarity'>

/** The theme more of the evidence shares; on the same theme negative says more than mixed. */
function isNearer(one: Reason, other: Reason, weights: ReadonlyMap<string, number>): boolean {
  const [mine = 0, theirs = 0] = [weights.get(one.themeId), weights.get(other.themeId)]
  if (mine !== theirs) return mine > theirs
  if (one.themeId !== other.themeId) return one.themeId < other.themeId
  return one.polarity === 'negative' && other.polarity === 'mixed'
}
