// Where a summary goes when nobody says: beside the workspace, under a name a person would give it.
import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ReportModel } from '../../../shared/domain/report-model'
import { cleanLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import { createText } from '../../platform/text'

const longestTitle = 100
const forbiddenInNames = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** "International Peer Learning in Museums, participants, English.docx" */
export function documentName(model: Pick<ReportModel, 'title' | 'edition' | 'language'>): string {
  const say = createText(model.language)
  const safe = safeName(model.title) || say('report-document.file.untitled')
  const edition = say(`report-document.file.${model.edition}`)
  return `${safe}, ${edition}, ${say('report-document.file.language')}.docx`
}

function safeName(title: string): string {
  const plain = cleanLine(cleanLine(title).replace(forbiddenInNames, ' '))
  const short = Array.from(plain)
    .slice(0, longestTitle)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return reservedOnWindows.test(short) ? `${short}_` : short
}

/** "<workspace> documents", made if need be. Throws 'report/cannot-write'. */
export function documentsFolder(workspacePath: string): string {
  const name = basename(workspacePath).replace(/\.soundings$/u, '')
  const folder = join(dirname(workspacePath), `${name} documents`)
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    throw new AppError('report/cannot-write', { path: folder })
  }
}

/** The first of "name.docx", "name 2.docx" … that is free. */
export function freePath(folder: string, name: string): string {
  const stem = name.replace(/\.docx$/u, '')
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} ${count}.docx`)
    if (!existsSync(path)) return path
  }
}
