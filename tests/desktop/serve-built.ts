// Evaluates the built entry in a Node of its own with only `electron` replaced, and does for it what
// Electron would, as its parent asks. Started by built-app.ts.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const address = (path: string) => pathToFileURL(join(import.meta.dirname, path)).href
const double = address('electron-double.ts')
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron/main' ? { url: double, shortCircuit: true } : next(specifier, context),
})
const load = (url: string): Promise<unknown> => import(url)

const { electron } = (await load(double)) as typeof import('./electron-double')
const { state } = electron
// An entry that waited for `ready` would never get here: that comes only now.
await load(address('../../out/main/index.js'))
const beforeReady = { windows: state.windows.length, log: [...state.log] }
await electron.becomeReady()

const window = state.windows[0]
if (!window) throw new Error('the built app opened no window')
const { contents } = window
contents.onSend.push((channel, json) => process.send?.({ sent: { channel, json } }))

type Ask = { kind: string; url?: string; channel?: string; json?: string; from?: string }

async function answer({ kind, url = '', channel = '', json, from }: Ask): Promise<unknown> {
  const frame = from === 'page' ? contents.mainFrame : { ...contents.mainFrame, url: 'about:blank' }
  const event = { sender: contents.api, senderFrame: frame }
  if (kind === 'invoke') return electron.invoke(channel, event, json)
  if (kind === 'send') return electron.send(channel, event, json)
  if (kind === 'close') return window?.close()
  if (kind === 'fetch') {
    const response = await electron.fetch(url)
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    return { status: response.status, headers: Object.fromEntries(response.headers), body }
  }
  const { preload } = window?.options.webPreferences ?? {}
  return { beforeReady, loaded: window?.loaded, preload, log: state.log }
}

/** Whoever asked may have gone. */
function tell(message: object): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {})
}

process.on('message', ({ id, ask }: { id: number; ask: Ask }) => {
  answer(ask).then(
    (value) => tell({ id, value }),
    (error: unknown) => tell({ id, error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
process.send?.({ started: true })
