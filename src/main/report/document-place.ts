// Where a document goes when nobody says: beside the workspace, under a name a person would give it.
import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { cleanLine } from '../../shared/domain/text'
import { AppError } from '../../shared/errors'
import type { Dialogs } from '../platform/dialogs'
import { writeDocument } from './write-file'

const longestTitle = 100
const forbiddenInNames = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A title as part of a file's name; empty where nothing of it can stand in one. */
export function safeName(title: string): string {
  const plain = cleanLine(cleanLine(title).replace(forbiddenInNames, ' '))
  const short = Array.from(plain)
    .slice(0, longestTitle)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return reservedOnWindows.test(short) ? `${short}_` : short
}

/** "<workspace> documents", made if need be. Throws 'report/cannot-write'. */
function documentsFolder(workspacePath: string): string {
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
function freePath(folder: string, name: string): string {
  const kind = extname(name)
  const stem = basename(name, kind)
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} ${count}${kind}`)
    if (!existsSync(path)) return path
  }
}

/** Some dialogs leave the ending away; what is added then was not asked about. */
const named = (path: string, kind: string): string =>
  extname(path).toLowerCase() === kind ? path : freePath(dirname(path), `${basename(path)}${kind}`)

/** Answers with the path the bytes were written to. */
export type Place = (bytes: Uint8Array) => Promise<string>

export type Wish = {
  readonly workspacePath: string
  readonly name: string
  /** Replaced in one step. */
  readonly path?: string | undefined
}

export type Asking = {
  readonly dialogs: Dialogs | null
  /** Where documents go when nobody says; made when needed. */
  readonly defaultFolder?: (workspacePath: string) => string
}

/** Null when the person closed the dialog. */
export async function choosePlace(
  { workspacePath, name, path: given }: Wish,
  { dialogs, defaultFolder = documentsFolder }: Asking,
): Promise<Place | null> {
  const replacing =
    (path: string): Place =>
    async (bytes) => {
      await writeDocument(path, bytes)
      return path
    }
  if (given !== undefined) return replacing(resolve(given))
  if (dialogs) {
    const chosen = await dialogs.saveDocument(freePath(dirname(workspacePath), name))
    return chosen === null ? null : replacing(named(resolve(chosen), extname(name)))
  }
  const folder = defaultFolder(workspacePath)
  return async (bytes) => {
    for (;;) {
      const path = freePath(folder, name)
      if (await writeDocument(path, bytes, false)) return path
    }
  }
}
