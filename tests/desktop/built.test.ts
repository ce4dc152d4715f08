import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compileFunction } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { isBuilt, out, startBuiltApp, type BuiltApp, type Fetched } from './built-app'

async function start() {
  const built = await startBuiltApp()
  onTestFinished(built.stop)
  return built
}

function pageFiles() {
  const folder = join(out, 'renderer')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map(
      (file) => [`/${relative(folder, file).replaceAll('\\', '/')}`, statSync(file).size] as const,
    )
}

/** As the sandbox runs it: a function body that can require little more than electron. */
function runPreload(built: BuiltApp) {
  const exposed: Record<string, { call(json: string): Promise<string> }> = {}
  const required: string[] = []
  const renderer = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: never) => void (exposed[key] = api),
    },
    ipcRenderer: {
      invoke: (channel: string, json: string) =>
        built.ask('invoke', { channel, json, from: 'page' }),
    },
  }
  const source = readFileSync(join(out, 'preload/index.cjs'), 'utf8')
  compileFunction(source, ['require', 'process', 'exports', 'module'])(
    (name: string) => {
      required.push(name)
      if (name !== 'electron/renderer') throw new Error(`module not found: ${name}`)
      return renderer
    },
    {},
    {},
    { exports: {} },
  )
  return { exposed, required }
}

test.skipIf(!isBuilt)(
  '[4] the built app waits for nothing before it is ready, then opens',
  async () => {
    const built = await start()
    expect(await built.ask('facts')).toMatchObject({
      beforeReady: { windows: 0, log: ['setPath userData', 'lock', 'enableSandbox'] },
      loaded: ['app://soundings/index.html'],
      preload: join(out, 'preload/index.cjs'),
    })
  },
)

test.skipIf(!isBuilt)(
  '[18] the built app serves every file of its pages and no other',
  async () => {
    const built = await start()
    const fetched = async (name: string) =>
      (await built.ask('fetch', { url: `app://soundings${name}` })) as Fetched
    for (const [name, size] of pageFiles()) {
      const { status, body } = await fetched(name)
      expect([name, status, Buffer.from(body, 'base64').length]).toEqual([name, 200, size])
    }
    for (const name of ['/../main/index.js', '/package.json', '/main/index.js', '/'])
      expect((await fetched(name)).status).toBe(404)
  },
)

test.skipIf(!isBuilt)(
  '[20] the built preload needs electron alone and reaches the real host',
  async () => {
    const built = await start()
    const { exposed, required } = runPreload(built)
    expect(required).toEqual(['electron/renderer'])
    expect(Object.keys(exposed)).toEqual(['soundings'])
    const frame = { path: 'workspace.status', input: {}, window: 'built' }
    const reply: unknown = JSON.parse(
      (await exposed['soundings']?.call(JSON.stringify(frame))) ?? '',
    )
    expect(reply).toMatchObject({ ok: true, value: { shell: 'desktop', workspace: null } })
  },
)

test.skipIf(!isBuilt)('the built app ends when its window is closed', async () => {
  const built = await start()
  await built.ask('close')
  const { log } = (await built.ask('facts')) as { log: string[] }
  expect(log.slice(-2)).toEqual(['will-quit', 'quit'])
})
