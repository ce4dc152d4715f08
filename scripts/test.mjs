// `npm test`: everything that must hold, cheapest first; the last line counts every test that ran.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureBuild } from './ensure-build.mjs'

const root = join(import.meta.dirname, '..')
const results = join(root, 'test-results')
const bin = (name) => join(root, 'node_modules/.bin', name)
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const totals = { passed: 0, failed: 0, skipped: 0 }

function run(title, program, args, env = {}) {
  process.stdout.write(`\n— ${title}\n`)
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.stdout.write(`✗ ${title}\n`)
  return status === 0
}

function check(title, name, args) {
  const ok = run(title, bin(name), args)
  totals[ok ? 'passed' : 'failed'] += 1
}

function count(file, read) {
  if (!existsSync(file)) {
    totals.failed += 1
    return
  }
  const counts = read(JSON.parse(readFileSync(file, 'utf8')))
  for (const key of Object.keys(totals)) totals[key] += counts[key]
}

// Not incremental: tsc takes no notice of a changed .json of messages.
check('types', 'tsc', ['-b', '--force'])
check('lint', 'oxlint', ['--type-aware', '--max-warnings', '0', 'src', 'tests', 'scripts'])
check('format', 'prettier', ['--check', '--log-level', 'warn', '.'])
check('dead code', 'knip', ['--no-progress'])
ensureBuild()

const unit = join(results, 'vitest.json')
run('rules, services, transports, reports', bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
])
count(unit, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1),
  skipped: report.numPendingTests + report.numTodoTests,
}))

const browser = ensureBrowser()
const e2e = join(results, 'playwright.json')
run('end to end, accessibility', bin('playwright'), ['test'], {
  SOUNDINGS_CHROMIUM: browser,
  PLAYWRIGHT_JSON_OUTPUT_FILE: e2e,
})
count(e2e, ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
}))

process.stdout.write(
  `\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`,
)
process.exit(totals.failed > 0 ? 1 : 0)
