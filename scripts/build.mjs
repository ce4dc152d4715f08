// `npm run build`: the pages first, because main bakes in the lists of their files.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')

function build(pass, products) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, 'build', '--ignoreConfigWarning', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, SOUNDINGS_PASS: pass }, encoding: 'utf8' },
  )
  const missing = products.filter((product) => !existsSync(join(root, 'out', product)))
  if (status === 0 && missing.length === 0) {
    process.stderr.write(stderr)
    return
  }
  process.stderr.write(`${stdout}${stderr}\nThe ${pass} did not build.`)
  process.stderr.write(missing.length ? ` Missing: ${missing.join(', ')}.\n` : '\n')
  process.exit(status || 1)
}

const phone = join(root, 'scripts/phone.vite.config.ts')
const vite = join(root, 'node_modules/vite/bin/vite.js')
const made = spawnSync(process.execPath, [vite, 'build', '--config', phone, '--logLevel', 'warn'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
})
if (made.status !== 0) process.exit(made.status || 1)
build('renderer', ['renderer/index.html'])
build('main', ['main/index.js', 'main/serve.js', 'preload/index.cjs'])
