import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { AssetTable } from '../platform/asset-table'

const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The phone page's files, listed once: no path that arrives is ever joined to a folder. */
export function phonePages(folder: string): AssetTable {
  const assets = join(folder, 'assets')
  const names = existsSync(assets) ? readdirSync(assets) : []
  const paths = ['/index.html', ...names.map((name) => `/assets/${name}`)]
  return new Map(
    paths.flatMap((path) => {
      const mime = mimes[extname(path)]
      const file = join(folder, path)
      return mime && existsSync(file) ? [[path, { file, mime }] as const] : []
    }),
  )
}
