import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this machine's own memory lives. SOUNDINGS_DATA moves it, for tests and sticks. */
export function dataFolder(): string {
  const { SOUNDINGS_DATA, XDG_DATA_HOME, APPDATA } = process.env
  if (SOUNDINGS_DATA) return SOUNDINGS_DATA
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'Soundings')
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'Soundings')
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'soundings')
}

/** Where new workspaces go. SOUNDINGS_FOLDER moves it. */
export function workspaceFolder(): string {
  const { SOUNDINGS_FOLDER } = process.env
  if (SOUNDINGS_FOLDER) return SOUNDINGS_FOLDER
  const documents = join(homedir(), 'Documents')
  return join(existsSync(documents) ? documents : homedir(), 'Soundings')
}
