export type KeyedTable =
  | 'organisation'
  | 'person'
  | 'participant'
  | 'session'
  | 'aim'
  | 'agenda_block'
  | 'block_step'
  | 'prompt'
  | 'session_group'
  | 'reflection'
  | 'theme'
  | 'finding'
  | 'action'
  | 'recommendation'
  | 'exchange'
  | 'review'
  | 'review_criterion'
  | 'visit_person'
  | 'visit_slot'
  | 'visit_note'
  | 'review_evidence'

/** The ids that the sample's readable keys stand for; an unknown key is a mistake in the files. */
export type Keys = {
  set(table: KeyedTable, key: string | number, id: string): void
  get(table: KeyedTable, key: string | number): string
  find(table: KeyedTable, key: string | null): string | null
}

export function createKeys(): Keys {
  const ids = new Map<string, string>()
  const get = (table: KeyedTable, key: string | number) => {
    const id = ids.get(`${table}/${key}`)
    if (id === undefined) throw new Error(`The sample names no ${table} "${key}".`)
    return id
  }
  return {
    set: (table, key, id) => ids.set(`${table}/${key}`, id),
    get,
    find: (table, key) => (key === null ? null : get(table, key)),
  }
}
