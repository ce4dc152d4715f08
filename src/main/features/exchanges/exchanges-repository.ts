import { Exchange } from '../../../shared/contract/exchanges'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'
import { heldByPartners, type Held } from './partner-holds'

export function listExchanges(store: Store): Exchange[] {
  const partners = store.all(sql.selectFrom('exchange_partner').selectAll().orderBy('position'))
  const contacts = readContacts(store)
  const held = heldByPartners(store)
  return store
    .all(sql.selectFrom('exchange').selectAll().orderBy('starts_on', 'desc').orderBy('id'))
    .map((row) => toExchange(row, partners, contacts, held))
}

function readContacts(store: Store) {
  return store.all(
    sql
      .selectFrom('exchange_contact')
      .innerJoin('person', 'person.id', 'exchange_contact.person_id')
      .select([
        'exchange_contact.exchange_id',
        'exchange_contact.organisation_id',
        'exchange_contact.person_id',
        'person.organisation_id as worksAt',
        'person.left_on as leftOn',
      ])
      .orderBy('exchange_contact.position')
      .orderBy('exchange_contact.id'),
  )
}
type ContactRow = ReturnType<typeof readContacts>[number]

function toExchange(
  row: Row<'exchange'>,
  partners: Row<'exchange_partner'>[],
  contacts: ContactRow[],
  held: Held,
): Exchange {
  return Exchange.parse({
    id: row.id,
    title: row.title,
    type: row.type,
    purpose: row.purpose,
    questions: JSON.parse(row.questions),
    outOfScope: row.out_of_scope,
    languages: JSON.parse(row.languages),
    funder: row.funder,
    funderReference: row.funder_reference,
    currency: row.currency,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    closedOn: row.closed_on,
    partners: partners
      .filter((partner) => partner.exchange_id === row.id)
      .map((partner) => ({
        organisationId: partner.organisation_id,
        part: partner.part,
        leftOn: partner.left_on,
        holds: held(row.id, partner.organisation_id),
      })),
    contacts: contacts
      .filter((contact) => contact.exchange_id === row.id)
      .map((contact) => ({
        organisationId: contact.organisation_id,
        personId: contact.person_id,
        state: stateOf(contact),
      })),
  })
}

function stateOf({ leftOn, worksAt, organisation_id }: ContactRow): 'here' | 'left' | 'moved' {
  if (worksAt !== organisation_id) return 'moved'
  return leftOn === null ? 'here' : 'left'
}
