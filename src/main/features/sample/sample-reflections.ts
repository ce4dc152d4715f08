import type { Attribution, Audience } from '../../../shared/contract/primitives'
import { toInstant } from '../../../shared/domain/agenda-times'
import { flag } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { Keys } from './sample-keys'
import type { SampleReflection } from './sample-shape'

const insertSql = `INSERT INTO reflection
  (id, session_id, number, prompt_id, author_kind, participant_id, session_group_id, organisation_id,
   text, second_text, answer, language, channel, slip, client_key, audience, attribution, cleared,
   state, starred, late, said_at, created_at, updated_at)
  VALUES (@id, @session, @number, @prompt, @kind, @participant, @group, @organisation,
   @text, @secondText, @answer, @language, @channel, @slip, @key, @audience, @attribution, @cleared,
   @state, @starred, @late, @saidAt, @now, @now)`

/** All reflections in the order they were said; the sample's numbers are their R-numbers. */
export function addReflections(store: Store, files: SampleFiles, keys: Keys): void {
  const { session } = files.workspace
  const insert = store.prepare(insertSql)
  const now = store.now()
  for (const reflection of files.reflections) {
    const id = store.newId()
    keys.set('reflection', reflection.n, id)
    insert.run({
      id,
      session: keys.get('session', session.key),
      number: reflection.n,
      prompt: keys.find('prompt', reflection.prompt),
      ...authorColumns(reflection, keys),
      text: reflection.text,
      secondText: reflection.secondText,
      answer: reflection.answer ? JSON.stringify(reflection.answer) : null,
      language: reflection.language,
      channel: reflection.channel,
      slip: reflection.slip,
      key: `sample-${reflection.n}`,
      ...consent(reflection, files),
      cleared: flag(reflection.cleared),
      state: reflection.state,
      starred: flag(reflection.starred),
      late: flag(reflection.late),
      saidAt: toInstant(session.date, reflection.at, session.timeZone),
      now,
    })
  }
}

function authorColumns({ author }: SampleReflection, keys: Keys) {
  const id = (kind: SampleReflection['author']['kind'], table: Parameters<Keys['get']>[0]) =>
    author.kind === kind && author.kind !== 'unknown' ? keys.get(table, author.key) : null
  return {
    kind: author.kind,
    participant: id('participant', 'participant'),
    group: id('group', 'session_group'),
    organisation: id('organisation', 'organisation'),
  }
}

type Consent = { audience: Audience; attribution: Attribution }

/** What its author chose at the door, unless the reflection says otherwise. */
function consent({ author, audience, attribution }: SampleReflection, files: SampleFiles): Consent {
  const person =
    author.kind === 'participant' ? files.people.find(({ key }) => key === author.key) : undefined
  const chosen = person ?? { audience: 'count', attribution: 'anonymous' }
  return { audience: audience ?? chosen.audience, attribution: attribution ?? chosen.attribution }
}
