import { createHash } from 'node:crypto'
import { cellLine, isNoAnswer } from './cells'
import type { Table } from './table'

export const digest = (text: string, length: number) =>
  createHash('sha256').update(text).digest('base64url').slice(0, length)

/**
 * One key per row, the same however the file is called, saved or its columns are ordered: a hash of
 * the filled cells with their headings, and which of several identical rows it is.
 */
export function rowKeys(table: Table): string[] {
  const seen = new Map<string, number>()
  return table.rows.map(({ cells }) => {
    const filled = table.columns
      .map((name, index) => [name, cells[index] ?? ''] as const)
      .filter(([, cell]) => !isNoAnswer(cell))
      .map(([name, cell]) => JSON.stringify([name, cellLine(cell)]))
    const hash = digest(filled.sort().join('\n'), 24)
    const ordinal = (seen.get(hash) ?? 0) + 1
    seen.set(hash, ordinal)
    return `${hash}-${ordinal}`
  })
}

/** The `client_key` of one answer: its row and its column. */
export function answerKey(rowKey: string, column: string): string {
  return `import-${rowKey}-${column}`
}
