// A method card's time for a group of a certain size.
import type { MethodCard } from './toolkit-cards'

type Card = Pick<MethodCard, 'minutes' | 'range' | 'timeRule' | 'steps'>

/** Whole minutes by the card's rule, within its usual range. */
export function scaledMinutes({ timeRule, range }: Card, people: number): number {
  const { fixed, perPerson, perRound, rounds } = timeRule
  const wanted = Math.round(fixed + perPerson * people + perRound * rounds)
  return Math.min(range.max, Math.max(range.min, wanted, 1))
}

/** Minutes a sequence gives a method, as they are for `people`: in proportion to the card's own rule. */
export function scaledInSequence(card: Card, planned: number, people: number): number {
  const wanted = Math.round((planned * scaledMinutes(card, people)) / card.minutes)
  const [least, most] = [Math.min(card.range.min, planned), Math.max(card.range.max, planned)]
  return Math.min(most, Math.max(least, wanted))
}

/** Minutes of each step, in proportion, at least one each; together exactly `total` where that is enough. */
export function scaledSteps(steps: Card['steps'], total: number): number[] {
  const sum = steps.reduce((all, step) => all + step.minutes, 0)
  const exact = steps.map((step) => (step.minutes * total) / sum)
  const minutes = exact.map((value) => Math.max(1, Math.floor(value)))
  let left = total - minutes.reduce((all, value) => all + value, 0)
  const byRest = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest)
  for (let turn = 0; left > 0; turn += 1, left -= 1) {
    const at = byRest[turn % byRest.length]?.index ?? 0
    minutes[at] = (minutes[at] ?? 0) + 1
  }
  while (left < 0) {
    const longest = minutes.indexOf(Math.max(...minutes))
    if ((minutes[longest] ?? 1) <= 1) break
    minutes[longest] = (minutes[longest] ?? 1) - 1
    left += 1
  }
  return minutes
}
