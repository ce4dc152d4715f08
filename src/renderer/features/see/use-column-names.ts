import type { SessionId } from '../../../shared/contract/primitives'
import { type Matrix, type SeeBy, togetherId } from '../../../shared/contract/see'
import { useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'

export type ColumnName = (column: Pick<Matrix['columns'][number], 'id' | 'label'>) => string

/** What stands over a column, in the reader's language. */
export function useColumnNames(sessionId: SessionId, by: SeeBy): ColumnName {
  const t = useText()
  const dates = useDates()
  const zone = useRead('sessions.get', { id: sessionId }).data?.timeZone
  return ({ id, label }) => {
    if (id === togetherId) return t('see.together-small')
    if (id === null)
      return by === 'question' || by === 'item' ? t('see.nobody-asked') : t('common.unknown')
    if (by === 'language') return dates.language(id)
    if (by === 'country') return dates.country(id)
    if (by === 'half-hour') return dates.time(new Date(Number(id) * 1_800_000).toISOString(), zone)
    return label || t('see.untitled')
  }
}
