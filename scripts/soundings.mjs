// `npm run --silent soundings -- <command>`: the command line from a checkout.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.mjs'

ensureBuild()
const entry = join(import.meta.dirname, '../out/main/serve.js')
// The caller's folder, not npm's: relative paths mean what they say.
const cwd = process.env.INIT_CWD ?? process.cwd()
const { status, signal } = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
})
process.exit(signal ? 1 : (status ?? 1))
