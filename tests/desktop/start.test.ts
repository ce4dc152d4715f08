import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { launch, launchWithWindow } from './launch'

const opened = (path: string) => ({ path: 'workspace.open', input: { path }, window: 'desktop' })

test('[1] [2] [3] [4] [6] [8] [9] [10] the only window shows our page with every guard stated', async () => {
  const { window, state } = await launchWithWindow()
  expect(state.windows).toHaveLength(1)
  expect(window.loaded).toEqual(['app://soundings/index.html'])
  expect(window.options.webPreferences).toEqual({
    preload: '/built/preload/index.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  })
})

test('[4] the sandbox is for every page, before the app is ready', async () => {
  const { state } = await launch()
  expect(state.log.filter((entry) => entry === 'enableSandbox')).toHaveLength(1)
})

test('[18] app: is a standard, secure scheme and nothing more', async () => {
  const { state } = await launch()
  expect(state.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
})

test('the entry never waits at its top level: ready comes only after it', () => {
  for (const file of ['index.ts', 'platform/electron/desktop.ts']) {
    const source = readFileSync(resolve('src/main', file), 'utf8')
    expect(source).not.toMatch(/^(export )?(const|let)?.*\bawait app\.whenReady/m)
    expect(source).not.toMatch(/^await /m)
  }
})

test('the window appears when there is something to see', async () => {
  const { window } = await launchWithWindow()
  expect(window.options['show']).toBe(false)
  expect(window.did).toEqual([])
  window.emitter.emit('ready-to-show')
  expect(window.did).toEqual(['show'])
})

test('the developer tools open only in a checkout', async () => {
  const { window, state } = await launchWithWindow({ isPackaged: false })
  expect(window.options.webPreferences['devTools']).toBe(true)
  expect(JSON.stringify(state.menu)).toContain('toggleDevTools')
  const packaged = await launchWithWindow()
  expect(JSON.stringify(packaged.state.menu)).not.toMatch(/toggleDevTools|reload/i)
})

test('the window’s own storage lies in the data folder, decided before the lock', async () => {
  const { state, folder } = await launch()
  expect(state.paths).toEqual({ userData: join(folder, 'data/window') })
  expect(existsSync(join(folder, 'data/window'))).toBe(true)
  expect(state.log.slice(0, 2)).toEqual(['setPath userData', 'lock'])
})

test('a second instance leaves at once: no window, no host', async () => {
  const { state, made } = await launch({ lockIsFree: false })
  expect(state.gone).toBe(true)
  expect(state.windows).toEqual([])
  expect(made.dialogs).toBe(null)
  expect(state.schemes).toEqual([])
})

test('the first instance comes forward when a second is started', async () => {
  const { electron, window, fake } = await launchWithWindow()
  window.minimized = true
  electron.emitApp('second-instance', ['electron'], '/home/ada', null)
  expect(window.did).toEqual(['restore', 'focus'])
  expect(fake.calls).toEqual([])
})

test('a workspace named by a second instance is opened, wherever Chromium put it', async () => {
  const { electron, fake } = await launchWithWindow()
  const argv = ['electron', '--allow-file-access', 'notes/Spring.soundings', '--original-time=1']
  electron.emitApp('second-instance', argv, '/home/ada', null)
  expect(fake.calls).toEqual([opened('/home/ada/notes/Spring.soundings')])
})

test('a workspace on the command line is opened: a path, a file: url, one from the Finder', async () => {
  const path = await launch({ argv: ['Spring.soundings'] })
  expect(path.fake.calls).toEqual([opened(resolve('Spring.soundings'))])
  const url = await launch({ argv: ['file:///home/ada/Old%20one.soundings'] })
  expect(url.fake.calls).toEqual([opened('/home/ada/Old one.soundings')])
  const finder = await launch({ openFile: '/Users/ada/Spring.soundings' })
  expect(finder.fake.calls).toEqual([opened('/Users/ada/Spring.soundings')])
})

test('what is no workspace on the command line is left alone', async () => {
  const argv = ['--inspect=x.soundings', 'notes.txt', 'https://a.example/x']
  const { fake } = await launch({ argv })
  expect(fake.calls).toEqual([])
})

test('a workspace that cannot be opened is said in a sentence', async () => {
  const { electron, fake, state } = await launchWithWindow()
  fake.reply = () => ({ ok: false, error: { code: 'workspace/damaged', details: {} } })
  electron.emitApp('open-file', '/Users/ada/Spring.soundings')
  await expect
    .poll(() => state.dialogs)
    .toEqual([
      {
        kind: 'message',
        options: { type: 'error', message: 'sentence for workspace/damaged' },
        modal: true,
      },
    ])
})

test('closing the window quits: first windows, then the host, once', async () => {
  const { window, state, fake } = await launchWithWindow()
  window.close()
  expect(state.log.slice(-4)).toEqual(['window closed', 'before-quit', 'will-quit', 'quit'])
  expect(fake.closed).toBe(1)
})

test('quitting closes the host only when no window can call it any more', async () => {
  const { state, fake } = await launchWithWindow()
  const { app } = await import('./electron-double')
  const { record } = state.windows[0]?.contents ?? {}
  let openAtClose: boolean | undefined
  Object.defineProperty(fake, 'closed', {
    set: () => {
      openAtClose = !record?.destroyed
    },
  })
  app.quit()
  expect(openAtClose).toBe(false)
  expect(state.gone).toBe(true)
})

test('a page that fell over is loaded again, but not over and over', async () => {
  const { window } = await launchWithWindow()
  const { emitter, record } = window.contents
  emitter.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(record.reloads).toBe(0)
  emitter.emit('render-process-gone', {}, { reason: 'crashed' })
  emitter.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(record.reloads).toBe(1)
})
