// Who said what: themes against anything a reflection belongs to, counted in statements and in people.

/** One theme on one reflection, or (theme null) a reflection that none was put on. */
export type CodedRow = {
  readonly reflection: string
  /** Null when nobody knows whose it is, or several people said it together. */
  readonly person: string | null
  readonly column: string | null
  readonly theme: string | null
}

export type ThemeNode = {
  readonly id: string
  readonly parentId: string | null
  readonly isOutside: boolean
}

export type Count = { readonly statements: number; readonly people: number }
export type ThemeCounts = {
  /** By theme, then by column; what was never counted is not there. A parent holds what is under it. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string | null, Count>>
  readonly themes: ReadonlyMap<string, Count>
  /** What has at least one theme about learning, by column and in all. */
  readonly columns: ReadonlyMap<string | null, Count>
  readonly learning: Count
  /** Coded in any way, the themes for what is no learning statement among them. */
  readonly coded: Count
  readonly all: Count
}

type Tally = { statements: Set<string>; people: Set<string> }
const tally = (): Tally => ({ statements: new Set(), people: new Set() })
const none: Count = { statements: 0, people: 0 }

function add(tally: Tally, { reflection, person }: CodedRow): void {
  tally.statements.add(reflection)
  if (person !== null) tally.people.add(person)
}

export function countThemes(rows: Iterable<CodedRow>, themes: readonly ThemeNode[]): ThemeCounts {
  const upwards = ancestry(themes)
  const outside = new Set(themes.filter((theme) => theme.isOutside).map(({ id }) => id))
  const cells = new Map<string, Map<string | null, Tally>>()
  const byTheme = new Map<string, Tally>()
  const columns = new Map<string | null, Tally>()
  const [learning, coded, all] = [tally(), tally(), tally()]
  for (const row of rows) {
    add(all, row)
    const path = row.theme === null ? undefined : upwards.get(row.theme)
    if (!path) continue
    add(coded, row)
    if (row.theme !== null && !outside.has(row.theme)) {
      add(learning, row)
      add(at(columns, row.column), row)
    }
    for (const theme of path) {
      add(at(byTheme, theme), row)
      let line = cells.get(theme)
      if (!line) cells.set(theme, (line = new Map()))
      add(at(line, row.column), row)
    }
  }
  return {
    cells: new Map([...cells].map(([theme, line]) => [theme, counted(line)])),
    themes: counted(byTheme),
    columns: counted(columns),
    learning: size(learning),
    coded: size(coded),
    all: size(all),
  }
}

/** Each theme with all it stands under; one that stands under itself ends where it began. */
export function ancestry(themes: readonly ThemeNode[]): Map<string, string[]> {
  const parents = new Map(themes.map(({ id, parentId }) => [id, parentId]))
  return new Map(
    themes.map(({ id }) => {
      const path: string[] = []
      let above: string | null = id
      while (above !== null && parents.has(above) && !path.includes(above)) {
        path.push(above)
        above = parents.get(above) ?? null
      }
      return [id, path]
    }),
  )
}

function at<K>(tallies: Map<K, Tally>, key: K): Tally {
  let found = tallies.get(key)
  if (!found) tallies.set(key, (found = tally()))
  return found
}

const size = ({ statements, people }: Tally): Count => ({
  statements: statements.size,
  people: people.size,
})
const counted = <K>(tallies: Map<K, Tally>): Map<K, Count> =>
  new Map([...tallies].map(([key, one]) => [key, size(one)]))

export const countAt = (
  { cells }: Pick<ThemeCounts, 'cells'>,
  theme: string,
  column: string | null,
): Count => cells.get(theme)?.get(column) ?? none

/** For what is said together: each row once for every theme its reflection has, a parent's own too. */
export function besideEachOther(
  rows: readonly CodedRow[],
  themes: readonly ThemeNode[],
): CodedRow[] {
  const upwards = ancestry(themes)
  const has = new Map<string, Set<string>>()
  for (const { reflection, theme } of rows) {
    if (theme === null) continue
    const own = has.get(reflection) ?? new Set()
    for (const one of upwards.get(theme) ?? []) own.add(one)
    has.set(reflection, own)
  }
  return rows.flatMap((row): CodedRow[] => {
    const own = [...(has.get(row.reflection) ?? [])]
    return own.length === 0 ? [{ ...row, column: null }] : own.map((column) => ({ ...row, column }))
  })
}
