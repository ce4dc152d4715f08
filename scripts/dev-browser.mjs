// `npm run dev:browser`: rebuilds on every change and restarts the browser shell.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.mjs'

const root = join(import.meta.dirname, '..')
const start = () =>
  spawn(
    process.execPath,
    [join(root, 'out/main/serve.js'), 'serve', '--port', '7421', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )

ensureBuild()
let shell = start()
let pending
watch(join(root, 'src'), { recursive: true }, () => {
  clearTimeout(pending)
  pending = setTimeout(() => {
    shell.once('exit', () => {
      ensureBuild()
      shell = start()
    })
    shell.kill('SIGTERM')
  }, 300)
})
