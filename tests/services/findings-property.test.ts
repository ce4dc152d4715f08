// Counts and differing views against a recount that knows nothing of the code's own way.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFindings } from '../../src/main/features/findings/findings-service'
import { buildScene, type Said, type Scene } from '../support/findings-scene'
import { temporaryStore } from '../support/workspace'

const states = [
  'kept',
  'kept',
  'kept',
  'hidden',
  'withdrawn-quote',
  'withdrawn-count',
  'undone',
  'erased',
]
const mark = fc.record({
  theme: fc.integer({ min: 0, max: 2 }),
  polarity: fc.constantFrom('', '', '', 'negative', 'mixed'),
  reading: fc.constantFrom(1, 1, 2),
})
const said = fc.record({
  state: fc.constantFrom(...states),
  by: fc.option(fc.integer({ min: 0, max: 5 })),
  together: fc.constantFrom<Said['together']>('no', 'no', 'no', 'group', 'organisation'),
  marks: fc.array(mark, { maxLength: 3 }),
})
const scene: fc.Arbitrary<Scene> = fc.record({
  people: fc.array(
    fc.record({
      part: fc.constantFrom('host', 'reviewer', 'guest', 'facilitator'),
      organisation: fc.option(fc.integer({ min: 0, max: 2 })),
      isRehearsal: fc.constantFrom(false, false, false, false, true),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  said: fc.array(said, { minLength: 1, maxLength: 12 }),
  findings: fc.array(
    fc.record({
      kind: fc.constantFrom('learning', 'learning', 'strength', 'minority-view'),
      cites: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

type Placed = Said & { index: number }

const placed = ({ said: all, people }: Scene) =>
  all.map((one, index) => {
    const sender = one.by === null ? null : people[one.by % people.length]!
    const isCounted =
      (one.state === 'kept' || one.state === 'withdrawn-quote') && !(sender?.isRehearsal ?? false)
    return { ...one, index, sender, isCounted }
  })

const citedIn = (all: Scene, finding: number) => [
  ...new Set(all.findings[finding]!.cites.map((cite) => cite % all.said.length)),
]

/** Straight from the rule's own words. */
function recount(all: Scene, finding: number) {
  const cited = placed(all).filter(({ index }) => citedIn(all, finding).includes(index))
  const counted = cited.filter(({ isCounted }) => isCounted)
  const alone = counted.filter(({ together, sender }) => together === 'no' && sender)
  const places = counted.map(({ together, sender }) => {
    if (together === 'organisation') return 0
    return together === 'no' ? (sender?.organisation ?? null) : null
  })
  return {
    reflections: counted.length,
    people: new Set(alone.map(({ sender }) => sender)).size,
    organisations: new Set(places.filter((place) => place !== null)).size,
    leftOut: cited.length - counted.length,
  }
}

function others(all: Scene, finding: number): number[] {
  if (all.findings[finding]!.kind === 'minority-view') return []
  const kept = new Set(
    all.findings.flatMap(({ kind }, index) =>
      kind === 'minority-view' ? citedIn(all, index) : [],
    ),
  )
  const counted = placed(all).filter(({ isCounted }) => isCounted)
  const evidence = counted.filter(({ index }) => citedIn(all, finding).includes(index))
  const on = (one: Placed, theme: number) =>
    one.marks.filter((its) => its.theme === theme && its.reading === 1)
  const against = (one: Placed, theme: number) => on(one, theme).some(({ polarity }) => polarity)
  const subjects = [0, 1, 2].filter((theme) => {
    const carrying = evidence.filter((one) => on(one, theme).length > 0)
    const few = carrying.filter((one) => against(one, theme)).length < carrying.length / 2
    const isAbout = carrying.length * 3 >= evidence.length
    return few && isAbout && carrying.length >= Math.min(2, evidence.length)
  })
  return counted
    .filter((one) => !kept.has(one.index) && subjects.some((theme) => against(one, theme)))
    .map(({ index }) => index + 1)
}

test('[findings R4] [findings R8] counts and differing views are those of a plain recount', async () => {
  const store = temporaryStore()
  await fc.assert(
    fc.asyncProperty(scene, async (all) => {
      const { sessionId } = buildScene(store, all)
      const listed = await createFindings(() => store).list({ sessionId }, { window: 'a' })
      listed.forEach(({ counts, differing, evidence }, finding) => {
        const { leftOut, ...expected } = recount(all, finding)
        expect(counts).toMatchObject(expected)
        const sum = (rows: readonly { reflections: number }[]) =>
          rows.reduce((total, { reflections }) => total + reflections, 0)
        expect(sum(counts.parts)).toBe(expected.reflections)
        expect(sum(counts.leftOut)).toBe(leftOut)
        expect(evidence.filter(({ isCounted }) => isCounted)).toHaveLength(expected.reflections)
        expect(differing.map(({ number }) => number)).toEqual(others(all, finding))
      })
    }),
    { numRuns: 120 },
  )
})
