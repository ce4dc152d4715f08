// The method cards, ready sequences and frames that are shipped: whole, in both languages, and true to their own sums.
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FrameCard, MethodCard, Sequence } from '../../src/shared/domain/toolkit-cards'

const root = join(import.meta.dirname, '../../resources/toolkit')
const load = (folder: string) =>
  globSync('*.json', { cwd: join(root, folder) })
    .sort()
    .map((file) => ({
      file: basename(file, '.json'),
      raw: JSON.parse(readFileSync(join(root, folder, file), 'utf8')) as unknown,
    }))

const methodFiles = load('methods')
const sequenceFiles = load('sequences')
const frameFiles = load('frames')
const methods = methodFiles.map(({ raw }) => MethodCard.parse(raw))
const sequences = sequenceFiles.map(({ raw }) => Sequence.parse(raw))
const frames = frameFiles.map(({ raw }) => FrameCard.parse(raw))
const method = (key: string) => methods.find((card) => card.key === key)
const all = [...methodFiles, ...sequenceFiles, ...frameFiles]

type Found = { path: string; en: string | undefined; sv: string | undefined }
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Every place in a card that holds words, with the path to it. */
const words = (value: unknown, path = ''): Found[] => {
  if (Array.isArray(value)) return value.flatMap((item, i) => words(item, `${path}.${i}`))
  if (!isRecord(value)) return []
  if ('en' in value || 'sv' in value) {
    const read = (key: string) => (typeof value[key] === 'string' ? value[key] : undefined)
    return [{ path, en: read('en'), sv: read('sv') }]
  }
  return Object.entries(value).flatMap(([key, item]) => words(item, path ? `${path}.${key}` : key))
}
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
const repeated = (list: string[]) => list.filter((item, i) => list.indexOf(item) !== i)

test('there are the 26 methods, the six sequences and the four frames', () => {
  expect([methods.length, sequences.length, frames.length]).toEqual([26, 6, 4])
})

describe.each([
  ['methods', methodFiles],
  ['sequences', sequenceFiles],
  ['frames', frameFiles],
])('%s', (_, files) => {
  test('are called by their key, and no two alike', () => {
    const keys = files.map(({ raw }) => (isRecord(raw) ? raw['key'] : undefined))
    expect(keys).toEqual(files.map(({ file }) => file))
    for (const language of ['en', 'sv'] as const) {
      const names = files.map(({ raw }) => {
        const name = words(raw).find(({ path }) => path === 'name')
        return name?.[language]?.toLowerCase() ?? ''
      })
      expect(repeated(names)).toEqual([])
    }
  })
})

