// Where new workspaces are put.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cleanLine, shortened } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'

export const sampleName = 'International Peer Learning (sample)'

/** The one file the sample lives in. Throws 'workspace/cannot-write'. */
export function samplePath(folder: string): string {
  return join(madeFolder(folder), `${sampleName}.soundings`)
}

/** "Name.soundings" in the folder, numbered when taken; letters and a length no file system minds. */
export function freePath(folder: string, name: string): string {
  const letters = shortened(cleanLine(name.replace(/[\\/:*?"<>|.]/g, ' ')), 50).trim()
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(letters)
  const stem = letters === '' || isDevice ? `Workspace ${letters}`.trim() : letters
  madeFolder(folder)
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}.soundings`)
    if (!existsSync(path)) return path
  }
}

function madeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new AppError('workspace/cannot-write', { path: folder })
  }
  return folder
}
