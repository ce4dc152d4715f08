// The facilitator's own methods and sequences, kept beside the ready-made ones.
import { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import { AppError } from '../../../shared/errors'
import { changes, found, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { toolkitFiles } from './toolkit-files'

type Table = 'method' | 'sequence'
type Card = { readonly key: string; readonly version: number }

export const ownMethods = (store: Store): MethodCard[] => read(store, 'method', MethodCard)
export const ownSequences = (store: Store): Sequence[] => read(store, 'sequence', Sequence)
export const allMethods = (store: Store): MethodCard[] => [
  ...toolkitFiles().methods,
  ...ownMethods(store),
]
export const allSequences = (store: Store): Sequence[] => [
  ...toolkitFiles().sequences,
  ...ownSequences(store),
]

/** A card that a newer version wrote differently is left out of the list, not out of the file. */
function read<T extends Card>(
  store: Store,
  table: Table,
  shape: { safeParse(card: unknown): { success: boolean; data?: T | undefined } },
): T[] {
  return store
    .all(sql.selectFrom(table).select('card').orderBy('created_at').orderBy('id'))
    .flatMap(({ card }) => shape.safeParse(JSON.parse(card)).data ?? [])
}

export function assertNotReadyMade(table: Table, key: string): void {
  const { methods, sequences } = toolkitFiles()
  if ((table === 'method' ? methods : sequences).some((card) => card.key === key))
    throw new AppError('toolkit/ready-made')
}

/** Writes the card in place of the one with its key; answers it with the version it got. */
export function writeCard<T extends Card>(store: Store, table: Table, card: T): T {
  const before = store.first(
    sql.selectFrom(table).select(['id', 'version']).where('key', '=', card.key),
  )
  const version = before ? before.version + (isUsed(store, card.key, before.version) ? 1 : 0) : 1
  const kept = { ...card, version }
  const values = { key: card.key, version, card: JSON.stringify(kept) }
  if (before)
    store.run(sql.updateTable(table).set(changes(store, values)).where('id', '=', before.id))
  else store.run(sql.insertInto(table).values({ ...newRow(store), ...values }))
  return kept
}

/** A version that stands in a programme stays what it was. */
function isUsed(store: Store, key: string, version: number): boolean {
  const used = sql
    .selectFrom('agenda_block')
    .select('id')
    .where('method_key', '=', key)
    .where('method_version', '=', version)
  return store.first(used) !== undefined
}

export function removeCard(store: Store, table: Table, key: string): void {
  touched(store.run(sql.deleteFrom(table).where('key', '=', key)))
}

/** Minutes are those of the steps, and within the card's own range; the fewest people are no more than the most. */
export function fitted(card: MethodCard): MethodCard {
  const sum = card.steps.reduce((all, step) => all + step.minutes, 0)
  const minutes = Math.min(1440, sum)
  const { min, max } = card.range
  return {
    ...card,
    minutes,
    range: { min: Math.min(min, minutes), max: Math.max(max, minutes) },
    groupMax: Math.max(card.groupMin, card.groupMax),
  }
}

export function assertKnown(methods: readonly Card[], sequence: Sequence): void {
  for (const item of sequence.items)
    if (item.kind === 'method') found(methods.find(({ key }) => key === item.method))
}
