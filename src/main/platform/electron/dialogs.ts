import { type BrowserWindow, dialog } from 'electron/main'
import { extname } from 'node:path'
import type { Dialogs } from '../dialogs'

/** Attached to the window while there is one. Names in the filters are the same in every language. */
export function createDialogs(currentWindow: () => BrowserWindow | null): Dialogs {
  return {
    openWorkspace: async () => {
      const options: Electron.OpenDialogOptions = {
        properties: ['openFile'],
        filters: [{ name: 'Soundings', extensions: ['soundings'] }],
      }
      const window = currentWindow()
      const { filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return filePaths[0] ?? null
    },
    saveDocument: async (suggestedPath) => {
      const extension = extname(suggestedPath).slice(1)
      const name = extension === 'docx' ? 'Word' : extension.toUpperCase()
      const options: Electron.SaveDialogOptions = {
        defaultPath: suggestedPath,
        filters: extension ? [{ name, extensions: [extension] }] : [],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const window = currentWindow()
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      return canceled || !filePath ? null : filePath
    },
  }
}
