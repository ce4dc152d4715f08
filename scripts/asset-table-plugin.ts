// Bakes the list of the renderer's built files into main; see src/main/platform/asset-table.ts.
import { existsSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export function listAssets(folder: string): [pathname: string, mime: string][] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) !== '.map')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
  return files.map((file) => {
    const mime = mimes[extname(file)]
    if (!mime)
      throw new Error(`${file}: give its kind a MIME type in scripts/asset-table-plugin.ts`)
    return [`/${file}`, mime]
  })
}

export function assetTable(folder: string): Plugin {
  const id = 'virtual:asset-table'
  return {
    name: 'soundings-asset-table',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => {
      if (source !== `\0${id}`) return null
      if (!existsSync(join(folder, 'index.html')))
        throw new Error(`${folder} has no index.html: build the renderer first (scripts/build.mjs)`)
      return `export const assets = ${JSON.stringify(listAssets(folder))}`
    },
  }
}
