import { app, Menu } from 'electron/main'

/** The system's usual menus; reloading and the developer tools only in a checkout. */
export function createMenu(): Menu {
  const view = (['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map((role) => ({
    role,
  }))
  const development = (['reload', 'toggleDevTools'] as const).map((role) => ({ role }))
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: 'View', submenu: app.isPackaged ? view : [...view, ...development] },
    { role: 'windowMenu' },
  ])
}
