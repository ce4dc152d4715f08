// Each test gets the built host in a process of its own, with its own folders, and a page on it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { startShell, type ShellProcess } from '../../support/shell-process'

export type App = {
  readonly folder: string
  shell(): ShellProcess
  /** kill -9, and a new process on the same workspace. */
  restart(workspace?: string): Promise<void>
  value<T>(path: string, input?: unknown): Promise<T>
  sample(): Promise<string>
}

export const test = base.extend<{ app: App; problems: string[] }>({
  app: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'soundings-e2e-'))
    let shell = await startShell({ dataFolder: folder })
    const value = async <T>(path: string, input: unknown = {}): Promise<T> => {
      const reply = await shell.call(path, input)
      if (!reply.ok) throw new Error(`${path}: ${reply.error.code}`)
      return reply.value as T
    }
    await use({
      folder,
      shell: () => shell,
      restart: async (workspace) => {
        await shell.kill()
        shell = await startShell({ dataFolder: folder, ...(workspace ? { workspace } : {}) })
      },
      value,
      sample: async () => (await value<{ sessionId: string }>('workspace.openSample')).sessionId,
    })
    await shell.stop()
    rmSync(folder, { recursive: true, force: true })
  },
  /** What the browser complained about: scripts' errors and anything its security policy stopped. */
  problems: [
    // After `app`, so that its stopping is not taken for a complaint.
    async ({ app, page }, use) => {
      expect(app.folder).not.toBe('')
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`)
      })
      await use(problems)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The address of a screen in the host that runs now. */
export function at(app: App, path: string): string {
  return `${new URL(app.shell().url).origin}/#${path}`
}
