import type { contract } from '../../../shared/contract'
import type { NewOrganisation, NewPerson } from '../../../shared/contract/people'
import { checkedText, cleanLine, requiredLine } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import type { z } from '../../../shared/zod'
import { changes, flag, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { listOrganisations, listPeople } from './people-repository'

export function createOrganisations(open: () => Store): Handlers<typeof contract.organisations> {
  const one = (id: string) => found(listOrganisations(open()).find((other) => other.id === id))
  const values = (change: Partial<z.output<typeof NewOrganisation>>) => ({
    name: given(change.name, requiredLine),
    country: change.country,
    own_name: given(change.ownName, optionalLine),
    public_body: given(change.publicBody, (is) => (is === null ? null : flag(is))),
    disclosure: given(change.disclosure, checkedText),
  })
  return {
    list: () => listOrganisations(open()),
    create: (input, { window }) => {
      const store = open()
      const name = requiredLine(input.name)
      const row = { ...newRow(store), ...values(input), name }
      store.command({ label: 'organisations.create', window }, () =>
        store.run(sql.insertInto('organisation').values(row)),
      )
      return one(row.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'organisations.update', window }, () => {
        const set = changes(store, values(change))
        touched(store.run(sql.updateTable('organisation').set(set).where('id', '=', id)))
      })
      return one(id)
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'organisations.remove', window }, () =>
        touched(store.run(sql.deleteFrom('organisation').where('id', '=', id))),
      )
      return null
    },
  }
}

export function createPeople(open: () => Store): Handlers<typeof contract.people> {
  const one = (id: string) => found(listPeople(open()).find((other) => other.id === id))
  return {
    list: () => listPeople(open()),
    create: (input, { window }) => {
      const store = open()
      const row = {
        ...newRow(store),
        name: requiredLine(input.name),
        name_to_use: optionalLine(input.nameToUse),
        organisation_id: input.organisationId,
        role: optionalLine(input.role),
        languages: JSON.stringify(input.languages),
        contact: optionalLine(input.contact),
        left_on: input.leftOn,
      }
      store.command({ label: 'people.create', window }, () =>
        store.run(sql.insertInto('person').values(row)),
      )
      return one(row.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'people.update', window }, () => {
        const set = changes(store, personValues(change))
        touched(store.run(sql.updateTable('person').set(set).where('id', '=', id)))
      })
      return one(id)
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'people.remove', window }, () =>
        touched(store.run(sql.deleteFrom('person').where('id', '=', id))),
      )
      return null
    },
  }
}

function personValues(change: Partial<z.output<typeof NewPerson>>) {
  return {
    name: given(change.name, requiredLine),
    name_to_use: given(change.nameToUse, optionalLine),
    organisation_id: change.organisationId,
    role: given(change.role, optionalLine),
    languages: given(change.languages, (languages) => JSON.stringify(languages)),
    contact: given(change.contact, optionalLine),
    left_on: change.leftOn,
  }
}

const optionalLine = (line: string | null): string | null => (line && cleanLine(line)) || null
