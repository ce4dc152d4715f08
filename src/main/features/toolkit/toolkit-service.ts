import type { contract } from '../../../shared/contract'
import { BlockId } from '../../../shared/contract/primitives'
import type { MethodTook } from '../../../shared/contract/toolkit'
import { scaledMinutes } from '../../../shared/domain/scale-method'
import type { Handlers } from '../../../shared/rpc/contract'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { addBreak, addCard, type Place } from './add-card'
import { toolkitFiles } from './toolkit-files'

export function createToolkit(open: () => Store): Handlers<typeof contract.toolkit> {
  const method = (key: string) => found(toolkitFiles().methods.find((card) => card.key === key))
  return {
    methods: () => [...toolkitFiles().methods],
    sequences: () => [...toolkitFiles().sequences],
    frames: () => [...toolkitFiles().frames],
    took: () => readTook(open()),
    addMethod: ({ sessionId, key, people }, { window }) => {
      const store = open()
      const card = method(key)
      const place = placeIn(store, sessionId)
      const id = store.command({ label: 'toolkit.addMethod', window }, () =>
        addCard(store, place, card, scaledMinutes(card, people)),
      )
      return { blocks: [BlockId.parse(id)] }
    },
    addSequence: ({ sessionId, key }, { window }) => {
      const store = open()
      const sequence = found(toolkitFiles().sequences.find((each) => each.key === key))
      const place = placeIn(store, sessionId)
      const ids = store.command({ label: 'toolkit.addSequence', window }, () =>
        sequence.items.map((item) =>
          item.kind === 'break'
            ? addBreak(store, place, item.name, item.minutes)
            : addCard(store, place, method(item.method), item.minutes),
        ),
      )
      return { blocks: ids.map((id) => BlockId.parse(id)) }
    },
  }
}

function placeIn(store: Store, sessionId: string): Place {
  const { languages } = found(
    store.first(sql.selectFrom('session').select('languages').where('id', '=', sessionId)),
  )
  const [first = 'en', ...others] = (JSON.parse(languages) as string[]).map((tag) =>
    tag.slice(0, 2),
  )
  const language = first === 'sv' ? 'sv' : 'en'
  const other = language === 'sv' ? 'en' : 'sv'
  return { sessionId, language, other: others.includes(other) ? other : null }
}

function readTook(store: Store): MethodTook[] {
  const rows = store
    .prepare<[], { key: string; planned: number; real: number }>(
      `SELECT method_key AS key, minutes AS planned,
         CAST(round((julianday(ended_at) - julianday(started_at)) * 1440) AS INTEGER) AS real
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
