import { Exchange } from '../../../shared/contract/exchanges'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

export function listExchanges(store: Store): Exchange[] {
  const partners = store.all(sql.selectFrom('exchange_partner').selectAll().orderBy('position'))
  return store
    .all(sql.selectFrom('exchange').selectAll().orderBy('starts_on', 'desc').orderBy('id'))
    .map((row) => toExchange(row, partners))
}

function toExchange(row: Row<'exchange'>, partners: Row<'exchange_partner'>[]): Exchange {
  return Exchange.parse({
    id: row.id,
    title: row.title,
    type: row.type,
    purpose: row.purpose,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    partners: partners
      .filter((partner) => partner.exchange_id === row.id)
      .map((partner) => ({ organisationId: partner.organisation_id, part: partner.part })),
  })
}
