// `npm start`: the desktop app where Electron and a screen are there, else the browser shell.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.mjs'

const root = join(import.meta.dirname, '..')

function electronBinary() {
  const given = process.env.ELECTRON_EXEC_PATH
  if (given) return existsSync(given) ? given : null
  const folder = join(root, 'node_modules/electron')
  if (!existsSync(join(folder, 'path.txt'))) return null
  const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
  return existsSync(binary) ? binary : null
}

function hasScreen() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

ensureBuild()
const electron = hasScreen() ? electronBinary() : null
if (!electron) {
  const reason = hasScreen()
    ? 'Electron’s own program is not installed here'
    : 'there is no screen here'
  process.stderr.write(
    `The desktop window cannot open (${reason}); Soundings runs in your browser instead.\n`,
  )
}
const [program, ...args] = electron
  ? [electron, join(root, 'out/main/index.js')]
  : [process.execPath, join(root, 'out/main/serve.js'), 'serve']
const child = spawn(program, [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
