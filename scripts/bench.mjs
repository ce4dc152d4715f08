// `npm run bench`: runs the comparisons and writes docs/performance.md. Ratios, not promises of seconds.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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

const rows = readFileSync(figures, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map(
    ({ name, ratio, target, detail }) =>
      `| ${name} | ${ratio.toFixed(2)} | ${target} | ${detail} |`,
  )
const today = new Date().toISOString().slice(0, 10)
const memory = Math.round(totalmem() / 2 ** 30)
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GB, Node ${process.version}`
writeFileSync(
  join(root, 'docs/performance.md'),
  `# Performance

Two things in one run, turn about, median of nine rounds after a warm-up. Ratios travel from machine to
machine; the figures beside them do not. Made by \`npm run bench\` on ${today}: ${machine}.

| what | ratio | target | measured |
| --- | --- | --- | --- |
${rows.join('\n')}
`,
)
