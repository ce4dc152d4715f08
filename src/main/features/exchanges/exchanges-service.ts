import type { contract } from '../../../shared/contract'
import type { NewExchange } from '../../../shared/contract/exchanges'
import { checkedText, cleanLine, requiredLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { z } from '../../../shared/zod'
import { changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { listExchanges } from './exchanges-repository'
import { writePartners } from './write-partners'

export function createExchanges(open: () => Store): Handlers<typeof contract.exchanges> {
  const one = (id: string) => found(listExchanges(open()).find((exchange) => exchange.id === id))
  return {
    list: () => listExchanges(open()),
    create: (input, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'exchanges.create', window }, () => {
        const values = {
          ...valuesOf(input),
          title: requiredLine(input.title),
          type: input.type,
          purpose: checkedText(input.purpose),
        }
        store.run(sql.insertInto('exchange').values({ ...row, ...values }))
        writePartners(store, row.id, input.partners)
      })
      return one(row.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'exchanges.update', window }, () => {
        const set = changes(store, valuesOf(change))
        touched(store.run(sql.updateTable('exchange').set(set).where('id', '=', id)))
        if (change.partners) writePartners(store, id, change.partners)
      })
      return one(id)
    },
    setContacts: ({ id, organisationId, personIds }, { window }) => {
      const store = open()
      store.command({ label: 'exchanges.setContacts', window }, () => {
        if (!one(id).partners.some((partner) => partner.organisationId === organisationId))
          throw new AppError('exchange/not-a-partner')
        writeContacts(store, { exchange_id: id, organisation_id: organisationId }, personIds)
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

function valuesOf(change: Partial<z.output<typeof NewExchange>>) {
  return {
    title: given(change.title, requiredLine),
    type: change.type,
    purpose: given(change.purpose, checkedText),
    questions: given(change.questions, (all) =>
      JSON.stringify(all.map(checkedText).filter((question) => question !== '')),
    ),
    out_of_scope: given(change.outOfScope, checkedText),
    languages: given(change.languages, (tags) => JSON.stringify([...new Set(tags)])),
    funder: given(change.funder, cleanLine),
    funder_reference: given(change.funderReference, cleanLine),
    currency: change.currency,
    starts_on: change.startsOn,
    ends_on: change.endsOn,
  }
}

type At = { exchange_id: string; organisation_id: string }

function writeContacts(store: Store, at: At, personIds: readonly string[]): void {
  const wanted = new Set(personIds)
  const before = store.all(
    sql
      .selectFrom('exchange_contact')
      .selectAll()
      .where('exchange_id', '=', at.exchange_id)
      .where('organisation_id', '=', at.organisation_id),
  )
  for (const { id, person_id } of before)
    if (!wanted.has(person_id)) store.run(sql.deleteFrom('exchange_contact').where('id', '=', id))
  for (const [position, person_id] of [...wanted].entries()) {
    const row = before.find((contact) => contact.person_id === person_id)
    if (!row) {
      const values = { ...newRow(store), ...at, person_id, position }
      store.run(sql.insertInto('exchange_contact').values(values))
    } else if (row.position !== position) {
      const set = changes(store, { position })
      store.run(sql.updateTable('exchange_contact').set(set).where('id', '=', row.id))
    }
  }
}
