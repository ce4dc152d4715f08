// People and organisations of the workspace, read once and found by name.
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

export type Directory = {
  /** The organisation of that very name, made when there is none yet. */
  organisationNamed(name: string): string
  /**
   * Nobody is merged but those of the same name at the same organisation, or of the same address;
   * a blank organisation is none.
   */
  personNamed(name: string, organisation: string): string
  /** Somebody new, whoever else is called that. */
  addPerson(name: string, organisation: string): string
}

export function createDirectory(store: Store): Directory {
  const organisations = new Map(
    store
      .all(sql.selectFrom('organisation').select(['id', 'name']).orderBy('id', 'desc'))
      .map(({ id, name }) => [name, id]),
  )
  const people = new Map<string, string>()
  const rows = store.all(
    sql
      .selectFrom('person')
      .select(['id', 'name', 'organisation_id', 'contact'])
      .orderBy('id', 'desc'),
  )
  const remember = (
    id: string,
    name: string,
    organisationId: string | null,
    contact: string | null,
  ) => {
    people.set(`${organisationId ?? ''}/${name}`, id)
    if (contact !== null) people.set(`@${contact.toLowerCase()}`, id)
  }
  for (const row of rows) remember(row.id, row.name, row.organisation_id, row.contact)

  const directory: Directory = {
    organisationNamed: (name) => {
      const known = organisations.get(name)
      if (known !== undefined) return known
      const row = newRow(store)
      store.run(sql.insertInto('organisation').values({ ...row, name, country: null }))
      organisations.set(name, row.id)
      return row.id
    },
    personNamed: (name, organisation) => {
      const organisationId = organisation === '' ? '' : directory.organisationNamed(organisation)
      const sameAddress = name.includes('@') ? people.get(`@${name.toLowerCase()}`) : undefined
      return (
        sameAddress ??
        people.get(`${organisationId}/${name}`) ??
        directory.addPerson(name, organisation)
      )
    },
    addPerson: (name, organisation) => {
      const organisation_id = organisation === '' ? null : directory.organisationNamed(organisation)
      const contact = name.includes('@') ? name : null
      const row = newRow(store)
      const blank = { name_to_use: null, role: null, languages: '[]' }
      store.run(
        sql.insertInto('person').values({ ...row, ...blank, name, organisation_id, contact }),
      )
      remember(row.id, name, organisation_id, contact)
      return row.id
    },
  }
  return directory
}