describe.each(all.map(({ file, raw }) => [file, raw] as const))('%s', (_, raw) => {
  test('says everything in both languages', () => {
    const missing = words(raw).filter(({ en, sv }) => !en?.trim() || !sv?.trim())
    expect(missing.map(({ path }) => path)).toEqual([])
  })

  test('has words, not leftovers', () => {
    const odd = words(raw).flatMap(({ path, en = '', sv = '' }) =>
      [en, sv].filter((text) => /lorem|TBD|xxx|\?\?\?| {2}|["']|\s$/i.test(text)).map(() => path),
    )
    expect(odd).toEqual([])
  })

  test('uses the quotation marks of each language', () => {
    const wrong = words(raw).filter(
      ({ en = '', sv = '' }) => /[„”]/.test(en.replace(/“[^“”]*”/g, '')) || /[“„]/.test(sv),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('is in two languages, not twice in one', () => {
    const same = words(raw).filter(({ en = '', sv = '' }) => en.length > 40 && en === sv)
    expect(same.map(({ path }) => path)).toEqual([])
    const swapped = words(raw).filter(
      ({ en = '', sv = '' }) => /\b(och|inte|för|ett)\b/.test(en) || /\b(the|and|with)\b/.test(sv),
    )
    expect(swapped.map(({ path }) => path)).toEqual([])
  })
})

/** The longest words fit for a card, a run sheet or a phone; a name also fits the big screen. */
const longest: [RegExp, number][] = [
  [/^name$/, 45],
  [/\.who$/, 40],
  [/^steps\.\d+\.text$/, 150],
  [/^capture\.\d+\.(text|secondText)$/, 110],
  [/^capture\.\d+\.options/, 60],
  [/^(purpose|use|avoid|occasion)$/, 200],
  [/^(materials|room|subgroup|timeRule\.words|remote\.how|bilingual\.why)$/, 150],
  [/^themes\.\d+\.title$/, 60],
  [/./, 320],
]
test('no words are longer than their place', () => {
  const long = all.flatMap(({ file, raw }) =>
    words(raw).flatMap(({ path, en = '', sv = '' }) => {
      const most = longest.find(([place]) => place.test(path))?.[1] ?? 0
      return [en, sv]
        .filter((text) => text.length > most)
        .map((text) => `${file} ${path} ${text.length} > ${most}`)
    }),
  )
  expect(long).toEqual([])
})

describe.each(methods.map((card) => [card.key, card] as const))('%s', (_, card) => {
  test('takes the time its steps take, within its range', () => {
    expect(sum(card.steps.map(({ minutes }) => minutes))).toBe(card.minutes)
    expect(card.minutes).toBeGreaterThanOrEqual(card.range.min)
    expect(card.minutes).toBeLessThanOrEqual(card.range.max)
  })

  test('has a time rule that gives its minutes for a group it is made for', () => {
    const { fixed, perPerson, perRound, rounds } = card.timeRule
    const sizes = Array.from(
      { length: card.groupMax - card.groupMin + 1 },
      (__, i) => card.groupMin + i,
    )
    const times = sizes.map((n) => Math.round(fixed + perPerson * n + perRound * rounds))
    expect(times).toContain(card.minutes)
    if (perPerson === 0) expect(new Set(times)).toEqual(new Set([card.minutes]))
  })

  test('has as many rounds as its rule counts, if it has any', () => {
    const rounds = card.steps.filter(({ isRound }) => isRound)
    if (rounds.length > 0) expect(rounds.length).toBe(card.timeRule.rounds)
    for (const { minutes } of rounds)
      expect(Math.abs(minutes - card.timeRule.perRound)).toBeLessThanOrEqual(2)
  })

  test('asks questions of a kind that fits their parts', () => {
    for (const { kind, secondText, options, scale } of card.capture) {
      expect(secondText !== undefined).toBe(kind === 'two-part')
      expect(options !== undefined).toBe(kind === 'choice' || kind === 'dots')
      expect(scale !== undefined).toBe(kind === 'scale' || kind === 'then-now')
      if (options) expect(options.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('is good for learning outcomes there are', () => {
    const codes = frames.find(({ key }) => key === 'glo')?.themes.map(({ code }) => code) ?? []
    expect(card.outcomes.filter((code) => !codes.includes(code))).toEqual([])
    expect(repeated(card.outcomes)).toEqual([])
  })

  test('does not say the same twice', () => {
    for (const language of ['en', 'sv'] as const) {
      const said = [...card.steps, ...card.capture].map(({ text }) => text[language] ?? '')
      expect(repeated(said)).toEqual([])
    }
  })
})

test('no two methods have the same purpose in the same words', () => {
  expect(repeated(methods.map(({ purpose }) => purpose.en ?? ''))).toEqual([])
  expect(repeated(methods.map(({ purpose }) => purpose.sv ?? ''))).toEqual([])
})

test('sequences name cards there are, for a time each card allows', () => {
  for (const sequence of sequences)
    for (const item of sequence.items) {
      if (item.kind === 'break') continue
      const card = method(item.method)
      expect(card?.key, sequence.key).toBe(item.method)
      expect(item.minutes).toBeGreaterThanOrEqual(card?.range.min ?? Infinity)
      expect(item.minutes).toBeLessThanOrEqual(card?.range.max ?? 0)
    }
})

test.each([
  ['opening-half-day', 200, 20],
  ['visit-day-evening', 55, 0],
  ['end-of-visit', 190, 0],
  ['public-seminar-day', 302, 80],
  ['online-bilingual', 90, 0],
  ['follow-up-three-months', 85, 0],
])('%s takes %i minutes, and %i of breaks', (key, working, pausing) => {
  const items = sequences.find((sequence) => sequence.key === key)?.items ?? []
  const minutesOf = (kind: string) =>
    sum(items.filter((item) => item.kind === kind).map(({ minutes }) => minutes))
  expect([minutesOf('method'), minutesOf('break')]).toEqual([working, pausing])
})

describe.each(frames.map((frame) => [frame.key, frame] as const))('%s', (_, frame) => {
  test('has each code once, under a theme that is there and stands on top', () => {
    const codes = frame.themes.map(({ code }) => code)
    expect(repeated(codes)).toEqual([])
    const top = frame.themes.filter(({ parent }) => parent === null).map(({ code }) => code)
    const parents = frame.themes.flatMap(({ parent }) => parent ?? [])
    expect(parents.filter((code) => !top.includes(code))).toEqual([])
  })
})
