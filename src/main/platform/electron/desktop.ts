// The desktop shell: the facilitator's window and the big screen's over the host, and everything Electron allows by default taken away.
import { app, type BrowserWindow, dialog, ipcMain, Menu, session } from 'electron/main'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HostEvent, Reply, ResumePoint, Unsubscribe } from '../../../shared/rpc/protocol'
import { serveIpc } from '../../transports/ipc'
import type { AssetTable } from '../asset-table'
import type { Dialogs } from '../dialogs'
import type { PrintPdf } from '../print-pdf'
import { createMenu } from './menu'
import { confinePage, confineSession } from './permissions'
import { createDialogs } from './dialogs'
import { createPdfPrinter } from './pdf-printer'
import { registerScheme, servePages } from './protocol'
import { createStageWindow, stagePaths } from './stage-window'
import { bringForward, isPageOf, loadStartPage, openWindow } from './window'
import { workspaceArgument } from './workspace-argument'

type DesktopHost = {
  answer: (frame: unknown) => Promise<Reply>
  subscribe: (since: ResumePoint, listener: (event: HostEvent) => void) => Unsubscribe
  close: () => void
}
type Failure = Extract<Reply, { ok: false }>['error']

export type DesktopParts = {
  createHost(
    dialogs: Dialogs,
    openStage: (sessionId: string) => void,
    printPdf: PrintPdf,
  ): DesktopHost
  /** This machine's folder; the window's own storage goes into it too. */
  dataFolder: string
  preload: string
  assets: AssetTable
  /** A failure as a sentence for the person. */
  explain(failure: Failure): string
}

/**
 * Returns at once: `ready` comes only after the entry has been evaluated, so nothing here may be
 * awaited at the top level.
 */
export function startDesktop(parts: DesktopParts): void {
  const storage = join(parts.dataFolder, 'window')
  mkdirSync(storage, { recursive: true })
  app.setPath('userData', storage)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  registerScheme()
  app.on('web-contents-created', (_event, contents) => confinePage(contents))
  app.on('window-all-closed', () => app.quit())

  let wanted = workspaceArgument(process.argv.slice(1), process.cwd())
  const requests = {
    show: () => {},
    open: (path: string) => {
      wanted = path
    },
  }
  app.on('second-instance', (_event, argv, folder) => {
    requests.show()
    const path = workspaceArgument(argv.slice(1), folder)
    if (path !== null) requests.open(path)
  })
  // macOS hands files over this way, also before `ready`.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    requests.open(path)
  })

  const begin = async () => {
    const running = run(parts)
    Object.assign(requests, running.requests)
    const loading = running.load()
    if (wanted !== null) await running.requests.open(wanted)
    await loading
  }
  app
    .whenReady()
    .then(begin)
    .catch((error: unknown) => {
      dialog.showErrorBox('Soundings', error instanceof Error ? error.message : String(error))
      app.quit()
    })
}

function run(parts: DesktopParts) {
  let window: BrowserWindow | null = null
  confineSession(session.defaultSession)
  const printer = createPdfPrinter()
  servePages(parts.assets, printer.page)
  Menu.setApplicationMenu(createMenu())
  const stage = createStageWindow(parts.preload, () => window)
  const host = parts.createHost(
    createDialogs(() => window),
    (sessionId) => stage.open(sessionId),
    printer.print,
  )
  // Windows are closed by then: whatever they sent last has been answered.
  app.on('will-quit', () => host.close())
  serveIpc({
    ipcMain,
    isTrustedSender: (event) => isPageOf(window, event) || stage.isPageOf(event),
    mayCall: (event, path) => isPageOf(window, event) || stagePaths.has(path),
    answer: host.answer,
    subscribe: host.subscribe,
  })
  const opened = openWindow(parts.preload)
  window = opened
  opened.on('closed', () => {
    window = null
    stage.close()
  })

  return {
    load: () => loadStartPage(opened),
    requests: {
      show: () => {
        if (window) bringForward(window)
      },
      open: async (path: string) => {
        const reply = await host.answer({
          path: 'workspace.open',
          input: { path },
          window: 'desktop',
        })
        if (reply.ok || !window) return
        await dialog.showMessageBox(window, { type: 'error', message: parts.explain(reply.error) })
      },
    },
  }
}
