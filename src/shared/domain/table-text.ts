// A table as text for other programs: for the clipboard, and as a file for spreadsheets.

export type TableText = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Words that a spreadsheet would take for a formula stand behind an apostrophe; numbers stay numbers. */
function safe(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  return /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
}

const lines = ({ head, rows }: TableText) => [head, ...rows]

/** Columns by tabs, rows by line ends; those within a cell become blanks. */
export const tabSeparated = (table: TableText): string =>
  lines(table)
    .map((row) => row.map((cell) => safe(cell).replace(/[\t\r\n\u2028\u2029]+/g, ' ')).join('\t'))
    .join('\n')

/** With a byte-order mark, so that spreadsheets read Swedish letters right. */
export const commaSeparated = (table: TableText): string =>
  `\uFEFF${lines(table)
    .map((row) => row.map((cell) => quoted(safe(cell))).join(','))
    .join('\r\n')}\r\n`

/** Nothing is in quotes too: a row of one empty cell would be an empty line, which readers pass over. */
const quoted = (cell: string) =>
  /^$|[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
