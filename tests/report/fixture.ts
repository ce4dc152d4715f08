// A small workspace with everything a summary can hold, and knobs for what each test is about.
import { sql } from '../../src/main/workspace/sql'
import type { Store } from '../../src/main/workspace/store'
import type { Row, TableName } from '../../src/main/workspace/tables'
import { createText } from '../../src/main/platform/text'
import { gatherSession } from '../../src/main/report/gather'
import { buildReportModel } from '../../src/main/report/model/model'
import type { ReportLayout } from '../../src/shared/contract/reports'
import type { ReportModel, SectionKey } from '../../src/shared/domain/report-model'
import { temporaryStore } from '../support/workspace'

type Given<Name extends TableName> = Partial<Row<Name>>

export function createRows(store: Store) {
  const at = store.now()
  const insert = <Name extends TableName>(table: Name, values: Given<Name>): string => {
    const id = (values as { id?: string }).id ?? store.newId()
    const row = { id, created_at: at, updated_at: at, ...values }
    store.run(sql.insertInto(table).values(row as never))
    return id
  }
  return insert
}
export type Insert = ReturnType<typeof createRows>

export type Seminar = {
  readonly store: Store
  readonly sessionId: string
  readonly insert: Insert
  /** Adds a reflection that may be quoted to anybody unless told otherwise. */
  readonly reflect: (values: Given<'reflection'>) => { id: string; number: number }
  readonly person: (values: NewPerson) => string
}

type NewPerson = {
  name?: string | null
  role?: string | null
  organisation?: string | null
  participant?: Given<'participant'>
}

/** A session in Portsmouth with nobody in it yet. */
export function seminar(session: Given<'session'> = {}): Seminar {
  const store = temporaryStore()
  const write = <T>(work: () => T) => store.command({ label: 'test', window: 'test' }, work)
  const rows = createRows(store)
  const insert: Insert = (table, values) => write(() => rows(table, values))
  const sessionId = insert('session', {
    title: 'A day of peers',
    subtitle: '',
    starts_at: '2015-10-15T08:30:00.000Z',
    time_zone: 'Europe/London',
    venue: 'Mary Rose Museum, Portsmouth',
    languages: '["en","sv"]',
    status: 'ended',
    ...session,
  })
  let number = 0
  return {
    store,
    sessionId,
    insert,
    reflect: (values) => {
      number += 1
      const id = insert('reflection', {
        session_id: sessionId,
        number,
        author_kind: values.participant_id ? 'participant' : 'unknown',
        text: `Words of ${number}`,
        language: 'en',
        channel: 'phone',
        client_key: `key-${number}`,
        audience: 'public',
        attribution: 'anonymous',
        cleared: 1,
        said_at: store.now(),
        ...values,
      })
      return { id, number }
    },
    person: ({ name = null, role = null, organisation = null, participant = {} }) => {
      const personId = name ? insert('person', { name, role, organisation_id: organisation }) : null
      return insert('participant', {
        session_id: sessionId,
        person_id: personId,
        alias: name ? null : 'Participant 1',
        attendance: 'present',
        audience: 'public',
        attribution: 'named',
        ...participant,
      })
    },
  }
}

export type Wanted = {
  edition?: 'participants' | 'funder'
  language?: 'en' | 'sv'
} & Partial<ReportLayout>

export function model(
  { store, sessionId }: Pick<Seminar, 'store' | 'sessionId'>,
  wanted: Wanted = {},
): ReportModel {
  const { edition = 'participants', language = 'en', ...layout } = wanted
  return buildReportModel(
    gatherSession(store, sessionId),
    { edition, language, ...layout },
    createText(language),
  )
}

export type BlockOf<Kind extends string> = Extract<
  ReportModel['sections'][number]['blocks'][number],
  { kind: Kind }
>

/** Every block of a kind, in the order they are read. */
export function blocks<Kind extends ReportModel['sections'][number]['blocks'][number]['kind']>(
  report: ReportModel,
  kind: Kind,
  section?: SectionKey,
): BlockOf<Kind>[] {
  return report.sections
    .filter((one) => section === undefined || one.key === section)
    .flatMap((one) => one.blocks)
    .filter((block): block is BlockOf<Kind> => block.kind === kind)
}

export function sectionText(report: ReportModel, key: SectionKey): string {
  return JSON.stringify(report.sections.find((section) => section.key === key) ?? null)
}

/** A learning question with one finding resting on the reflections given. */
export function findingOn(
  { insert, sessionId }: Seminar,
  text: string,
  evidence: readonly { id: string }[],
  values: Given<'finding'> = {},
): string {
  const id = insert('finding', {
    session_id: sessionId,
    position: 0,
    text,
    kind: 'learning',
    ...values,
  })
  for (const [position, one] of evidence.entries())
    insert('finding_evidence', { finding_id: id, reflection_id: one.id, position })
  return id
}
