// Planning: groups against what a careful person does by hand, and the times of a long programme.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { countRepeats } from '../../src/main/features/groups/group-score'
import { groupSizes } from '../../src/main/features/groups/group-sizes'
import { makeGroups } from '../../src/main/features/groups/make-groups'
import { createSeatPeople } from '../../src/main/features/groups/seat-people'
import { agendaTimes } from '../../src/shared/domain/agenda-times'
import { greedyGroups } from '../support/greedy-groups'
import { publish, sideBySide } from './side-by-side'

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const worker = join(import.meta.dirname, '../../out/main/groups-worker.js')
const seatPeople = createSeatPeople(worker)

/** As the program does it: a worker begun, asked and ended. */
async function byWorker(wish: ReturnType<typeof wishFor>): Promise<number> {
  const start = performance.now()
  await seatPeople(wish, { signal: new AbortController().signal, progress: () => {} })
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
  // Without its bundle it would work in this thread, and the figure would be another one.
  if (!existsSync(worker)) throw new Error('build first')
  for (const [people, size, rounds] of [
    [120, 5, 8],
    [32, 4, 8],
    [25, 5, 5],
    [36, 4, 6],
    [38, 5, 4],
  ] as const) {
    const sizes = groupSizes(people, { size })
    const wish = wishFor(people, size, rounds)
    const ours = makeGroups(wish).score.repeats
    const greedy = countRepeats(greedyGroups(sizes, rounds), people, () => false)
    const { a, b } = await sideBySide(
      () => timed(() => makeGroups(wish)),
      () => timed(() => greedyGroups(sizes, rounds)),
    )
    const { a: away } = await sideBySide(
      () => byWorker(wish),
      () => 0,
    )
    publish({
      name: `Groups: repeats ÷ greedy’s, ${people} people in ${rounds} rounds of ${size}`,
      target: '≤ 1.0, under 1 s',
      ratio: greedy === 0 ? 0 : ours / greedy,
      detail: `${ours} and ${greedy} repeats; ${a.toFixed(1)} and ${b.toFixed(1)} ms, ÷ ${(a / b).toFixed(1)}; ${away.toFixed(0)} ms by the worker`,
    })
  }
})

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    minutes: 5 + (index % 7),
    parallel: index % 9 === 8,
    pinTime: index % 25 === 24 ? `${String(8 + Math.floor(index / 25)).padStart(2, '0')}:30` : null,
  }))

test('times of 200 items against fewer', async () => {
  const start = '2026-03-29T00:30:00.000Z'
  const timesOf = (count: number) => {
    const programme = items(count)
    return () => timed(() => agendaTimes(start, 'Europe/Stockholm', programme))
  }
  const half = await sideBySide(timesOf(200), timesOf(100))
  publish({
    name: 'Times of 200 programme items ÷ twice those of 100',
    target: '≤ 2.0, under 16 ms',
    ratio: half.a / (2 * half.b),
    detail: `${half.a.toFixed(2)} and ${half.b.toFixed(2)} ms`,
  })
  const tenth = await sideBySide(timesOf(200), timesOf(20))
  publish({
    name: 'Times of 200 programme items ÷ those of 20',
    target: 'under 16 ms',
    ratio: tenth.a / tenth.b,
    detail: `${tenth.a.toFixed(2)} and ${tenth.b.toFixed(2)} ms`,
  })
})
