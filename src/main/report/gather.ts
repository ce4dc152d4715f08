// Reads everything a summary of one session may need. Decides nothing: consent, choice and wording
// belong to the model.
import { AppError } from '../../shared/errors'
import { sql } from '../workspace/sql'
import type { Store } from '../workspace/store'
import type { AimFacts, BlockFacts, PersonFacts, PromptFacts, SessionFacts } from './facts'
import { readActions, readCommitments, readFindings, readRecommendations } from './gather-findings'
import { readHouse } from './house'
import {
  readAgreement,
  readCodings,
  readOwnTexts,
  readReflections,
  readTranslations,
} from './gather-words'

/** Everything at one moment: the caller need not hold a transaction, reads here are synchronous. */
export function gatherSession(store: Store, sessionId: string): SessionFacts {
  const session = store.first(sql.selectFrom('session').selectAll().where('id', '=', sessionId))
  if (!session) throw new AppError('record/not-found')
  const reflections = readReflections(store, sessionId)
  const known = new Set(reflections.map(({ id }) => id))
  return {
    session: {
      id: session.id,
      title: session.title,
      subtitle: session.subtitle,
      startsAt: session.starts_at,
      endsOn: session.ends_on,
      timeZone: session.time_zone,
      venue: session.venue,
      languages: languagesOf(session.languages),
      sharingRule: session.sharing_rule as SessionFacts['session']['sharingRule'],
      credit: session.credit,
    },
    partners: session.exchange_id ? readPartners(store, session.exchange_id) : [],
    house: readHouse(store),
    aims: readAims(store, sessionId),
    blocks: readBlocks(store, sessionId),
    prompts: readPrompts(store, sessionId),
    people: readPeople(store, sessionId),
    groups: readGroups(store, sessionId),
    organisations: readOrganisations(store),
    reflections,
    ...readCodings(store, sessionId),
    agreement: readAgreement(store, sessionId),
    findings: readFindings(store, sessionId).map((finding) => ({
      ...finding,
      evidence: finding.evidence.filter((id) => known.has(id)),
    })),
    recommendations: readRecommendations(store, sessionId),
    actions: readActions(store, sessionId),
    commitments: readCommitments(store, sessionId),
    ownTexts: readOwnTexts(store, sessionId),
    translations: readTranslations(store),
  }
}

function languagesOf(json: string): string[] {
  const languages = JSON.parse(json) as string[]
  return languages.length > 0 ? languages : ['en']
}

function readPartners(store: Store, exchangeId: string): string[] {
  const rows = store.all(
    sql
      .selectFrom('exchange_partner')
      .innerJoin('organisation', 'organisation.id', 'exchange_partner.organisation_id')
      .select('organisation.name')
      .where('exchange_partner.exchange_id', '=', exchangeId)
      .orderBy('exchange_partner.position')
      .orderBy('exchange_partner.id'),
  )
  return [...new Set(rows.map((row) => row.name))]
}

function readAims(store: Store, sessionId: string): AimFacts[] {
  return store.all(
    sql
      .selectFrom('aim')
      .select(['id', 'kind', 'text'])
      .where('session_id', '=', sessionId)
      .orderBy('position')
      .orderBy('id'),
  ) as AimFacts[]
}

function readBlocks(store: Store, sessionId: string): BlockFacts[] {
  const steps = store.all(
    sql
      .selectFrom('block_step')
      .innerJoin('agenda_block', 'agenda_block.id', 'block_step.block_id')
      .select(['block_step.id', 'block_step.block_id', 'block_step.title', 'block_step.minutes'])
      .where('agenda_block.session_id', '=', sessionId)
      .orderBy('block_step.position')
      .orderBy('block_step.id'),
  )
  return store
    .all(
      sql
        .selectFrom('agenda_block')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map((row) => ({
      id: row.id,
      title: row.title,
      description: row.description,
      minutes: row.minutes,
      isBreak: row.is_break === 1,
      pinTime: row.pin_time,
      parallel: row.parallel === 1,
      mode: row.mode,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      steps: steps
        .filter((step) => step.block_id === row.id)
        .map(({ id, title, minutes }) => ({ id, title, minutes })),
    }))
}

function readPrompts(store: Store, sessionId: string): PromptFacts[] {
  return store
    .all(
      sql
        .selectFrom('prompt')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind as PromptFacts['kind'],
      text: row.text,
      secondText: row.second_text,
      options: JSON.parse(row.options) as PromptFacts['options'],
      min: row.min,
      max: row.max,
      minLabel: row.min_label,
      maxLabel: row.max_label,
      neverQuote: row.never_quote === 1,
    }))
}

function readPeople(store: Store, sessionId: string): PersonFacts[] {
  return store
    .all(
      sql
        .selectFrom('participant')
        .leftJoin('person', 'person.id', 'participant.person_id')
        .select([
          'participant.id',
          'participant.person_id',
          'participant.part',
          'participant.attendance',
          'participant.audience',
          'participant.attribution',
          'person.name',
          'person.role',
          'person.organisation_id',
        ])
        .where('participant.session_id', '=', sessionId)
        .where('participant.is_rehearsal', '=', 0)
        .orderBy('participant.created_at')
        .orderBy('participant.id'),
    )
    .map((row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.name,
      role: row.role,
      organisationId: row.organisation_id,
      part: row.part as PersonFacts['part'],
      attendance: row.attendance as PersonFacts['attendance'],
      audience: row.audience as PersonFacts['audience'],
      attribution: row.attribution as PersonFacts['attribution'],
    }))
}

function readGroups(store: Store, sessionId: string): SessionFacts['groups'] {
  const rows = store.all(
    sql
      .selectFrom('session_group')
      .innerJoin('group_round', 'group_round.id', 'session_group.group_round_id')
      .leftJoin('group_member', 'group_member.session_group_id', 'session_group.id')
      .select(['session_group.id', 'session_group.name', 'group_member.participant_id'])
      .where('group_round.session_id', '=', sessionId)
      .orderBy('group_member.id'),
  )
  const groups = new Map<string, { name: string; members: string[] }>()
  for (const row of rows) {
    const group = groups.get(row.id) ?? { name: row.name, members: [] }
    if (row.participant_id) group.members.push(row.participant_id)
    groups.set(row.id, group)
  }
  return groups
}

function readOrganisations(store: Store): SessionFacts['organisations'] {
  const rows = store.all(sql.selectFrom('organisation').select(['id', 'name', 'country']))
  return new Map(rows.map(({ id, name, country }) => [id, { name, country }]))
}
