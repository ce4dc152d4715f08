import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchWithWindow } from './launch'

const permissions =
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management unknown'.split(
    ' ',
  )
const elsewhere = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'http://soundings/index.html',
  'file:///etc/passwd',
  'data:text/html,hello',
  'javascript:alert(1)',
  'blob:app://soundings/1',
  'about:blank',
  'app://other/index.html',
  'app://soundings.example/index.html',
  'app://soundings:8080/index.html',
  'app://ada@soundings/index.html',
  'app:soundings',
  'ws://soundings/',
  'no url',
  '',
]

test('[5] asked or checked, no permission is given but to write to the clipboard', async () => {
  const { state } = await launchWithWindow()
  const request = state.session['request'] as (...args: unknown[]) => void
  const check = state.session['check'] as (...args: unknown[]) => boolean
  const granted = permissions.filter((permission) => {
    const answers: boolean[] = []
    request(null, permission, (answer: boolean) => answers.push(answer), {})
    expect(answers).toHaveLength(1)
    expect(check(null, permission, 'app://soundings', {})).toBe(answers[0])
    return answers[0]
  })
  expect(granted).toEqual(['clipboard-sanitized-write'])
})

test('[5] the list of permissions is Electron’s own', () => {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
  const signature = /setPermissionRequestHandler\(handler.*permission: ([^,]+),/.exec(types)?.[1]
  expect(signature?.match(/[\w-]+/g)).toEqual(permissions)
})

test('[5] no device either', async () => {
  const { state } = await launchWithWindow()
  const device = state.session['device'] as (details: unknown) => boolean
  for (const deviceType of ['hid', 'serial', 'usb']) expect(device({ deviceType })).toBe(false)
})

test('[1] no request leaves for anywhere but our own pages', async () => {
  const { state } = await launchWithWindow()
  const filter = state.session['beforeRequest'] as (...args: unknown[]) => void
  const isCancelled = (url: string) => {
    const answers: { cancel: boolean }[] = []
    filter({ url }, (answer: { cancel: boolean }) => answers.push(answer))
    expect(answers).toHaveLength(1)
    return answers[0]?.cancel
  }
  const urls = [
    ...elsewhere.filter((url) => URL.canParse(url)),
    'wss://a.example/',
    'ftp://a.example/',
  ]
  for (const url of urls) expect([url, isCancelled(url)]).toEqual([url, !url.startsWith('blob:')])
  expect(isCancelled('app://soundings/assets/app.js')).toBe(false)
  expect(isCancelled('devtools://devtools/bundled/inspector.html')).toBe(false)
})

test('[1] the spelling checker, which downloads dictionaries, is off', async () => {
  const { state } = await launchWithWindow()
  expect(state.session['spelling']).toBe(false)
})

test('[13] [18] a page stays where it is, however it tries to leave', async () => {
  const { electron, window } = await launchWithWindow()
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    for (const url of elsewhere)
      expect([event, url, electron.navigate(window.contents, event, url)]).toEqual([
        event,
        url,
        true,
      ])
    expect(electron.navigate(window.contents, event, 'app://soundings/index.html#/home')).toBe(
      false,
    )
  }
})

test('[14] nothing opens a window, not even our own pages', async () => {
  const { window } = await launchWithWindow()
  for (const url of [...elsewhere, 'app://soundings/index.html'])
    expect(window.contents.record.openHandler({ url })).toEqual({ action: 'deny' })
})

test('[11] [12] no webview is attached', async () => {
  const { electron, window } = await launchWithWindow()
  expect(electron.navigate(window.contents, 'will-attach-webview', 'app://soundings/')).toBe(true)
})

test('[11] [13] [14] whatever page comes into being is confined the same', async () => {
  const { electron } = await launchWithWindow()
  const other = electron.createContents()
  expect(electron.navigate(other, 'will-navigate', 'https://example.org/')).toBe(true)
  expect(electron.navigate(other, 'will-attach-webview', 'app://soundings/')).toBe(true)
  expect(other.record.openHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
})

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

test('[15] nothing hands an address to the system to open', () => {
  for (const file of [...sources('src/main'), ...sources('src/preload')])
    expect([
      file,
      /openExternal|\bshell\b.*from 'electron/.test(readFileSync(file, 'utf8')),
    ]).toEqual([file, false])
})

test('[6] [20] Electron is met only in the shell', () => {
  const shell = /^src\/(main\/index\.ts|main\/platform\/electron\/|preload\/)/
  const strangers = sources('src')
    .filter((file) => !shell.test(file))
    .filter((file) => /from 'electron(\/\w+)?'/.test(readFileSync(file, 'utf8')))
  expect(strangers).toEqual([])
})
