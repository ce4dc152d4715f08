import { isTimeZone } from '../../../shared/domain/agenda-times'
import { cleanLine } from '../../../shared/domain/text'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Reading } from './read-table'

/** A draft called after the file, on this machine's clock. Runs inside the import's command. */
export function createImportedSession(store: Store, fileName: string, reading: Reading): string {
  const row = newRow(store)
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const stem = cleanLine(fileName.replace(/\.[^.]{1,5}$/, '').replace(/[-_]+/g, ' '))
    .slice(0, 300)
    .toWellFormed()
  store.run(
    sql.insertInto('session').values({
      ...row,
      exchange_id: null,
      title: stem.charAt(0).toUpperCase() + stem.slice(1) || 'Import',
      subtitle: '',
      starts_at: null,
      ends_on: null,
      time_zone: isTimeZone(here) ? here : 'UTC',
      venue: '',
      languages: JSON.stringify([mostlySwedish(reading) ? 'sv' : 'en']),
      sharing_rule: 'open',
      status: 'draft',
      credit: '',
    }),
  )
  return row.id
}

/** Told by the small words of headings and first rows; a hint that the facilitator can change. */
function mostlySwedish({ table }: Reading): boolean {
  const sample = [...table.columns, ...table.rows.slice(0, 200).flatMap(({ cells }) => cells)]
    .map((cell) => cell.slice(0, 500))
    .join(' ')
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const swedish = count(
    /(?<!\p{L})(?:och|att|det|inte|som|är|jag|vi|på|för|med|alls|helt)(?!\p{L})/giu,
  )
  const english = count(
    /(?<!\p{L})(?:and|the|that|not|of|is|to|we|with|for|agree|very)(?!\p{L})/giu,
  )
  return swedish > english
}
