// What a kit would change here, and the change itself.
import { isDeepStrictEqual } from 'node:util'
import type { KitEntry } from '../../../shared/contract/toolkit'
import type { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import { AppError } from '../../../shared/errors'
import type { Store } from '../../workspace/store'
import type { Kit } from './kit-file'
import { allMethods, allSequences, ownMethods, ownSequences, writeCard } from './own-cards'

export type Differing = 'keep-mine' | 'take-theirs' | 'keep-both'
type Card = MethodCard | Sequence
type Known = { all: readonly Card[]; own: readonly Card[] }

export function kitEntries(store: Store, kit: Kit): KitEntry[] {
  assertComplete(store, kit)
  const methods = { all: allMethods(store), own: ownMethods(store) }
  const sequences = { all: allSequences(store), own: ownSequences(store) }
  return [
    ...kit.methods.map((card) => entry('method', card, methods)),
    ...kit.sequences.map((card) => entry('sequence', card, sequences)),
  ]
}

function entry(kind: KitEntry['kind'], card: Card, { all, own }: Known): KitEntry {
  const here = all.find(({ key }) => key === card.key)
  const state = !here
    ? 'new'
    : isSame(here, card)
      ? 'same'
      : own.some(({ key }) => key === card.key)
        ? 'differs'
        : 'ready-made'
  return { kind, key: card.key, name: card.name, state }
}

/** The version is a count of changes on one laptop; the words are what tells cards apart. */
const isSame = (one: Card, other: Card) =>
  isDeepStrictEqual({ ...one, version: 0 }, { ...other, version: 0 })

/** A sequence whose methods are neither in the kit nor here could not be added to any session. */
function assertComplete(store: Store, { methods, sequences }: Kit): void {
  const known = new Set([...methods, ...allMethods(store)].map(({ key }) => key))
  for (const [index, { items }] of sequences.entries())
    for (const item of items)
      if (item.kind === 'method' && !known.has(item.method))
        throw new AppError('kit/broken', { where: `sequences.${index}: ${item.method}` })
}

/** Within the command of the caller. A card of the app's own is never replaced: theirs stands beside it. */
export function takeIn(store: Store, kit: Kit, differing: Differing) {
  const entries = kitEntries(store, kit)
  const taken = new Set([...allMethods(store), ...allSequences(store)].map(({ key }) => key))
  const renamed = new Map<string, string>()
  const count = { added: 0, replaced: 0, kept: 0 }
  const keyFor = ({ key, state }: KitEntry): string | null => {
    if (state === 'new') return key
    if (state === 'same' || differing === 'keep-mine') return null
    return state === 'differs' && differing === 'take-theirs' ? key : freeKey(key, taken)
  }
  const put = (table: 'method' | 'sequence', card: Card, index: number) => {
    const told = entries[index] as KitEntry
    const key = keyFor(told)
    if (key === null) count.kept += 1
    else {
      taken.add(key)
      if (table === 'method') renamed.set(card.key, key)
      count[told.state === 'differs' && key === card.key ? 'replaced' : 'added'] += 1
      writeCard(store, table, { ...card, key })
    }
  }
  for (const [index, card] of kit.methods.entries()) put('method', card, index)
  for (const [index, sequence] of kit.sequences.entries())
    put('sequence', inNewNames(sequence, renamed), kit.methods.length + index)
  return count
}

const inNewNames = (sequence: Sequence, renamed: ReadonlyMap<string, string>): Sequence => ({
  ...sequence,
  items: sequence.items.map((item) =>
    item.kind === 'method' ? { ...item, method: renamed.get(item.method) ?? item.method } : item,
  ),
})

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const free = `${key.slice(0, 58)}-${number}`
    if (!taken.has(free)) return free
  }
}
