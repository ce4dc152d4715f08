// Which files a window may be given. Listed when the app is built, so that serving one is a look-up
// and no path that arrives is ever joined to a folder.
import { join } from 'node:path'
import { assets } from 'virtual:asset-table'

export type Asset = { readonly file: string; readonly mime: string }
export type AssetTable = ReadonlyMap<string, Asset>

/** The renderer's files as built, by exact pathname ('/index.html'). */
export function loadAssetTable(): AssetTable {
  // Every file of main's build lies directly in out/main.
  const folder = join(import.meta.dirname, '../renderer')
  return new Map(
    assets.map(([pathname, mime]) => [pathname, { file: join(folder, pathname), mime }]),
  )
}
