// A method card as a programme item: steps, minutes, materials and questions, in the session's languages.
import { scaledSteps } from '../../../shared/domain/scale-method'
import type { LocalText, MethodCard } from '../../../shared/domain/toolkit-cards'
import { nextPosition } from '../../workspace/ordering'
import { flag, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Language = 'en' | 'sv'
export type Place = {
  readonly sessionId: string
  /** The language one writes in here; translations go to the other, where the session speaks it. */
  readonly language: Language
  readonly other: Language | null
}

const inLanguage = (words: LocalText, language: Language) =>
  words[language] ?? words.en ?? words.sv ?? ''

/** The new item's id. */
export function addCard(store: Store, place: Place, card: MethodCard, minutes: number): string {
  const say = (words: LocalText) => inLanguage(words, place.language)
  const row = newRow(store)
  const position = nextPosition(store, { table: 'agenda_block' }, place.sessionId)
  const texts = { title: card.name, description: card.purpose, materials: card.materials }
  store.run(
    sql.insertInto('agenda_block').values({
      ...row,
      session_id: place.sessionId,
      position,
      title: say(texts.title),
      description: say(texts.description),
      materials: say(texts.materials),
      minutes,
      min_minutes: Math.min(minutes, card.range.min),
      is_break: 0,
      mode: modeOf(card),
      lead: '',
      notes: '',
      method_key: card.key,
      method_version: card.version,
    }),
  )
  translate(store, place, 'agenda_block', row.id, { title: card.name, description: card.purpose })
  for (const [index, each] of scaledSteps(card.steps, minutes).entries()) {
    const step = card.steps[index]
    if (!step) continue
    store.run(
      sql.insertInto('block_step').values({
        ...newRow(store),
        block_id: row.id,
        position: index,
        title: say(step.text),
        minutes: each,
        who: say(step.who),
        silent: flag(step.silent),
        is_round: flag(step.isRound),
      }),
    )
  }
  for (const field of card.capture) addQuestion(store, place, row.id, field)
  return row.id
}

export function addBreak(store: Store, place: Place, name: LocalText, minutes: number): string {
  const row = newRow(store)
  const position = nextPosition(store, { table: 'agenda_block' }, place.sessionId)
  store.run(
    sql.insertInto('agenda_block').values({
      ...row,
      session_id: place.sessionId,
      position,
      title: inLanguage(name, place.language),
      description: '',
      materials: '',
      minutes,
      is_break: 1,
      is_protected: 1,
      mode: 'plenary',
      lead: '',
      notes: '',
    }),
  )
  translate(store, place, 'agenda_block', row.id, { title: name })
  return row.id
}

function addQuestion(
  store: Store,
  place: Place,
  blockId: string,
  field: MethodCard['capture'][number],
): void {
  const say = (words: LocalText) => inLanguage(words, place.language)
  const row = newRow(store)
  const { min = 1, max = 5, minLabel, maxLabel } = field.scale ?? {}
  store.run(
    sql.insertInto('prompt').values({
      ...row,
      session_id: place.sessionId,
      block_id: blockId,
      position: nextPosition(store, { table: 'prompt' }, place.sessionId),
      kind: field.kind,
      text: say(field.text),
      help: '',
      second_text: field.secondText ? say(field.secondText) : '',
      options: JSON.stringify(
        (field.options ?? []).map((option, index) => ({ key: `o${index + 1}`, text: say(option) })),
      ),
      min,
      max,
      min_label: minLabel ? say(minLabel) : '',
      max_label: maxLabel ? say(maxLabel) : '',
      status: 'waiting',
      never_quote: flag(field.isPrivate),
    }),
  )
  translate(store, place, 'prompt', row.id, { text: field.text })
}

/** The card's own words in the session's other language stand as checked translations. */
function translate(
  store: Store,
  { language, other }: Place,
  of_table: string,
  row_id: string,
  fields: Readonly<Record<string, LocalText>>,
): void {
  if (other === null) return
  for (const [field, words] of Object.entries(fields)) {
    const text = words[other]
    if (text === undefined || words[language] === undefined) continue
    const same = { of_table, row_id, field, language: other, translator: '', status: 'checked' }
    const original = inLanguage(words, language)
    store.run(sql.insertInto('translation').values({ ...newRow(store), ...same, text, original }))
  }
}

function modeOf({ steps, groupMax, subgroup }: MethodCard): string {
  if (steps.every((step) => step.silent)) return 'silent'
  const sub = (subgroup.en ?? '').toLowerCase()
  if (sub.includes('pair')) return 'pairs'
  if (sub.includes('table') || sub.includes('group') || sub.includes('trio')) return 'tables'
  return groupMax <= 1 ? 'silent' : 'plenary'
}
