// How each edition of a session's summary is laid out, kept from one export to the next.
import type { Edition } from '../../../shared/contract/primitives'
import { ReportLayout } from '../../../shared/contract/reports'
import { readSetting, writeSetting } from '../../workspace/settings'
import type { Store } from '../../workspace/store'

type Place = { readonly sessionId: string; readonly edition: Edition }

const settingOf = ({ sessionId, edition }: Place) => `report-layout ${sessionId} ${edition}`

/** The usual one where none is kept, or one from another version cannot be read. */
export function readLayout(store: Store, place: Place): ReportLayout {
  const kept = ReportLayout.safeParse(readSetting(store, settingOf(place)) ?? {})
  return kept.success ? kept.data : ReportLayout.parse({})
}

/** Inside a command. */
export function keepLayout(store: Store, place: Place, layout: ReportLayout): void {
  writeSetting(store, settingOf(place), layout)
}
