import type { ExchangePartner } from '../../../shared/contract/exchanges'
import { changes, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'
import { heldByPartners, holdsAnything } from './partner-holds'

type TakingPart = Pick<ExchangePartner, 'organisationId' | 'part'>

/** In this order from now on. Who is missing has left, or goes altogether if nothing hangs on it. */
export function writePartners(
  store: Store,
  exchangeId: string,
  wanted: readonly TakingPart[],
): void {
  const before = new Map(
    store
      .all(sql.selectFrom('exchange_partner').selectAll().where('exchange_id', '=', exchangeId))
      .map((row) => [keyOf({ organisationId: row.organisation_id, part: row.part }), row]),
  )
  const after = new Map(wanted.map((partner) => [keyOf(partner), partner]))
  const staying = new Set([...after.values()].map(({ organisationId }) => organisationId as string))
  for (const [key, row] of before) if (!after.has(key)) leave(store, row, staying)
  for (const [position, [key, partner]] of [...after].entries()) {
    const row = before.get(key)
    if (!row) join(store, exchangeId, partner, position)
    else if (row.position !== position || row.left_on !== null) {
      const set = changes(store, { position, left_on: null })
      store.run(sql.updateTable('exchange_partner').set(set).where('id', '=', row.id))
    }
  }
}

const keyOf = ({ organisationId, part }: { organisationId: string; part: string }) =>
  `${organisationId} ${part}`

function join(store: Store, exchange_id: string, partner: TakingPart, position: number): void {
  const values = { organisation_id: partner.organisationId, part: partner.part, position }
  store.run(sql.insertInto('exchange_partner').values({ ...newRow(store), exchange_id, ...values }))
}

/** One that takes another part meanwhile is still a partner: only what it was goes. */
function leave(store: Store, row: Row<'exchange_partner'>, staying: ReadonlySet<string>): void {
  const holds = heldByPartners(store)(row.exchange_id, row.organisation_id)
  if (!staying.has(row.organisation_id) && holdsAnything(holds)) {
    if (row.left_on !== null) return
    const set = changes(store, { left_on: store.now().slice(0, 10) })
    store.run(sql.updateTable('exchange_partner').set(set).where('id', '=', row.id))
    return
  }
  store.run(sql.deleteFrom('exchange_partner').where('id', '=', row.id))
  if (staying.has(row.organisation_id)) return
  store.run(
    sql
      .deleteFrom('exchange_contact')
      .where('exchange_id', '=', row.exchange_id)
      .where('organisation_id', '=', row.organisation_id),
  )
}
