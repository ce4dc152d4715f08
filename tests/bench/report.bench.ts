// The whole way from the file to the Word document, against packing the same parts again.
import { deflateRawSync } from 'node:zlib'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportReport } from '../../src/main/features/reports/export-report'
import { readZip } from '../../src/main/report/zip'
import { readFileSync } from 'node:fs'
import { createRows, seminar } from '../report/fixture'
import { temporaryFolder } from '../support/workspace'
import { publish, sideBySide } from './side-by-side'

const count = 1000
const words =
  'the museum visitor ship found question answer honest morning table colleague gallery lift sign volunteer guide small large kept wrote because never again perhaps'.split(
    ' ',
  )

/** Varied sentences, the same ones every time. */
function sentences(seed: number): string {
  let state = seed + 1
  const next = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff)
  const sentence = () =>
    `${Array.from({ length: 18 }, () => words[next() % words.length]).join(' ')}.`
  return `${sentence()} ${sentence()}`
}

function thousand() {
  const one = seminar()
  const organisation = one.insert('organisation', { name: 'Vasa' })
  const people = Array.from({ length: 60 }, (_, n) =>
    one.person({ name: `Person ${n}`, role: 'Curator', organisation }),
  )
  const prompts = Array.from({ length: 8 }, (_, position) =>
    one.insert('prompt', {
      session_id: one.sessionId,
      position,
      kind: 'text',
      text: `Question ${position}`,
    }),
  )
  one.store.command({ label: 'bench', window: 'bench' }, () => {
    const insert = createRows(one.store)
    for (let number = 1; number <= count; number += 1)
      insert('reflection', {
        session_id: one.sessionId,
        number,
        prompt_id: prompts[number % 8] ?? null,
        participant_id: people[number % 60] ?? null,
        author_kind: 'participant',
        text: sentences(number),
        language: number % 5 === 0 ? 'sv' : 'en',
        channel: 'phone',
        client_key: `key ${number}`,
        audience: 'public',
        attribution: 'role',
        cleared: 1,
        said_at: one.store.now(),
      })
  })
  return one
}

test('a report of 1,000 reflections against packing its parts', async () => {
  const { store, sessionId } = thousand()
  const out = join(temporaryFolder(), 'summary.docx')
  const report = async () => {
    const done = await exportReport(store, { sessionId, edition: 'funder', language: 'en', out })
    expect(done.quoted).toBe(count)
    return done.milliseconds
  }
  const pack = () => {
    const parts = readZip(readFileSync(out))
    const start = performance.now()
    for (const part of parts.values()) deflateRawSync(part)
    return performance.now() - start
  }
  const { a, b } = await sideBySide(report, pack)
  publish({
    name: 'Report of 1,000 reflections ÷ deflate of its parts',
    target: 'under 1 s',
    ratio: a / b,
    detail: `${a.toFixed(0)} and ${b.toFixed(0)} ms, from SQL to the checked file`,
  })
})
