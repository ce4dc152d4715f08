// What only Electron itself can show; everything else about the shell is held by tests/desktop.
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findElectron } from './electron-binary'

const binary = findElectron()
test.skip(!binary, 'no Electron binary: set ELECTRON_EXEC_PATH or run npx install-electron')

let folder: string
let desktop: ElectronApplication
let page: Page

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'soundings-smoke-'))
  desktop = await _electron.launch({
    executablePath: binary ?? '',
    args: [resolve('out/main/index.js')],
    // Playwright turns the sandbox off on Linux unless asked; it is what is tested here.
    chromiumSandbox: true,
    env: { ...process.env, SOUNDINGS_DATA: folder, SOUNDINGS_FOLDER: folder },
  })
  page = await desktop.firstWindow()
})

test.afterEach(async () => {
  await desktop.close()
  rmSync(folder, { recursive: true, force: true })
})

test('[2] [20] the page sees the bridge and nothing of Node', async () => {
  await expect(page).toHaveURL(/^app:\/\/soundings\/index\.html/)
  const seen = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as never as { soundings: object }).soundings),
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  }))
  expect(seen).toEqual({ bridge: ['call', 'subscribe', 'onEvent'], node: [] })
})

test('[20] the host answers the page', async () => {
  const reply = await page.evaluate(() =>
    (globalThis as never as { soundings: { call(json: string): Promise<string> } }).soundings.call(
      '{"path":"workspace.status","input":{},"window":"smoke"}',
    ),
  )
  expect(JSON.parse(reply)).toMatchObject({ ok: true, value: { shell: 'desktop' } })
})

test('[4] every page runs in the sandbox', async () => {
  const processes = await desktop.evaluate(({ app }) => app.getAppMetrics())
  const pages = processes.filter(({ type }) => type === 'Tab')
  expect(pages.length).toBeGreaterThan(0)
  if (process.platform !== 'linux') for (const { sandboxed } of pages) expect(sandboxed).toBe(true)
})

test('[5] the microphone, the place and notices are refused', async () => {
  const answers = await page.evaluate(async () => [
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    ),
    await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    ),
    await Notification.requestPermission(),
  ])
  expect(answers).not.toContain('given')
  expect(answers.at(-1)).toBe('denied')
})

test('[7] the policy is in force', async () => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    try {
      script.textContent = 'globalThis.injected = true'
      document.body.append(script)
    } catch {
      // Trusted Types may refuse the text before the policy refuses the script.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    return 'injected' in globalThis
  })
  expect(ran).toBe(false)
})

test('[13] [14] the page neither leaves nor opens another', async () => {
  await page.evaluate(() => {
    window.open('app://soundings/index.html')
    location.href = 'https://example.org/'
  })
  await page.waitForTimeout(500)
  expect(desktop.windows()).toHaveLength(1)
  await expect(page).toHaveURL(/^app:\/\/soundings\/index\.html/)
})
