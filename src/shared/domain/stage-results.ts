// The figures on the big screen. Words that people typed themselves never get in by this way.
import type { Prompt } from '../contract/agenda'
import type { StageResults } from '../contract/stage'
import type { Answer } from '../contract/reflections'
import { fewestInFigures } from './consent'
import { scaleSteps } from './scale-steps'

type Asked = Pick<Prompt, 'kind' | 'options' | 'min' | 'max' | 'minLabel' | 'maxLabel'>
type Row = Omit<StageResults['rows'][number], 'label'> & { label: string[] | null }
type Tally = Pick<StageResults, 'kind' | 'n' | 'isTooFew'> & { rows: Row[] }

/**
 * Null for a question that has no figures. `words` are those already allowed on the wall. Labels are as in
 * `asked` and then as in each of `others`, the same question in other languages.
 */
export function tally(
  asked: Asked,
  others: readonly Asked[],
  answers: readonly Answer[],
  words: readonly string[],
): Tally | null {
  const all = [asked, ...others]
  switch (asked.kind) {
    case 'choice':
    case 'dots':
      return enough('choice', withChoice(answers).length, () => choices(asked, others, answers))
    case 'scale': {
      const given = answers.flatMap(({ scale }) => (scale === undefined ? [] : [scale]))
      return enough('scale', given.length, () =>
        scaleSteps(asked, given).map((step) => ({ ...row(all, step), count: times(given, step) })),
      )
    }
    case 'then-now': {
      const pairs = answers.flatMap(({ then, now }) =>
        then === undefined || now === undefined ? [] : [{ before: then, after: now }],
      )
      const before = pairs.map((pair) => pair.before)
      const after = pairs.map((pair) => pair.after)
      return enough('then-now', pairs.length, () =>
        scaleSteps(asked, [...before, ...after]).map((step) => ({
          ...row(all, step),
          count: times(after, step),
          before: times(before, step),
        })),
      )
    }
    case 'word':
      return { kind: 'word', n: words.length, isTooFew: false, rows: wordRows(words) }
    case 'text':
    case 'two-part':
      return null
  }
}

function enough(kind: Tally['kind'], n: number, rows: () => Row[]): Tally {
  const isTooFew = n < fewestInFigures
  return { kind, n, isTooFew, rows: isTooFew ? [] : rows() }
}

const withChoice = (answers: readonly Answer[]) =>
  answers.filter(({ choice }) => (choice ?? []).length > 0)

function choices({ options }: Asked, others: readonly Asked[], answers: readonly Answer[]): Row[] {
  const chosen = answers.flatMap(({ choice }) => choice ?? [])
  const rows = options.map(({ key, text }, index) => ({
    label: [text, ...others.map((other) => other.options[index]?.text ?? text)],
    count: chosen.filter((value) => value === key || value === text).length,
    before: null,
  }))
  const own = chosen.length - rows.reduce((sum, { count }) => sum + count, 0)
  return own > 0 ? [...rows, { label: null, count: own, before: null }] : rows
}

function row(all: readonly Asked[], step: number): Row {
  const label = all.map(({ options, min, max, minLabel, maxLabel }) => {
    const named = options.find(({ key }) => key === String(step))
    const end = step === min ? minLabel : step === max ? maxLabel : ''
    return named?.text ?? (end === '' ? String(step) : `${step} ${end}`)
  })
  return { label, count: 0, before: null }
}

const times = (values: readonly number[], wanted: number) =>
  values.filter((value) => value === wanted).length

/** The same word in other letters is the same word; shown as first written, most frequent first. */
function wordRows(words: readonly string[]): Row[] {
  const rows = new Map<string, { label: string[]; count: number; before: null }>()
  for (const word of words) {
    const key = word.trim().toLocaleLowerCase()
    if (key === '') continue
    const known = rows.get(key)
    if (known) known.count += 1
    else rows.set(key, { label: [word.trim()], count: 1, before: null })
  }
  return [...rows.values()].sort((one, other) => other.count - one.count)
}
