import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillSample, sampleName } from '../../src/main/features/sample/load-sample'
import { readSampleFiles } from '../../src/main/features/sample/sample-files'
import { checkWorkspace } from '../../src/main/workspace/check'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import type { Store } from '../../src/main/workspace/store'
import { fixedClock, temporaryFolder, temporaryStore } from '../support/workspace'

const count = (store: Store, from: string) =>
  store.prepare<[], number>(`SELECT count(*) FROM ${from}`).pluck().get() as number

describe('the sample seminar', () => {
  test('the files fit their shapes and one another', () => {
    const files = readSampleFiles()
    const keys = (rows: readonly { key: string }[]) => new Set(rows.map(({ key }) => key))
    expect(keys(files.people).size).toBe(files.people.length)
    expect(files.reflections.map(({ n }) => n)).toEqual(
      files.reflections.map((_, index) => index + 1),
    )
    const scales = files.reflections.flatMap(({ prompt, answer }) => {
      const asked = files.prompts.find(({ key }) => key === prompt)
      return answer && asked
        ? [answer.scale ?? asked.min, answer.then ?? asked.min, answer.now ?? asked.min].map(
            (value) => value >= asked.min && value <= asked.max,
          )
        : []
    })
    expect(scales).not.toContain(false)
  })

  test('holds what the product promises of it', () => {
    const store = temporaryStore()
    const { sessionId, counts } = fillSample(store)
    expect(count(store, 'participant')).toBe(counts.participants)
    expect(count(store, 'reflection')).toBe(counts.reflections)
    const atLeast = {
      "participant WHERE attendance = 'present'": 36,
      "participant WHERE arrived_at BETWEEN '2015-10-15T07:00' AND '2015-10-15T09:00'": 36,
      organisation: 14,
      agenda_block: 9,
      prompt: 8,
      reflection: 180,
      "reflection WHERE language = 'sv'": 30,
      "reflection WHERE channel = 'paper'": 20,
      theme: 12,
      review: 2,
      review_finding: 15,
      'review_finding_basis WHERE evidence_id IS NOT NULL': 6,
      "review_reaction WHERE kind = 'fact-error'": 2,
      review_entry: 7,
      'visit_slot WHERE id IN (SELECT slot_id FROM visit_note)': 10,
      "visit_note WHERE kind = 'thought'": 4,
      finding: 9,
      'finding_evidence WHERE span_start IS NOT NULL': 6,
      recommendation: 6,
      commitment: 8,
      'action WHERE finding_id IS NOT NULL': 8,
      action: 14,
      session_group: 6,
      "session_group WHERE id IN (SELECT session_group_id FROM reflection WHERE author_kind = 'group')": 6,
      "reflection WHERE state LIKE 'withdrawn%'": 1,
      "exchange WHERE type = 'reciprocal-review'": 1,
      "session WHERE status = 'running'": 1,
      "prompt WHERE status = 'open' AND kind = 'text'": 1,
    }
    for (const [from, least] of Object.entries(atLeast))
      expect([from, count(store, from) >= least]).toEqual([from, true])
    expect(count(store, `session WHERE id = '${sessionId}' AND status = 'running'`)).toBe(1)
  })

  test('every finding rests on reflections, every translation on the words it was made from', () => {
    const store = temporaryStore()
    fillSample(store)
    expect(count(store, 'finding_evidence WHERE span_end > length(cited_text)')).toBe(0)
    expect(count(store, 'finding WHERE id NOT IN (SELECT finding_id FROM finding_evidence)')).toBe(
      0,
    )
    expect(count(store, "translation WHERE original = ''")).toBe(0)
  })

  test('local times became UTC, and reflections follow their author’s choice', () => {
    const store = temporaryStore()
    fillSample(store)
    const session = store
      .prepare(`SELECT starts_at FROM session WHERE status = 'running'`)
      .pluck()
      .get()
    expect(session).toBe('2015-10-15T08:30:00.000Z')
    expect(store.prepare('SELECT said_at FROM reflection WHERE number = 1').pluck().get()).toBe(
      '2015-10-15T08:36:40.000Z',
    )
    const unlike = `reflection r JOIN participant p ON p.id = r.participant_id WHERE r.audience <> p.audience`
    const { reflections, people } = readSampleFiles()
    const meant = reflections.filter(
      ({ author, audience }) =>
        author.kind === 'participant' &&
        audience !== undefined &&
        audience !== people.find(({ key }) => key === author.key)?.audience,
    )
    expect(count(store, unlike)).toBe(meant.length)
  })

  test('a file made of it is in order and opens again', () => {
    const clock = fixedClock()
    const path = join(temporaryFolder(), 'sample.soundings')
    createWorkspaceFile({ path, name: sampleName(), isSample: true, clock }, fillSample)
    const store = openWorkspaceFile(path, clock)
    expect(checkWorkspace(store).problems).toEqual([])
    expect(store.prepare('SELECT is_sample FROM workspace').pluck().get()).toBe(1)
    expect(count(store, `command WHERE label = 'sample.load'`)).toBe(1)
    store.close()
  })
})
