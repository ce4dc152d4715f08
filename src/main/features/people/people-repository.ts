import { Organisation, Person } from '../../../shared/contract/people'
import { requiredLine } from '../../../shared/domain/text'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { newRow } from '../../workspace/rows'

const byName = new Intl.Collator(['sv', 'en'], { sensitivity: 'base', numeric: true })

export function listOrganisations(store: Store): Organisation[] {
  return store
    .all(
      sql
        .selectFrom('organisation')
        .leftJoin('person', 'person.organisation_id', 'organisation.id')
        .selectAll('organisation')
        .select((of) => of.fn.count<number>('person.id').as('people'))
        .groupBy('organisation.id'),
    )
    .map((row) =>
      Organisation.parse({
        id: row.id,
        name: row.name,
        country: row.country,
        people: row.people,
        ownName: row.own_name,
        publicBody: row.public_body === null ? null : row.public_body === 1,
        disclosure: row.disclosure,
      }),
    )
    .sort((a, b) => byName.compare(a.name, b.name))
}

export function listPeople(store: Store): Person[] {
  return store
    .all(sql.selectFrom('person').selectAll())
    .map((row) =>
      Person.parse({
        id: row.id,
        name: row.name,
        nameToUse: row.name_to_use,
        organisationId: row.organisation_id,
        role: row.role,
        languages: JSON.parse(row.languages),
        contact: row.contact,
        leftOn: row.left_on,
      }),
    )
    .sort((a, b) => byName.compare(a.name, b.name))
}

/** The organisation of that very name, made when there is none yet. */
export function organisationNamed(store: Store, rawName: string): string {
  const name = requiredLine(rawName)
  const same = store.first(sql.selectFrom('organisation').select('id').where('name', '=', name))
  if (same) return same.id
  const row = newRow(store)
  store.run(sql.insertInto('organisation').values({ ...row, name, country: null }))
  return row.id
}
