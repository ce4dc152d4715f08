import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 128 random bits, as 22 characters that fit an address. */
export const newSecret = (): string => randomBytes(16).toString('base64url')

/** Six characters of Crockford base32. */
export const newCode = (): string => inCrockford(randomBytes(6), 6)

export const hashed = (secret: string): string => hash('sha256', secret, 'hex')

/** In constant time whatever the lengths: hashes are compared. */
export function isSame(given: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashed(given)), Buffer.from(hash.padEnd(64, '0')))
}

/**
 * Sixty bits in three groups of four. Made from the join key, which only the phone has, so that a join
 * whose answer was lost gets the same code again though the file holds only its hash.
 */
export function withdrawalCode(joinKey: string, sessionId: string): string {
  const digest = createHmac('sha256', joinKey).update(sessionId).digest()
  return spacedCode(inCrockford(digest, 12))
}

/** "K7M2-QX4B-9TRA": as it is shown, however it was typed. */
export const spacedCode = (code: string): string => typedCode(code).replace(/(.{4})(?=.)/g, '$1-')

/** As a person types it: any case, dashes and spaces, O for 0 and I or L for 1. */
export function typedCode(raw: string): string {
  return raw.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

function inCrockford(bytes: Buffer, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => crockford[byte & 31]).join('')
}
