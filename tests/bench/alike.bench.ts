// What looks alike: against plain TF-IDF with k-means and against chance, and how long 5,000 take.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { findAlike } from '../../src/main/features/alike/find-alike'
import { createLookForAlike } from '../../src/main/features/alike/look-for-alike'
import { weighTexts } from '../../src/main/features/alike/vectors'
import { adjustedMutualInformation, purity } from '../support/agreement'
import { kMeans } from '../support/k-means'
import { publish } from './side-by-side'

const root = join(import.meta.dirname, '../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
type Labelled = {
  id: string
  text: string
  secondText: string
  language: 'en' | 'sv'
  label: string
}
type Sample = { n: number; text?: string; secondText?: string; language: 'en' | 'sv' }

function sampleSet(): Labelled[] {
  const { codings } = read('resources/sample/themes.json') as {
    codings: { reflection: number; theme: string }[]
  }
  const first = new Map(codings.toReversed().map(({ reflection, theme }) => [reflection, theme]))
  return (read('resources/sample/reflections.json') as Sample[]).flatMap((one) => {
    const label = first.get(one.n)
    if (label === undefined || label === 'not-a-learning-statement') return []
    const { n, text = '', secondText = '', language } = one
    return [{ id: String(n).padStart(4, '0'), text, secondText, language, label }]
  })
}

const statementSet = () =>
  Object.entries(
    read('tests/support/texts/statements.json') as Record<string, Record<string, string[]>>,
  ).flatMap(([label, texts]) =>
    (['en', 'sv'] as const).flatMap((language) =>
      (texts[language] ?? []).map((text, index) => ({
        id: `${language} ${label} ${index}`,
        text,
        secondText: '',
        language,
        label,
      })),
    ),
  )

test('agreement with hand-made labels', () => {
  for (const [name, all] of [
    ['sample', sampleSet()],
    ['statements', statementSet()],
  ] as const)
    for (const language of ['en', 'sv'] as const) {
      const said: Labelled[] = all.filter((one) => one.language === language)
      const labels = said.map(({ label }) => label)
      const groups = findAlike(said).groups
      const groupOf = new Map(
        groups.flatMap(({ members, signature }) => members.map(({ id }) => [id, signature])),
      )
      const inGroups = said.filter(({ id }) => groupOf.has(id))
      const mine = adjustedMutualInformation(
        said.map(({ id }) => groupOf.get(id) ?? id),
        labels,
      )
      const texts = said.map(({ text, secondText }) => `${text}\n${secondText}`)
      const { vectors } = weighTexts({ language, tag: language, texts })
      const count = new Set(labels).size
      const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9]
      const plain = seeds.map((seed) =>
        adjustedMutualInformation(kMeans(vectors, count, seed).map(String), labels),
      )
      const mean = plain.reduce((sum, one) => sum + one, 0) / seeds.length
      const pure = purity(
        inGroups.map(({ id }) => groupOf.get(id) ?? id),
        inGroups.map(({ label }) => label),
      )
      publish({
        name: `Looks alike, ${name}, ${language}: agreement ÷ k-means’`,
        ratio: mine / mean,
        target: '≥ 1.0',
        detail: `AMI ${mine.toFixed(2)} and ${mean.toFixed(2)} (9 seeds; chance 0.00); purity ${pure.toFixed(2)} of the ${inGroups.length} of ${said.length} in ${groups.length} groups`,
      })
    }
})

test('5,000 reflections by the worker', async () => {
  const worker = join(root, 'out/main/alike-worker.js')
  if (!existsSync(worker)) throw new Error('build first')
  const words = sampleSet().map((one) => ({ ...one, words: one.text.split(' ') }))
  const said = Array.from({ length: 5_000 }, (_, index) => {
    const one = words[index % words.length] as (typeof words)[number]
    const other = words[(index * 7 + Math.floor(index / words.length)) % words.length] as typeof one
    const text = [...one.words.slice(0, 3 + (index % 9)), ...other.words.slice(0, index % 7)].join(
      ' ',
    )
    return { id: String(index).padStart(5, '0'), text, secondText: '', language: one.language }
  })
  const start = performance.now()
  await createLookForAlike(worker)(said, {
    signal: new AbortController().signal,
    progress: () => {},
  })
  const seconds = (performance.now() - start) / 1000
  publish({
    name: 'B12 looks alike, 5,000 reflections ÷ 2 s',
    ratio: seconds / 2,
    target: '≤ 1.0',
    detail: `${seconds.toFixed(1)} s by the worker, cold`,
  })
})
