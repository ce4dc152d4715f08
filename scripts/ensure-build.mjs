// Builds when anything under src or resources is newer than what was built.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const built = join(root, 'out/main/serve.js')

function newest(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Ends the process with the build's own words when it fails. */
export function ensureBuild() {
  const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json']
  const changed = Math.max(...sources.map((source) => newest(join(root, source))))
  if (existsSync(built) && statSync(built).mtimeMs > changed) return
  process.stderr.write('Building Soundings…\n')
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (status !== 0) process.exit(status ?? 1)
}
