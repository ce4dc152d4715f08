// Planning: groups against what a careful person does by hand, and the times of a long programme.
import { test } from 'vitest'
import { countRepeats } from '../../src/main/features/groups/group-score'
import { groupSizes } from '../../src/main/features/groups/group-sizes'
import { makeGroups } from '../../src/main/features/groups/make-groups'
import { agendaTimes } from '../../src/shared/domain/agenda-times'
import { greedyGroups } from '../support/greedy-groups'
import { publish, sideBySide } from './side-by-side'

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const wishFor = (people: number, size: number, rounds: number) => ({
  by: { size },
  rounds,
  traits: Array.from({ length: people }, () => []),
  traitRules: [],
  together: [],
  apart: [],
  seed: 1,
})

test('groups against greedy seating', async () => {
  for (const [people, size, rounds] of [
    [120, 5, 8],
    [32, 4, 8],
    [25, 5, 5],
    [38, 5, 4],
  ] as const) {
    const sizes = groupSizes(people, { size })
    const ours = makeGroups(wishFor(people, size, rounds)).score.repeats
    const greedy = countRepeats(greedyGroups(sizes, rounds), people, () => false)
    const { a, b } = await sideBySide(
      () => timed(() => makeGroups(wishFor(people, size, rounds))),
      () => timed(() => greedyGroups(sizes, rounds)),
    )
    publish({
      name: `Groups: repeats ÷ greedy’s, ${people} people in ${rounds} rounds of ${size}`,
      target: '≤ 1.0, under 1 s',
      ratio: greedy === 0 ? 0 : ours / greedy,
      detail: `${ours} and ${greedy} repeats; ${a.toFixed(0)} and ${b.toFixed(0)} ms`,
    })
  }
})

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    minutes: 5 + (index % 7),
    parallel: index % 9 === 8,
    pinTime: index % 25 === 24 ? `${String(8 + Math.floor(index / 25)).padStart(2, '0')}:30` : null,
  }))

test('times of 200 items against 100', async () => {
  const start = '2026-03-29T00:30:00.000Z'
  const [long, short] = [items(200), items(100)]
  const { a, b } = await sideBySide(
    () => timed(() => agendaTimes(start, 'Europe/Stockholm', long)),
    () => timed(() => agendaTimes(start, 'Europe/Stockholm', short)),
  )
  publish({
    name: 'Times of 200 programme items ÷ twice those of 100',
    target: '≤ 2.0, under 16 ms',
    ratio: a / (2 * b),
    detail: `${a.toFixed(2)} and ${b.toFixed(2)} ms`,
  })
})
