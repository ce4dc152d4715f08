import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Electron's own program, where there is one; asking the package itself would try to download it. */
export function findElectron(): string | null {
  const given = process.env['ELECTRON_EXEC_PATH']
  if (given) return existsSync(given) ? given : null
  const folder = resolve('node_modules/electron')
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const binary = join(folder, 'dist', readFileSync(name, 'utf8').trim())
  return existsSync(binary) ? binary : null
}
