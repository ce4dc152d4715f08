// A logo as it may stand in a document: PNG or JPEG by its bytes, not by its name, whole, of a
// sensible size, and without what a camera or a program wrote into it about its owner.
import { crc32 } from 'node:zlib'
import type { Logo } from '../../../shared/domain/house-style'
import { AppError } from '../../../shared/errors'

export const largestPicture = { bytes: 500_000, side: 6_000 } as const

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Throws 'house/not-a-picture', 'house/picture-damaged' or 'house/picture-too-large'. */
export function checkedPicture(bytes: Buffer): Logo {
  const isPng = bytes.subarray(0, 8).equals(pngStart)
  const isJpeg = bytes.length > 2 && bytes.readUInt16BE(0) === 0xffd8
  if (!isPng && !isJpeg) throw new AppError('house/not-a-picture', { kind: kindOf(bytes) })
  if (bytes.length > largestPicture.bytes)
    throw new AppError('house/picture-too-large', tooLarge(bytes.length))
  const { data, width, height } = isPng ? png(bytes) : jpeg(bytes)
  if (width === 0 || height === 0) throw damaged()
  if (Math.max(width, height) > largestPicture.side)
    throw new AppError('house/picture-too-large', tooLarge(bytes.length))
  return { data: data.toString('base64'), type: isPng ? 'png' : 'jpg', width, height }
}

const damaged = () => new AppError('house/picture-damaged')
const tooLarge = (bytes: number) => ({
  kilobytes: Math.ceil(bytes / 1000),
  most: largestPicture.bytes / 1000,
  side: largestPicture.side,
})

function kindOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 400).toString('latin1').trimStart().toLowerCase()
  if (start.startsWith('<svg') || (start.startsWith('<?xml') && start.includes('<svg')))
    return 'svg'
  return start.startsWith('%pdf') ? 'pdf' : 'other'
}

type Picture = { readonly data: Buffer; readonly width: number; readonly height: number }

/** How it looks, and nothing about where it comes from. */
const keptChunks = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs'.split(' '))

function png(bytes: Buffer): Picture {
  const kept: Buffer[] = [pngStart]
  let at = pngStart.length
  let [width, height] = [0, 0]
  let hasData = false
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) throw damaged()
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damaged()
    if (at === pngStart.length) {
      if (name !== 'IHDR' || length !== 13) throw damaged()
      width = bytes.readUInt32BE(at + 8)
      height = bytes.readUInt32BE(at + 12)
    }
    if (name === 'IDAT') hasData = true
    if (keptChunks.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND' && hasData) return { data: Buffer.concat(kept), width, height }
    at = end
  }
  throw damaged()
}

const startOfScan = 0xda
const colourNote = 0xee
const sizes = new Set([0xc0, 0xc1, 0xc2])

function jpeg(bytes: Buffer): Picture {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  let [width, height] = [0, 0]
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw damaged()
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker === startOfScan) {
      const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
      if (last < end || width === 0) throw damaged()
      return { data: Buffer.concat([...kept, bytes.subarray(at, last + 2)]), width, height }
    }
    if (end > bytes.length || end < at + 4) throw damaged()
    if (sizes.has(marker)) {
      if (end < at + 9) throw damaged()
      height = bytes.readUInt16BE(at + 5)
      width = bytes.readUInt16BE(at + 7)
    }
    const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== colourNote) || marker === 0xfe
    if (!isNote) kept.push(bytes.subarray(at, end))
    at = end
  }
  throw damaged()
}
