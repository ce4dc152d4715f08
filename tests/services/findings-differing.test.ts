import { expect, test } from 'vitest'
import type { FindingId, ReflectionId } from '../../src/shared/contract/primitives'
import { createFindings } from '../../src/main/features/findings/findings-service'
import { createHistory } from '../../src/main/features/history/history-service'
import { buildScene, type Said } from '../support/findings-scene'
import { temporaryStore } from '../support/workspace'

const window = { window: 'test' }
const of = (theme: number, polarity = ''): Said => ({
  state: 'kept',
  by: 0,
  together: 'no',
  marks: [{ theme, polarity, reading: 1 }],
})

function volunteers() {
  const store = temporaryStore()
  const built = buildScene(store, {
    people: [{ part: 'host', organisation: 0, isRehearsal: false }],
    said: [of(0), of(0), of(0, 'mixed'), of(0, 'negative'), of(1, 'negative')],
    findings: [
      { kind: 'learning', cites: [0, 1, 2] },
      { kind: 'strength', cites: [] },
    ],
  })
  const findings = createFindings(() => store)
  const id = built.findings[0] as FindingId
  const reflectionId = built.reflections[3] as ReflectionId
  const list = () => findings.list({ sessionId: built.sessionId }, window)
  return { ...built, store, findings, list, id, reflectionId }
}

test('[findings R8] a reflection marked otherwise on the finding’s theme is named with its reason', async () => {
  const { list } = volunteers()
  const [first, second] = await list()
  expect(first?.differing).toMatchObject([
    { number: 3, text: 'Words 2', polarity: 'mixed', theme: 'Theme 0', isEvidence: true },
    { number: 4, text: 'Words 3', polarity: 'negative', theme: 'Theme 0', isEvidence: false },
  ])
  expect(second?.differing).toEqual([])
})

test('[findings R9] kept as a minority view it stands right after, and is evidence here no longer', async () => {
  const { list, findings, id, reflectionId, reflections, store } = volunteers()
  const words = 'Words 2'
  const span = { start: 0, end: 5, text: words }
  const inside = reflections[2] as ReflectionId
  await findings.cite({ id, reflectionId: inside, span }, window)
  await findings.keepDiffering({ id, reflectionId: inside, text: 'Not everybody agrees' }, window)
  await findings.keepDiffering({ id, reflectionId, text: 'Nor does another' }, window)
  const after = await list()
  expect(after.map(({ text }) => text)).toEqual([
    'Finding 0',
    'Nor does another',
    'Not everybody agrees',
    'Finding 1',
  ])
  expect(after[0]).toMatchObject({ differing: [], counts: { reflections: 2 } })
  expect(after[2]).toMatchObject({
    kind: 'minority-view',
    evidence: [{ number: 3, span: { start: 0, end: 5 } }],
  })
  const history = createHistory(() => store)
  await history.undo({}, window)
  await history.undo({}, window)
  expect((await list())[0]).toMatchObject({ counts: { reflections: 3 } })
})

test('[findings R9] a dismissed view is not offered again for that finding', async () => {
  const { list, findings, id, reflectionId } = volunteers()
  await findings.dismissDiffering({ id, reflectionId }, window)
  await findings.dismissDiffering({ id, reflectionId }, window)
  expect((await list())[0]?.differing.map(({ number }) => number)).toEqual([3])
})
