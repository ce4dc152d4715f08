// A page from memory becomes a PDF in a window nobody sees and in which nothing can run.
import { BrowserWindow } from 'electron/main'
import { randomUUID } from 'node:crypto'
import type { PrintPdf } from '../print-pdf'
import { origin } from './address'

export type PdfPrinter = {
  readonly print: PrintPdf
  /** The page that is being printed under this name, for the protocol to serve. */
  readonly page: (pathname: string) => Uint8Array | undefined
}

export function createPdfPrinter(): PdfPrinter {
  const pages = new Map<string, Uint8Array>()
  return {
    page: (pathname) => pages.get(pathname),
    print: async (page) => {
      const pathname = `/print/${randomUUID()}.html`
      pages.set(pathname, page)
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          javascript: false,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webSecurity: true,
          devTools: false,
        },
      })
      try {
        await window.loadURL(`${origin}${pathname}`)
        return await window.webContents.printToPDF({
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          preferCSSPageSize: true,
          printBackground: true,
        })
      } finally {
        pages.delete(pathname)
        window.destroy()
      }
    },
  }
}
