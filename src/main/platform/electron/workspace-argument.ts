import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The workspace a command line asks for. Chromium adds switches of its own and reorders, and some
 * desktops hand files over as file: urls, so: the first that ends like one.
 */
export function workspaceArgument(argv: readonly string[], folder: string): string | null {
  for (const argument of argv) {
    if (argument.startsWith('-') || extname(argument).toLowerCase() !== '.soundings') continue
    return argument.startsWith('file:') ? pathOf(argument) : resolve(folder, argument)
  }
  return null
}

function pathOf(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
