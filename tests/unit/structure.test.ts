// How the code is laid out and written, where the compiler and the linter do not look.
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const source = globSync('src/**/*.{ts,tsx,css,json,sql}', { cwd: root })
const code = source.filter((path) => /\.tsx?$/.test(path))
const testCode = globSync('tests/**/*.{ts,tsx,mjs}', { cwd: root })
const scripts = globSync('scripts/**/*.{mjs,ts}', { cwd: root })
const text = new Map(
  [...source, ...testCode, ...scripts].map((path) => [
    path,
    readFileSync(join(root, path), 'utf8'),
  ]),
)
const read = (path: string) => text.get(path) ?? ''

/** What a file imports, written in any way. */
const imports = (path: string) =>
  [...read(path).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"\s]+)['"]/g)].map(
    ([, name = '']) => name,
  )
const importing = (wanted: RegExp) =>
  code.filter((path) => imports(path).some((name) => wanted.test(name)))
const lines = (path: string) => read(path).trimEnd().split('\n').length

test('no file is longer than 300 lines, no test longer than 500', () => {
  const long = (paths: string[], most: number) =>
    paths.filter((path) => lines(path) > most).map((path) => `${path} ${lines(path)}`)
  expect(long([...code, ...scripts], 300)).toEqual([])
  expect(long(testCode, 500)).toEqual([])
})

test('half of all files have at most 100 lines', () => {
  const sorted = code.map(lines).sort((a, b) => a - b)
  expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(100)
})

test('file names say what is inside, in kebab-case', () => {
  const all = [...source, ...testCode, ...scripts]
  const junk = /^(utils?|helpers?|manager|misc|common|shared|types)\./
  expect(
    all.filter((path) => junk.test(basename(path)) && !/messages\/\w+\/common\.json$/.test(path)),
  ).toEqual([])
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/
  expect(all.filter((path) => !kebab.test(basename(path)))).toEqual([])
})

test('nothing is suppressed, skipped past or left for later', () => {
  // Put together here so that this file does not name what it looks for.
  const banned = [
    ['ts', 'ignore'].join('-'),
    ['ts', 'expect', 'error'].join('-'),
    ['ts', 'nocheck'].join('-'),
    ['oxlint', 'disable'].join('-'),
    ['eslint', 'disable'].join('-'),
    ['prettier', 'ignore'].join('-'),
    ['as', 'any'].join(' '),
    ['(test|describe|it)', '.only', '('].join(''),
    ['TO', 'DO'].join(''),
    ['FIX', 'ME'].join(''),
  ]
  const found = [...code, ...testCode, ...scripts].flatMap((path) =>
    banned
      .filter((words) =>
        new RegExp(`(?<!\\w)${words.replace('.only(', '\\.only\\(')}(?![a-z])`).test(read(path)),
      )
      .map((words) => `${path}: ${words}`),
  )
  expect(found).toEqual([])
})

test('SQLite, Word and Electron are each known in one place only', () => {
  expect(
    importing(/^better-sqlite3$/).filter((path) => !path.startsWith('src/main/workspace/')),
  ).toEqual([])
  expect(importing(/^docx$/).filter((path) => !path.startsWith('src/main/report/docx/'))).toEqual(
    [],
  )
  const electron = /^src\/(main\/index\.ts|main\/platform\/electron\/.*|preload\/.*)$/
  expect(importing(/^electron(\/|$)/).filter((path) => !electron.test(path))).toEqual([])
})

test('a feature knows no other feature', () => {
  const trespassing = code.flatMap((path) => {
    const [, side, feature] = /^src\/(main|renderer)\/features\/([^/]+)\//.exec(path) ?? []
    if (!feature || side !== 'main') return []
    return imports(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(path, '..', name))
      .filter(
        (target) =>
          target.startsWith('src/main/features/') &&
          !target.startsWith(`src/main/features/${feature}/`),
      )
      .map((target) => `${path} → ${target}`)
  })
  expect(trespassing).toEqual([])
})

test('what both sides read stands on zod and Temporal alone', () => {
  const outside = code
    .filter((path) => path.startsWith('src/shared/'))
    .flatMap((path) =>
      imports(path)
        .filter(
          (name) => !name.startsWith('.') || !join(path, '..', name).startsWith('src/shared/'),
        )
        .map((name) => `${path} → ${name}`),
    )
  expect(outside.filter((line) => !/ → (zod|temporal-polyfill)$/.test(line))).toEqual([])
  expect(outside.filter((line) => line.endsWith('→ zod'))).toEqual(['src/shared/zod.ts → zod'])
})

test('each side of a wire keeps to its own', () => {
  const reach: [string, RegExp][] = [
    ['src/renderer/', /^src\/(renderer|shared)\//],
    ['src/main/', /^src\/(main|shared)\//],
    ['src/preload/', /^src\/(preload|shared\/rpc)\//],
    ['src/main/workspace/', /^src\/(main\/(workspace|platform)|shared)\//],
  ]
  for (const [from, allowed] of reach) {
    const strays = code
      .filter((path) => path.startsWith(from))
      .flatMap((path) =>
        imports(path)
          .filter((name) => name.startsWith('.'))
          .map((name) => join(path, '..', name))
          .filter((target) => !allowed.test(target) && !target.startsWith('resources/'))
          .map((target) => `${path} → ${target}`),
      )
    expect(strays).toEqual([])
  }
})

test('no default exports, no interfaces, no enums, no classes but errors', () => {
  const shapes =
    /^export default|^(export )?(interface|enum|const enum) |^\s*(export )?(abstract )?class (?!\w*Error\b)/m
  expect(code.filter((path) => !path.endsWith('.d.ts') && shapes.test(read(path)))).toEqual([])
})
