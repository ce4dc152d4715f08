// `npm run bench`: runs the comparisons and writes docs/performance.md. Ratios, not promises of seconds.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.mjs'

const root = join(import.meta.dirname, '..')
const figures = join(mkdtempSync(join(tmpdir(), 'soundings-bench-')), 'figures.jsonl')

ensureBuild()
const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', '--config', 'tests/bench/vitest.config.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SOUNDINGS_FIGURES: figures } },
)
if (status !== 0) process.exit(status ?? 1)

const page = join(root, 'docs/performance.md')
const figuresOfThisRun = readFileSync(figures, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const titles = {
  ratios: ['what', 'ratio', 'target', 'measured'],
  room: ['what', 'measured', 'target', 'besides'],
}
const cells = ({ section, name, ratio, target, measured, detail }) =>
  section === 'room' ? [name, measured, target, detail] : [name, ratio.toFixed(2), target, detail]

/** What an earlier run found stays, unless this one measured it again. */
function table(section) {
  const rows = new Map()
  const [first, second] = titles[section]
  const before = existsSync(page) ? readFileSync(page, 'utf8').split('\n') : []
  const start = before.findIndex((line) => new RegExp(`^\\| ${first} +\\| ${second} `).test(line))
  for (const line of start < 0 ? [] : before.slice(start + 2)) {
    if (!line.startsWith('|')) break
    const row = line.split('|').slice(1, -1)
    rows.set(
      row[0].trim(),
      row.map((cell) => cell.trim()),
    )
  }
  for (const figure of figuresOfThisRun)
    if ((figure.section ?? 'ratios') === section) rows.set(figure.name, cells(figure))
  const line = (row) => `| ${row.join(' | ')} |`
  const sorted = [...rows.values()].sort(([a], [b]) =>
    section === 'room' ? 0 : order(a) - order(b),
  )
  return [titles[section], titles[section].map(() => '---'), ...sorted].map(line).join('\n')
}

/** B1, B2, … and then what has no number. */
const order = (name) => Number(/^B(\d+)/.exec(name)?.[1] ?? 1_000)

const hasRoom = (rows) => rows.split('\n').length > 2
const roomTable = table('room')
const roomSection = hasRoom(roomTable)
  ? `
## The answer page with many phones

The built program with its usual limits, real phones' requests over HTTP from the same machine, every
answer on disk before it is shown as saved. The machine was shared with other work while this was measured.

${roomTable}
`
  : ''

const today = new Date().toISOString().slice(0, 10)
const memory = Math.round(totalmem() / 2 ** 30)
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GB, Node ${process.version}`
writeFileSync(
  page,
  `# Performance

Two things in one run, turn about, median of nine rounds after a warm-up. Ratios travel from machine to
machine; the figures beside them do not. Made by \`npm run bench\` on ${today}: ${machine}.

${table('ratios')}
${roomSection}`,
)
spawnSync(join(root, 'node_modules/.bin/prettier'), ['--write', '--log-level', 'warn', page])
