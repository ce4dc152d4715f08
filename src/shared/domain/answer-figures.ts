// Answers to one question with something to choose or rate, as figures: counts, spread, moves.
import type { Prompt } from '../contract/agenda'
import type { Answer } from '../contract/reflections'
import type { Figures } from '../contract/see'
import { fewestInFigures } from './consent'
import { movesOf, spreadOf } from './paired-counts'
import { scaleSteps } from './scale-steps'

type Option = { readonly key: string; readonly text: string }
type Asked = Pick<Prompt, 'min' | 'max' | 'minLabel' | 'maxLabel'> & {
  readonly kind: Figures['kind']
  readonly options: readonly Option[]
}
type AnAnswer = Omit<Answer, 'choice' | 'dots'> & {
  readonly choice?: readonly string[] | undefined
  readonly dots?: Readonly<Record<string, number>> | undefined
}
export type Given = { readonly answer: AnAnswer; readonly person: string | null }
type Counted = Omit<Figures, 'promptId' | 'text' | 'present' | 'reflectionIds'>
type Row = Figures['rows'][number]

/** What counts as an answer to such a question. */
export function answers(kind: Figures['kind'], { answer }: Given): boolean {
  switch (kind) {
    case 'scale':
      return answer.scale !== undefined
    case 'then-now':
      return answer.then !== undefined && answer.now !== undefined
    case 'choice':
      return (answer.choice ?? []).length > 0
    case 'dots':
      return Object.values(answer.dots ?? {}).some((dots) => dots > 0)
  }
}

export function figuresOf(asked: Asked, all: readonly Given[]): Counted {
  const given = all.filter((one) => answers(asked.kind, one))
  const n = given.length
  const people = new Set(given.flatMap(({ person }) => person ?? [])).size
  // One person who answers five times is still one.
  const nameless = given.filter(({ person }) => person === null).length
  return {
    kind: asked.kind,
    n,
    people,
    isTooFew: people + nameless < fewestInFigures,
    ...told(asked, given),
  }
}

type Told = Pick<Counted, 'rows' | 'spread' | 'spreadThen' | 'moves'>
const withoutSpread = { spread: null, spreadThen: null, moves: null }

function told(asked: Asked, given: readonly Given[]): Told {
  switch (asked.kind) {
    case 'scale': {
      const values = given.map(({ answer }) => answer.scale ?? 0)
      return { ...withoutSpread, rows: stepRows(asked, values, null), spread: spreadOf(values) }
    }
    case 'then-now': {
      const pairs = given.map(({ answer }) => ({
        before: answer.then ?? 0,
        after: answer.now ?? 0,
      }))
      const [before, after] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)]
      return {
        rows: stepRows(asked, after, before),
        spread: spreadOf(after),
        spreadThen: spreadOf(before),
        moves: movesOf(pairs),
      }
    }
    case 'choice':
      return { ...withoutSpread, rows: choiceRows(asked, given) }
    case 'dots':
      return { ...withoutSpread, rows: dotRows(asked, given) }
  }
}

const row = (label: string | null, count: number): Row => ({
  label,
  count,
  before: null,
  voters: null,
})

/** Every step of a scale, also the ones nobody took; of an odd one, those that were taken. */
function stepRows(asked: Asked, now: readonly number[], then: readonly number[] | null): Row[] {
  const times = (values: readonly number[], step: number) =>
    values.filter((value) => value === step).length
  return scaleSteps(asked, [...now, ...(then ?? [])]).map((step) => ({
    ...row(stepLabel(asked, step), times(now, step)),
    before: then && times(then, step),
  }))
}

function stepLabel({ options, min, max, minLabel, maxLabel }: Asked, step: number): string {
  const named = options.find(({ key }) => key === String(step))
  const end = step === min ? minLabel : step === max ? maxLabel : ''
  return named?.text ?? (end === '' ? String(step) : `${step} ${end}`)
}

/** One person's choice of the same twice is one. Own words come together at the end. */
function choiceRows({ options }: Asked, given: readonly Given[]): Row[] {
  const chosen = given.map(({ answer }) => answer.choice ?? [])
  const isOption = ({ key, text }: Option, value: string) => value === key || value === text
  const rows = options.map((option) =>
    row(option.text, chosen.filter((one) => one.some((value) => isOption(option, value))).length),
  )
  const own = chosen.filter((one) =>
    one.some((value) => !options.some((option) => isOption(option, value))),
  ).length
  return own > 0 ? [...rows, row(null, own)] : rows
}

function dotRows({ options }: Asked, given: readonly Given[]): Row[] {
  return options.map(({ key, text }) => {
    const dots = given.map(({ answer }) => Math.max(answer.dots?.[key] ?? 0, 0))
    const voters = dots.filter((count) => count > 0).length
    return {
      ...row(
        text,
        dots.reduce((sum, count) => sum + count, 0),
      ),
      voters,
    }
  })
}
