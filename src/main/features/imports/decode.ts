// Bytes of a spreadsheet export to text, without trusting what the file says about itself.
import { AppError } from '../../../shared/errors'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Decoded = {
  readonly text: string
  readonly encoding: Encoding
  /** Bytes that are no characters in this encoding, shown as U+FFFD. */
  readonly damaged: number
}

export const largestFile = 100 * 1024 * 1024

/**
 * A byte-order mark decides, then `wanted`, then strict UTF-8, then Windows-1252. Throws
 * 'import/empty', 'import/too-large', or 'import/cannot-read' for what is not plain text.
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
  if (bytes.length > largestFile)
    throw new AppError('import/too-large', {
      reason: 'bytes',
      count: bytes.length,
      limit: largestFile,
    })
  const encoding = markedEncoding(bytes) ?? (wanted === 'utf-8' ? undefined : wanted)
  const decoded = encoding ? decodeAs(bytes, encoding) : guessed(bytes)
  if (decoded.text.trim() === '') throw new AppError('import/empty')
  return decoded
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, damaged: 0 }
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function guessed(bytes: Uint8Array): Decoded {
  const wide = unmarkedWide(bytes)
  if (wide) return decodeAs(bytes, wide)
  refuseBinary(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', damaged: 0 }
  } catch {
    return damagedUtf8(bytes) ?? decodeAs(bytes, 'windows-1252')
  }
}

/** A UTF-8 file cut or scratched somewhere is still UTF-8: most of its accented letters say so. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let damaged = 0
  let whole = 0
  for (const character of text) {
    if (character === '\uFFFD') damaged += 1
    else if (character > '\u007F') whole += 1
  }
  return whole >= 5 * damaged ? { text, encoding: 'utf-8', damaged } : null
}

/** UTF-16 without a mark: every other byte of its first lines is zero. */
function unmarkedWide(bytes: Uint8Array): Encoding | null {
  const looked = Math.min(bytes.length, 2000) & ~1
  if (looked < 8) return null
  const zeros = [0, 0]
  for (let index = 0; index < looked; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = looked / 4
  if (odd > many && even === 0) return 'utf-16le'
  if (even > many && odd === 0) return 'utf-16be'
  return null
}

const containers = ['PK\u0003\u0004', '%PDF', '\u00D0\u00CF\u0011\u00E0', '{\\rtf', '\u001F\u008B']

function refuseBinary(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const isContainer = containers.some((mark) => start.startsWith(mark))
  if (isContainer || bytes.includes(0)) throw new AppError('import/cannot-read')
}
