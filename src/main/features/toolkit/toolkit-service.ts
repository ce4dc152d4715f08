import type { contract } from '../../../shared/contract'
import { BlockId } from '../../../shared/contract/primitives'
import type { MethodTook } from '../../../shared/contract/toolkit'
import type { Interpretation } from '../../../shared/domain/bilingual-time'
import { scaledInSequence, scaledMinutes } from '../../../shared/domain/scale-method'
import type { Handlers } from '../../../shared/rpc/contract'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { addBreak, addCard, type Place } from './add-card'
import { kitText, readKit } from './kit-file'
import { kitEntries, takeIn } from './kit-import'
import {
  allMethods,
  allSequences,
  assertKnown,
  assertNotReadyMade,
  fitted,
  ownMethods,
  ownSequences,
  removeCard,
  writeCard,
} from './own-cards'
import { toolkitFiles } from './toolkit-files'

type Service = Handlers<typeof contract.toolkit>

export function createToolkit(open: () => Store): Service {
  return {
    methods: () => allMethods(open()),
    sequences: () => allSequences(open()),
    frames: () => [...toolkitFiles().frames],
    own: () => ({
      methods: ownMethods(open()).map(({ key }) => key),
      sequences: ownSequences(open()).map(({ key }) => key),
    }),
    took: () => readTook(open()),
    ...adding(open),
    ...ownMethodCards(open),
    ...ownSequenceCards(open),
    ...kits(open),
  }
}

function adding(open: () => Store): Pick<Service, 'addMethod' | 'addSequence'> {
  const method = (store: Store, key: string) =>
    found(allMethods(store).find((card) => card.key === key))
  return {
    addMethod: ({ sessionId, key, people }, { window }) => {
      const store = open()
      const card = method(store, key)
      const place = placeIn(store, sessionId)
      const id = store.command({ label: 'toolkit.addMethod', window }, () =>
        addCard(store, place, card, scaledMinutes(card, people)),
      )
      return { blocks: [BlockId.parse(id)] }
    },
    addSequence: ({ sessionId, key, people }, { window }) => {
      const store = open()
      const sequence = found(allSequences(store).find((each) => each.key === key))
      const place = placeIn(store, sessionId)
      const ids = store.command({ label: 'toolkit.addSequence', window }, () =>
        sequence.items.map((item) => {
          if (item.kind === 'break') return addBreak(store, place, item.name, item.minutes)
          const card = method(store, item.method)
          return addCard(store, place, card, scaledInSequence(card, item.minutes, people))
        }),
      )
      return { blocks: ids.map((id) => BlockId.parse(id)) }
    },
  }
}

type OwnMethods = Pick<Service, 'saveMethod' | 'changeMethod' | 'removeMethod'>
type OwnSequences = Pick<Service, 'saveSequence' | 'changeSequence' | 'removeSequence'>

function ownMethodCards(open: () => Store): OwnMethods {
  return {
    saveMethod: ({ card }, { window }) => {
      assertNotReadyMade('method', card.key)
      const store = open()
      return store.command({ label: 'toolkit.saveMethod', window }, () =>
        writeCard(store, 'method', fitted(card)),
      )
    },
    changeMethod: ({ key, change }, { window }) => {
      const store = open()
      return store.command({ label: 'toolkit.saveMethod', window }, () => {
        const card = found(ownMethods(store).find((each) => each.key === key))
        return writeCard(store, 'method', fitted(Object.assign(card, change)))
      })
    },
    removeMethod: ({ key }, { window }) => {
      const store = open()
      store.command({ label: 'toolkit.removeMethod', window }, () =>
        removeCard(store, 'method', key),
      )
      return null
    },
  }
}

function ownSequenceCards(open: () => Store): OwnSequences {
  return {
    saveSequence: ({ sequence }, { window }) => {
      assertNotReadyMade('sequence', sequence.key)
      const store = open()
      assertKnown(allMethods(store), sequence)
      return store.command({ label: 'toolkit.saveSequence', window }, () =>
        writeCard(store, 'sequence', sequence),
      )
    },
    changeSequence: ({ key, change }, { window }) => {
      const store = open()
      return store.command({ label: 'toolkit.saveSequence', window }, () => {
        const before = found(ownSequences(store).find((each) => each.key === key))
        const sequence = Object.assign(before, change)
        assertKnown(allMethods(store), sequence)
        return writeCard(store, 'sequence', sequence)
      })
    },
    removeSequence: ({ key }, { window }) => {
      const store = open()
      store.command({ label: 'toolkit.removeSequence', window }, () =>
        removeCard(store, 'sequence', key),
      )
      return null
    },
  }
}

function kits(open: () => Store): Pick<Service, 'exportKit' | 'previewKit' | 'importKit'> {
  return {
    exportKit: ({ methods, sequences }) => {
      const store = open()
      const chosen = sequences.map((key) =>
        found(allSequences(store).find((each) => each.key === key)),
      )
      const needed = chosen.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'method' ? [item.method] : [])),
      )
      const cards = [...new Set([...methods, ...needed])].map((key) =>
        found(allMethods(store).find((each) => each.key === key)),
      )
      return { text: kitText({ methods: cards, sequences: chosen }) }
    },
    previewKit: ({ text }) => kitEntries(open(), readKit(text)),
    importKit: ({ text, differing }, { window }) => {
      const store = open()
      const kit = readKit(text)
      return store.command({ label: 'toolkit.importKit', window }, () =>
        takeIn(store, kit, differing),
      )
    },
  }
}

function placeIn(store: Store, sessionId: string): Place {
  const { languages, interpretation } = found(
    store.first(
      sql.selectFrom('session').select(['languages', 'interpretation']).where('id', '=', sessionId),
    ),
  )
  const [first = 'en', ...others] = (JSON.parse(languages) as string[]).map((tag) =>
    tag.slice(0, 2),
  )
  const language = first === 'sv' ? 'sv' : 'en'
  const other = language === 'sv' ? 'en' : 'sv'
  return {
    sessionId,
    language,
    other: others.includes(other) ? other : null,
    interpretation: interpretation as Interpretation,
  }
}

function readTook(store: Store): MethodTook[] {
  const rows = store
    .prepare<[], { key: string; planned: number; real: number }>(
      `SELECT method_key AS key, minutes AS planned,
         CAST(round((julianday(ended_at) - julianday(started_at)) * 1440 - paused_ms / 60000.0)
           AS INTEGER) AS real
       FROM agenda_block
       WHERE method_key IS NOT NULL AND started_at IS NOT NULL AND ended_at > started_at
       ORDER BY started_at`,
    )
    .all()
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, times]) => ({
    key,
    times: times.map(({ planned, real }) => ({ planned, real })),
  }))
}
