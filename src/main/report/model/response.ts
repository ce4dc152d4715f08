// How many answered, said the same way everywhere.
import type { ReflectionFacts } from '../facts'
import type { Context } from './context'
import { numberFirst, percentage } from './numbers'

/** Those who are known to be somebody. */
export const peopleIn = (answers: readonly ReflectionFacts[]): number =>
  new Set(answers.flatMap(({ participantId }) => participantId ?? [])).size

/** With each that nobody's name is on counted as one more. */
export const voicesIn = (answers: readonly ReflectionFacts[]): number =>
  peopleIn(answers) + answers.filter(({ participantId }) => participantId === null).length

/** In per cent of those present; null where nobody knows either. */
export function responseRate({ here }: Context, answers: readonly ReflectionFacts[]) {
  const present = presentIn(here, answers)
  return here.length === 0 || present === 0 ? null : percentage(present, here.length)
}

function presentIn(here: Context['here'], answers: readonly ReflectionFacts[]): number {
  const people = new Set(answers.map(({ participantId }) => participantId))
  return here.filter(({ id }) => people.has(id)).length
}

/** "Thirty of the 36 people present answered (83 per cent)." Tables and the unknown are told apart. */
export function responseSentence(context: Context, answers: readonly ReflectionFacts[]): string {
  const { say, here, language } = context
  const present = presentIn(here, answers)
  const others = answers.filter((one) => one.participantId === null).length
  if (here.length === 0 || present === 0)
    return say('report-document.response.answers', {
      answers: context.first('answers', answers.length),
      count: answers.length,
    })
  const sentence = say('report-document.response.rate', {
    words: numberFirst(present, language),
    count: present,
    present: here.length,
    percent: percentage(present, here.length),
  })
  if (others === 0) return sentence
  return `${sentence} ${say('report-document.response.others', {
    count: others,
    words: numberFirst(others, language),
  })}`
}
