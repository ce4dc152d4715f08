import { useState } from 'react'
import type { ExportedPaper } from '../../../shared/contract/documents'
import { useSayWritten } from '../../app/accessibility'
import { download } from '../../app/download'
import { type Outcome, useStatus } from '../../app/host'
import { useText } from '../../app/text'

export type Saved = {
  readonly refusal: string | null
  readonly save: (write: () => Promise<Outcome<ExportedPaper | null>>) => Promise<void>
  readonly forget: () => void
}

/** Written beside the workspace, or where the desktop's dialog says; in a browser also downloaded. */
export function useSaved(isKept: boolean): Saved {
  const t = useText()
  const sayWritten = useSayWritten()
  const isBrowser = useStatus()?.shell === 'browser'
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    refusal,
    forget: () => setRefusal(null),
    save: async (write) => {
      setRefusal(null)
      const outcome = await write()
      if (!outcome.ok)
        return setRefusal(outcome.error.code === 'report/cancelled' ? null : outcome.sentence)
      if (outcome.value === null) return
      sayWritten(t('documents.saved', { path: outcome.value.path }), outcome.value.problems)
      if (isBrowser && isKept) download(`/documents/${outcome.value.id}`)
    },
  }
}
