import { app, BrowserWindow } from 'electron/main'
import type { IpcEvent } from '../../transports/ipc'
import { origin, startPage } from './address'

/** A page that fell over is loaded again, but not one that falls over at once. */
const reloadPauseMilliseconds = 10_000

type Place = {
  name?: 'facilitator' | 'stage'
  x?: number
  y?: number
  width?: number
  height?: number
  fullscreen?: boolean
}

export function openWindow(preload: string, place: Place = {}): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Soundings',
    width: 1280,
    height: 840,
    minWidth: 720,
    minHeight: 520,
    show: false,
    autoHideMenuBar: true,
    name: 'facilitator',
    windowStatePersistence: place.name !== 'stage',
    ...place,
    webPreferences: {
      preload,
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
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  let reloadedAt = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - reloadedAt < reloadPauseMilliseconds) return
    reloadedAt = performance.now()
    window.webContents.reload()
  })
  return window
}

export const loadStartPage = (window: BrowserWindow): Promise<void> => window.loadURL(startPage)

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The window's own page and nothing inside it. */
export function isPageOf(window: BrowserWindow | null, { senderFrame }: IpcEvent): boolean {
  return (
    window !== null &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    senderFrame.origin === origin
  )
}
