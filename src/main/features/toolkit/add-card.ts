// A method card as a programme item: steps, minutes, materials and questions, in the session's languages.
import {
  type Interpretation,
  itemMinutes,
  talkMinutes,
} from '../../../shared/domain/bilingual-time'
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
  readonly interpretation: Interpretation
}

const inLanguage = (words: LocalText, language: Language) =>
  words[language] ?? words.en ?? words.sv ?? ''

/** The new item's id. */
export function addCard(store: Store, place: Place, card: MethodCard, minutes: number): string {
  const say = (words: LocalText) => inLanguage(words, place.language)
  const row = newRow(store)
  const position = nextPosition(store, { table: 'agenda_block' }, place.sessionId)
  const plain = card.steps.map((step, index) => ({
    ...step,
    minutes: scaledSteps(card.steps, minutes)[index] ?? 1,
  }))
  const longer = (talk: number) => talkMinutes(talk, 'none', place.interpretation)
  const texts = { title: card.name, description: card.purpose, materials: card.materials }
  store.run(
    sql.insertInto('agenda_block').values({
      ...row,
      session_id: place.sessionId,
      position,
      title: say(texts.title),
      description: say(texts.description),
      materials: say(texts.materials),
      minutes: itemMinutes(
        { minutes, isBreak: false, mode: card.mode, steps: plain, minutesFor: 'none' },
        place.interpretation,
      ),
      minutes_for: place.interpretation,
      min_minutes: Math.min(minutes, card.range.min),
      is_break: 0,
      mode: card.mode,
      lead: '',
      notes: '',
      method_key: card.key,
      method_version: card.version,
    }),
  )
  translate(store, place, 'agenda_block', row.id, { title: card.name, description: card.purpose })
  for (const [position, step] of plain.entries()) {
    const own = newRow(store)
    store.run(
      sql.insertInto('block_step').values({
        ...own,
        block_id: row.id,
        position,
        title: say(step.text),
        minutes: step.silent || card.mode === 'silent' ? step.minutes : longer(step.minutes),
        who: say(step.who),
        silent: flag(step.silent),
        is_round: flag(step.isRound),
      }),
    )
    translate(store, place, 'block_step', own.id, { title: step.text })
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
  const options = Object.fromEntries(
    (field.options ?? []).map((option, index) => [`option:o${index + 1}`, option]),
  )
  translate(store, place, 'prompt', row.id, {
    text: field.text,
    ...(field.secondText && { second_text: field.secondText }),
    ...(minLabel && { min_label: minLabel }),
    ...(maxLabel && { max_label: maxLabel }),
    ...options,
  })
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
