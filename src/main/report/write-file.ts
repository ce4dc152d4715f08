// A document appears whole or not at all: written beside its place, synced, read back and checked,
// then given its name in one step.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { formatOf } from '../../shared/domain/report-format'
import { AppError } from '../../shared/errors'
import { syncToDisk } from '../workspace/backup'
import { xmlFault } from './xml'
import { readZip } from './zip'

/**
 * Throws 'report/path-missing' or 'report/cannot-write'; the old file is then untouched. With
 * `replace` false an existing file is never written over: answers false and leaves it.
 */
export async function writeDocument(
  path: string,
  bytes: Uint8Array,
  replace = true,
): Promise<boolean> {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('report/path-missing', { path: folder })
  const temporary = join(folder, `.soundings-${uuid()}.part`)
  try {
    await writeSynced(temporary, bytes)
    assertWhole(readFileSync(temporary), path)
    const isPlaced = replace ? await putOver(temporary, path) : await putBeside(temporary, path)
    if (isPlaced) syncToDisk(folder)
    return isPlaced
  } catch (error) {
    throw writeFailure(error, path)
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A Word file, a zip of them, a page, or a PDF. */
function assertWhole(bytes: Uint8Array, path: string): void {
  const format = formatOf(path)
  if (format === 'html') return assertPage(bytes)
  if (format === 'pdf') return assertPdf(bytes)
  if (!path.toLowerCase().endsWith('.zip')) return assertDocument(bytes)
  for (const [name, part] of readZip(bytes)) if (name.endsWith('.docx')) assertDocument(part)
}

/** In UTF-8, and well-formed from its first tag to its last. */
function assertPage(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const fault = xmlFault(text.replace(/^<!doctype html>/, ''))
  if (fault) throw new Error(`not a page: ${fault}`)
}

const tailOfPdf = 1024

function assertPdf(bytes: Uint8Array): void {
  const whole = Buffer.from(bytes).toString('latin1')
  if (!whole.startsWith('%PDF-') || !whole.slice(-tailOfPdf).includes('%%EOF'))
    throw new Error('not a whole PDF')
}

/** What lies on the disk is a Word file: it unpacks, and its text can be read. */
export function assertDocument(bytes: Uint8Array): void {
  const body = readZip(bytes).get('word/document.xml')
  const fault = body ? xmlFault(Buffer.from(body).toString('utf8')) : 'no word/document.xml'
  if (fault) throw new Error(`not a document: ${fault}`)
}

/** A virus scanner or an indexer on Windows may hold the old file for a moment. */
const patience = [20, 80, 250]

async function putOver(temporary: string, path: string): Promise<true> {
  for (const milliseconds of [...patience, null]) {
    try {
      await rename(temporary, path)
      return true
    } catch (error) {
      const isHeld = /^(EPERM|EACCES|EBUSY)$/.test(codeOf(error)) && process.platform === 'win32'
      if (!isHeld || milliseconds === null) throw error
      await pause(milliseconds)
    }
  }
  return true
}

/** A hard link refuses to take a name that is taken; some sticks know no links. */
async function putBeside(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(path)) return false
    return putOver(temporary, path)
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''

function writeFailure(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (/^(ENOENT|ENOTDIR)$/.test(code))
    return new AppError('report/path-missing', { path: dirname(path) })
  // Every other system error means the same to a person: this place cannot be written.
  return /^E[A-Z0-9]+$/.test(code) ? new AppError('report/cannot-write', { path }) : error
}
