// What an import noticed. Each kind is listed for the first rows it concerns and then counted.
import type { ImportWarning } from '../../../shared/contract/imports'
import type { z } from '../../../shared/zod'
import { createText } from '../../platform/text'

export type Warning = z.infer<typeof ImportWarning>
export type WarningKind =
  | 'double-encoded'
  | 'repaired'
  | 'damaged-text'
  | 'ragged-row'
  | 'open-quote'
  | 'renamed-column'
  | 'cell-shortened'
  | 'not-on-scale'
  | 'no-ladder'
  | 'many-choices'
  | 'kind-kept'
  | 'bad-date'
  | 'date-order'

type Values = Record<string, string | number>
export type Warnings = {
  add(kind: WarningKind, values?: Values, row?: number): void
  list(): Warning[]
}

const listed = 20

export function createWarnings(): Warnings {
  const text = createText('en')
  const warnings: Warning[] = []
  const counts = new Map<WarningKind, number>()
  return {
    add: (kind, values, row) => {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count > listed) return
      const message = text(`import.warning.${kind}`, values)
      warnings.push({ code: `import/${kind}`, message, ...(row === undefined ? {} : { row }) })
    },
    list: () => {
      const more = [...counts].filter(([, count]) => count > listed)
      const rest = more.map(([kind, count]) => ({
        code: `import/${kind}`,
        message: text('import.warning.more', { count: count - listed }),
      }))
      return [...warnings, ...rest]
    },
  }
}
