import { describe, expect, test } from 'vitest'
import { runImport, type ImportRequest } from '../../src/main/features/imports/run-import'
import type { Store } from '../../src/main/workspace/store'
import { temporaryStore } from '../support/workspace'

function importText(store: Store, text: string, more: Partial<ImportRequest> = {}) {
  const bytes = new TextEncoder().encode(text)
  return runImport(store, { sessionId: 'new', bytes, fileName: 'people.csv', ...more })
}

const map = (...columns: [string, string][]) => ({
  columns: columns.map(([name, role]) => ({ name, role })),
})
const withPerson = map(['Who', 'person'], ['Said', 'text'])

const authors = (store: Store) =>
  store
    .prepare<[], Record<string, unknown>>(
      `SELECT r.text, r.author_kind AS kind, coalesce(n.name, p.alias) AS name, o.name AS organisation
       FROM reflection r LEFT JOIN participant p ON p.id = r.participant_id
       LEFT JOIN person n ON n.id = p.person_id
       LEFT JOIN organisation o ON o.id = coalesce(n.organisation_id, r.organisation_id) ORDER BY r.number`,
    )
    .all()

describe('whose words', () => {
  test('[imports R7] the same person in several rows is one participant, whatever the case', () => {
    const store = temporaryStore()
    const result = importText(store, 'Who,Said\nx7,one\nX7,two\n x7 ,three\ny8,four\n', {
      map: withPerson,
    })
    expect(result.participants).toBe(2)
    expect(authors(store).map(({ name }) => name)).toEqual(['x7', 'x7', 'x7', 'y8'])
  })

  test('[imports R7] codes are aliases, names and addresses are people', () => {
    const store = temporaryStore()
    importText(store, 'Who,Said\n2joche,a\nÅsa Ek,b\nasa@example.org,c\n', { map: withPerson })
    const people = store
      .prepare<[], { name: string; contact: string | null }>(
        'SELECT name, contact FROM person ORDER BY id',
      )
      .all()
    expect(people).toEqual([
      { name: 'Åsa Ek', contact: null },
      { name: 'asa@example.org', contact: 'asa@example.org' },
    ])
    expect(store.prepare('SELECT alias FROM participant WHERE person_id IS NULL').all()).toEqual([
      { alias: '2joche' },
    ])
  })

  test('[imports R7] a blank person cell makes a new anonymous participant, once', () => {
    const store = temporaryStore()
    const text = 'Who,Said\n,a\nNA,b\n,b\n'
    const { sessionId, participants } = importText(store, text, { map: withPerson })
    expect(participants).toBe(3)
    expect(authors(store).map(({ name }) => name)).toEqual([
      'Participant 1',
      'Participant 2',
      'Participant 3',
    ])
    expect(
      importText(store, text, { map: withPerson, sessionId: sessionId as string }).participants,
    ).toBe(0)
  })

  test('[imports R7] somebody already in the session is that participant', () => {
    const store = temporaryStore()
    const { sessionId } = importText(store, 'Who,Said\nÅsa Ek,before\n', { map: withPerson })
    const later = importText(store, 'Name,Comment\nåsa  ek,after\n', {
      map: map(['Name', 'person'], ['Comment', 'text']),
      sessionId: sessionId as string,
    })
    expect(later.participants).toBe(0)
    expect(new Set(authors(store).map(({ name }) => name))).toEqual(new Set(['Åsa Ek']))
  })

  test('[imports R7] organisations come with their people; the same name elsewhere is somebody else', () => {
    const store = temporaryStore()
    const columns = map(['Who', 'person'], ['Museum', 'organisation'], ['Said', 'text'])
    const text = 'Who,Museum,Said\nÅsa Ek,Vasa,a\nq1,Vasa,b\n,Vasa,c\nBo Alm,,d\n'
    expect(importText(store, text, { map: columns }).participants).toBe(4)
    expect(authors(store)).toEqual([
      { text: 'a', kind: 'participant', name: 'Åsa Ek', organisation: 'Vasa' },
      { text: 'b', kind: 'participant', name: 'q1', organisation: 'Vasa' },
      { text: 'c', kind: 'participant', name: 'Participant 3', organisation: 'Vasa' },
      { text: 'd', kind: 'participant', name: 'Bo Alm', organisation: null },
    ])
    importText(store, 'Who,Museum,Said\nÅsa Ek,Skansen,e\n', { map: columns })
    expect(store.prepare(`SELECT count(*) FROM person WHERE name = 'Åsa Ek'`).pluck().get()).toBe(2)
  })

  test('[imports R7] without a person column the author is the organisation or unknown', () => {
    const store = temporaryStore()
    const text = 'Museum,Said\nVasa,a\n,b\n'
    const result = importText(store, text, {
      map: map(['Museum', 'organisation'], ['Said', 'text']),
    })
    expect(result.participants).toBe(0)
    expect(authors(store)).toEqual([
      { text: 'a', kind: 'organisation', name: null, organisation: 'Vasa' },
      { text: 'b', kind: 'unknown', name: null, organisation: null },
    ])
  })
})

describe('consent', () => {
  test('[imports R8] count unless the map says otherwise, and the command line overrides it', () => {
    const audienceOf = (more: Partial<ImportRequest>) => {
      const store = temporaryStore()
      importText(store, 'Who,Said\nx7,one\n', { map: withPerson, ...more })
      return store.prepare('SELECT audience FROM reflection').pluck().get()
    }
    expect(audienceOf({})).toBe('count')
    expect(audienceOf({ map: { ...withPerson, audience: 'funder' } })).toBe('funder')
    expect(
      audienceOf({ map: { ...withPerson, audience: 'funder' }, audience: 'participants' }),
    ).toBe('participants')
  })

  test('[imports R8] never wider than what a participant who was asked has chosen', () => {
    const store = temporaryStore()
    const { sessionId } = importText(store, 'Who,Said\nx7,one\ny8,two\n', {
      map: withPerson,
      audience: 'participants',
    })
    store.command({ label: 'test', window: 'test' }, () =>
      store.connection.exec(
        `INSERT INTO consent_record (id, participant_id, audience, attribution, wording_version, how, given_at, recorded_by, created_at, updated_at)
         SELECT 'c1', id, 'participants', 'anonymous', '1', 'asked', 'now', 'facilitator', 'now', 'now' FROM participant WHERE alias = 'x7'`,
      ),
    )
    importText(store, 'Who,Later\nx7,three\ny8,four\n', {
      map: map(['Who', 'person'], ['Later', 'text']),
      sessionId: sessionId as string,
      audience: 'public',
    })
    const later = store
      .prepare('SELECT text, audience FROM reflection WHERE number > 2 ORDER BY number')
      .all()
    expect(later).toEqual([
      { text: 'three', audience: 'participants' },
      { text: 'four', audience: 'public' },
    ])
  })
})
