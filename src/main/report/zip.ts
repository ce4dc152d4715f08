// Enough of the zip format for Office files: deflated parts, no encryption, no zip64. Times are
// fixed, so that the same parts make the same bytes.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export type Parts = ReadonlyMap<string, Uint8Array>

const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endRecord = 0x06054b50
const newYear1980 = 0x0021
const utf8Names = 0x0800
const deflated = 8

export function writeZip(parts: Parts): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const path = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(content, { level: 6 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(utf8Names, 2)
    fields.writeUInt16LE(deflated, 4)
    fields.writeUInt16LE(newYear1980, 8)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(path.length, 22)
    chunks.push(signature(localHeader), fields, path, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(signature(centralHeader), Buffer.from([20, 0]), fields, place, path)
    offset += 4 + fields.length + path.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...chunks, listing, signature(endRecord), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/**
 * Every part, unpacked and checked against its sum; throws on anything that is not a whole zip, or
 * that says it unpacks to more than `most` bytes.
 */
export function readZip(bytes: Uint8Array, most = Infinity): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf(signature(endRecord))
  if (end < 0) throw new Error('not a zip: no end record')
  const parts = new Map<string, Uint8Array>()
  let unpacked = 0
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== centralHeader) throw new Error('not a zip: broken directory')
    unpacked += file.readUInt32LE(at + 24)
    if (unpacked > most) throw new Error('not a zip: too large')
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    parts.set(name, readPart(file, at))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

function readPart(file: Buffer, at: number): Uint8Array {
  const start = file.readUInt32LE(at + 42)
  if (file.readUInt32LE(start) !== localHeader) throw new Error('not a zip: broken part')
  const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
  const packed = file.subarray(from, from + file.readUInt32LE(at + 20))
  const size = file.readUInt32LE(at + 24)
  const content =
    file.readUInt16LE(at + 10) === deflated
      ? inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
      : packed
  if (content.length !== size || crc32(content) !== file.readUInt32LE(at + 16))
    throw new Error('not a zip: damaged part')
  return content
}
