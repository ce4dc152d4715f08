// The real pages, the real preload and the real main process in a plain Chromium. Only `electron` is
// replaced, by what is here and in tests/desktop/electron-double.ts. Chromium cannot be given an app:
// scheme from outside, so app://soundings is served as https://soundings.invalid.
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { out, startBuiltApp, type BuiltApp, type Fetched } from '../../desktop/built-app'

const origin = 'https://soundings.invalid'

/** Runs before any script of a page: electron/renderer for the preload, then the preload. */
function preloadScript(): string {
  const source = readFileSync(join(out, 'preload/index.cjs'), 'utf8')
  return `(() => {
    const listeners = new Set()
    globalThis.electronDeliver = (channel, json) => {
      for (const each of listeners) if (each.channel === channel) each.listener({}, json)
    }
    const ipc = globalThis.electronIpc
    const ipcRenderer = {
      invoke: (channel, json) => ipc('invoke', channel, json),
      send: (channel, json) => void ipc('send', channel, json),
      on: (channel, listener) => listeners.add({ channel, listener }),
      off: (channel, listener) => {
        for (const each of listeners) if (each.listener === listener) listeners.delete(each)
      },
    }
    const contextBridge = {
      exposeInMainWorld: (key, api) =>
        Object.defineProperty(globalThis, key, { value: Object.freeze(api), enumerable: true }),
    }
    const require = (name) => {
      if (name !== 'electron/renderer') throw new Error('module not found: ' + name)
      return { ipcRenderer, contextBridge }
    }
    ;(function (require, process, exports, module) {
${source}
    })(require, {}, {}, { exports: {} })
  })()`
}

export type DesktopPage = {
  /** Paths called by the page, and whatever went wrong in it. */
  calls: string[]
  complaints: string[]
  stop: () => Promise<void>
}

async function joinPage(page: Page, built: BuiltApp, calls: string[]): Promise<void> {
  type Kind = 'invoke' | 'send'
  await page.exposeBinding('electronIpc', (source, kind: Kind, channel: string, json: string) => {
    if (kind === 'invoke') calls.push((JSON.parse(json) as { path: string }).path)
    const from = source.frame === page.mainFrame() ? 'page' : 'frame'
    return built.ask(kind, { channel, json, from })
  })
  await page.addInitScript({ content: preloadScript() })
  built.onSent((channel, json) => {
    const deliver = `electronDeliver(${JSON.stringify(channel)}, ${JSON.stringify(json)})`
    // The page may be closing.
    page.evaluate(deliver).catch(() => {})
  })
  await page.route('**', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== origin) return route.abort()
    const { status, headers, body } = (await built.ask('fetch', {
      url: `app://soundings${url.pathname}${url.search}`,
    })) as Fetched
    return route.fulfill({ status, headers, body: Buffer.from(body, 'base64') })
  })
}

export async function openDesktopPage(page: Page): Promise<DesktopPage> {
  const built = await startBuiltApp()
  const calls: string[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await joinPage(page, built, calls)
  await page.goto(`${origin}/index.html`)
  return { calls, complaints, stop: built.stop }
}
