// Entry 1: the desktop.
import { app } from 'electron/main'
import { join } from 'node:path'
import { createApp } from './app'
import { loadAssetTable } from './platform/asset-table'
import { startDesktop } from './platform/electron/desktop'
import { nodePorts } from './platform/node/ports'
import { createText } from './platform/text'

const ports = nodePorts()

startDesktop({
  createHost: (dialogs, openStage, printPdf) =>
    createApp({
      ...ports,
      shell: 'desktop',
      version: app.getVersion(),
      dialogs,
      openStage,
      printPdf,
    }),
  dataFolder: ports.dataFolder,
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  assets: loadAssetTable(),
  explain: ({ code, details }) =>
    createText(app.getLocale().startsWith('sv') ? 'sv' : 'en')(`error.${code}`, details),
})
