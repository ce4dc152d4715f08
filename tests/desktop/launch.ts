// The shell from its sources, over the double and a host that only answers with what it was asked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { HostEvent, Reply, ResumePoint } from '../../src/shared/rpc/protocol'

export const pages: Readonly<Record<string, { mime: string; content: string }>> = {
  '/index.html': { mime: 'text/html; charset=utf-8', content: '<!doctype html>' },
  '/assets/app-1a2b.js': { mime: 'text/javascript; charset=utf-8', content: 'start()' },
  '/assets/app-3c4d.css': { mime: 'text/css; charset=utf-8', content: 'a{}' },
}
export const canary = 'not for windows'

function makeAssets(folder: string) {
  writeFileSync(join(folder, 'secret.txt'), canary)
  return new Map(
    Object.entries(pages).map(([pathname, { mime, content }]) => {
      const file = join(folder, 'renderer', pathname)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
      writeFileSync(join(dirname(file), 'secret.txt'), canary)
      return [pathname, { file, mime }] as const
    }),
  )
}

function createFakeHost() {
  const calls: unknown[] = []
  const streams: { since: ResumePoint; listener: (event: HostEvent) => void; open: boolean }[] = []
  const fake = {
    calls,
    streams,
    closed: 0,
    reply: (frame: unknown): Reply => ({ ok: true, value: { frame } }),
  }
  return {
    fake,
    host: {
      answer: async (frame: unknown) => {
        calls.push(frame)
        return fake.reply(frame)
      },
      subscribe: (since: ResumePoint, listener: (event: HostEvent) => void) => {
        const stream = { since, listener, open: true }
        streams.push(stream)
        return () => void (stream.open = false)
      },
      close: () => void (fake.closed += 1),
    },
  }
}

type Setting = { argv?: string[]; lockIsFree?: boolean; isPackaged?: boolean; openFile?: string }

/** Every launch has its own double: nothing is left over from the one before. */
export async function launch(setting: Setting = {}) {
  vi.resetModules()
  const { electron } = await import('./electron-double')
  Object.assign(electron.state, {
    lockIsFree: setting.lockIsFree ?? true,
    isPackaged: setting.isPackaged ?? true,
  })
  const folder = mkdtempSync(join(tmpdir(), 'soundings-desktop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { fake, host } = createFakeHost()
  const given = process.argv
  process.argv = ['electron', '.', ...(setting.argv ?? [])]
  const made = {
    dialogs: null as import('../../src/main/platform/dialogs').Dialogs | null,
    openStage: (_sessionId: string) => {},
    printPdf: (_page: Uint8Array): Promise<Uint8Array> => Promise.reject(new Error('not yet')),
  }
  const { startDesktop } = await import('../../src/main/platform/electron/desktop')
  startDesktop({
    createHost: (dialogs, openStage, printPdf) => {
      Object.assign(made, { dialogs, openStage, printPdf })
      return host
    },
    dataFolder: join(folder, 'data'),
    preload: '/built/preload/index.cjs',
    assets: makeAssets(folder),
    explain: ({ code }) => `sentence for ${code}`,
  })
  process.argv = given
  if (setting.openFile) electron.emitApp('open-file', setting.openFile)
  await electron.becomeReady()
  return { electron, state: electron.state, fake, made, folder }
}

export async function launchWithWindow(setting: Setting = {}) {
  const launched = await launch(setting)
  const window = launched.state.windows[0]
  if (!window) throw new Error('no window was opened')
  return { ...launched, window }
}
