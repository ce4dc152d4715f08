// The projector's window: on the second display when there is one, and allowed to look only.
import { type BrowserWindow, screen } from 'electron/main'
import type { IpcEvent } from '../../transports/ipc'
import { stagePage } from './address'
import { bringForward, isPageOf, openWindow } from './window'

export const stagePaths: ReadonlySet<string> = new Set(['stage.state'])

export type StageWindow = {
  open(sessionId: string): void
  close(): void
  isPageOf(event: IpcEvent): boolean
}

export function createStageWindow(
  preload: string,
  besides: () => BrowserWindow | null,
): StageWindow {
  let window: BrowserWindow | null = null
  const create = () => {
    const opened = openWindow(preload, { name: 'stage', ...secondDisplay(besides()) })
    opened.on('closed', () => {
      window = null
    })
    return opened
  }
  return {
    open: (sessionId) => {
      if (window) bringForward(window)
      else window = create()
      void window.loadURL(stagePage(sessionId))
    },
    close: () => window?.close(),
    isPageOf: (event) => isPageOf(window, event),
  }
}

/** The display the facilitator is not looking at, filled; without one, an ordinary window. */
function secondDisplay(besides: BrowserWindow | null) {
  const own = besides ? screen.getDisplayMatching(besides.getBounds()) : screen.getPrimaryDisplay()
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id)
  return other ? { ...other.bounds, fullscreen: true } : {}
}
