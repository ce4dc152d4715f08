import type { contract } from '../../../shared/contract'
import type { Exchange } from '../../../shared/contract/exchanges'
import { checkedText, requiredLine } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { listExchanges } from './exchanges-repository'

export function createExchanges(open: () => Store): Handlers<typeof contract.exchanges> {
  const one = (id: string) => found(listExchanges(open()).find((exchange) => exchange.id === id))
  return {
    list: () => listExchanges(open()),
    create: (input, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'exchanges.create', window }, () => {
        const { title, type, purpose, startsOn, endsOn } = input
        const values = { title: requiredLine(title), type, purpose: checkedText(purpose) }
        store.run(
          sql
            .insertInto('exchange')
            .values({ ...row, ...values, starts_on: startsOn, ends_on: endsOn }),
        )
        writePartners(store, row.id, input.partners)
      })
      return one(row.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'exchanges.update', window }, () => {
        const values = changes(store, {
          title: given(change.title, requiredLine),
          type: change.type,
          purpose: given(change.purpose, checkedText),
          starts_on: change.startsOn,
          ends_on: change.endsOn,
        })
        touched(store.run(sql.updateTable('exchange').set(values).where('id', '=', id)))
        if (change.partners) writePartners(store, id, change.partners)
      })
      return one(id)
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'exchanges.remove', window }, () =>
        touched(store.run(sql.deleteFrom('exchange').where('id', '=', id))),
      )
      return null
    },
  }
}

function writePartners(store: Store, exchangeId: string, partners: Exchange['partners']): void {
  store.run(sql.deleteFrom('exchange_partner').where('exchange_id', '=', exchangeId))
  const distinct = new Map(
    partners.map((partner) => [`${partner.organisationId} ${partner.part}`, partner]),
  )
  for (const [position, partner] of [...distinct.values()].entries()) {
    const values = { organisation_id: partner.organisationId, part: partner.part, position }
    store.run(
      sql
        .insertInto('exchange_partner')
        .values({ ...newRow(store), exchange_id: exchangeId, ...values }),
    )
  }
}
