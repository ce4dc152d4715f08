// What was said, how it was read, and what was written about it.
import { sql } from '../workspace/sql'
import type { Store } from '../workspace/store'
import {
  translationKey,
  type AgreementFacts,
  type CodingFacts,
  type OwnText,
  type ReflectionFacts,
  type SessionFacts,
  type TranslationFacts,
} from './facts'
import { figureOf, sharedReadings } from './shared-readings'

const reflectionColumns = [
  'id',
  'number',
  'prompt_id',
  'author_kind',
  'participant_id',
  'session_group_id',
  'organisation_id',
  'text',
  'second_text',
  'answer',
  'language',
  'channel',
  'audience',
  'attribution',
  'cleared',
  'state',
  'starred',
] as const

/** All but what simulated phones wrote. */
export function readReflections(store: Store, sessionId: string): ReflectionFacts[] {
  return store
    .all(
      sql
        .selectFrom('reflection')
        .select(reflectionColumns)
        .where('session_id', '=', sessionId)
        .where((it) =>
          it.not(
            it.exists(
              it
                .selectFrom('participant')
                .select('participant.id')
                .whereRef('participant.id', '=', 'reflection.sent_by')
                .where('participant.is_rehearsal', '=', 1),
            ),
          ),
        )
        .orderBy('number'),
    )
    .map((row) => ({
      id: row.id,
      number: row.number,
      promptId: row.prompt_id,
      authorKind: row.author_kind as ReflectionFacts['authorKind'],
      participantId: row.participant_id,
      groupId: row.session_group_id,
      organisationId: row.organisation_id,
      text: row.text,
      secondText: row.second_text,
      answer: row.answer === null ? null : (JSON.parse(row.answer) as ReflectionFacts['answer']),
      language: row.language,
      channel: row.channel as ReflectionFacts['channel'],
      audience: row.audience as ReflectionFacts['audience'],
      attribution: row.attribution as ReflectionFacts['attribution'],
      cleared: row.cleared === 1,
      state: row.state as ReflectionFacts['state'],
      starred: row.starred === 1,
    }))
}

export function readCodings(
  store: Store,
  sessionId: string,
): Pick<SessionFacts, 'codings' | 'frames'> {
  const rows = store.all(
    sql
      .selectFrom('coding')
      .innerJoin('reflection', 'reflection.id', 'coding.reflection_id')
      .innerJoin('theme', 'theme.id', 'coding.theme_id')
      .innerJoin('frame', 'frame.id', 'theme.frame_id')
      .select([
        'coding.reflection_id',
        'coding.theme_id',
        'coding.polarity',
        'theme.title',
        'theme.is_outside',
        'frame.name',
      ])
      .where('reflection.session_id', '=', sessionId)
      .where('coding.reading', '=', 1)
      .orderBy('coding.position')
      .orderBy('theme.position')
      .orderBy('coding.id'),
  )
  const codings = new Map<string, CodingFacts[]>()
  for (const row of rows) {
    const list = codings.get(row.reflection_id) ?? []
    list.push({
      themeId: row.theme_id,
      title: row.title,
      polarity: row.polarity as CodingFacts['polarity'],
      isOutside: row.is_outside === 1,
    })
    codings.set(row.reflection_id, list)
  }
  return { codings, frames: [...new Set(rows.map((row) => row.name))] }
}

/** Frames in which two coders have read the same reflections. */
export function readAgreement(store: Store, sessionId: string): AgreementFacts[] {
  const frames = store.all(
    sql
      .selectFrom('frame')
      .select(['frame.id', 'frame.name'])
      .where((it) =>
        it.exists(
          it
            .selectFrom('coding')
            .innerJoin('theme', 'theme.id', 'coding.theme_id')
            .innerJoin('reflection', 'reflection.id', 'coding.reflection_id')
            .select('coding.id')
            .whereRef('theme.frame_id', '=', 'frame.id')
            .where('reflection.session_id', '=', sessionId)
            .where('coding.reading', '=', 2),
        ),
      )
      .orderBy('frame.name')
      .orderBy('frame.id'),
  )
  return frames
    .map(({ id, name }) => ({
      frame: name,
      ...figureOf(store, sharedReadings(store, sessionId, id)),
    }))
    .filter(({ shared }) => shared > 0)
}

export function readOwnTexts(store: Store, sessionId: string): OwnText[] {
  return store.all(
    sql
      .selectFrom('section_text')
      .select(['edition', 'language', 'section', 'text'])
      .where('session_id', '=', sessionId),
  ) as OwnText[]
}

export function readTranslations(store: Store): ReadonlyMap<string, TranslationFacts> {
  const rows = store.all(sql.selectFrom('translation').selectAll())
  return new Map(
    rows.map((row) => [
      translationKey(row.of_table, row.row_id, snakeCase(row.field), row.language),
      { text: row.text, original: row.original, translator: row.translator },
    ]),
  )
}

/** Fields are named as the column or as the contract names them; both mean the same text. */
const snakeCase = (field: string) =>
  // What may be chosen is named by its own key: "option:<key>".
  field.startsWith('option:')
    ? field
    : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
