import { networkInterfaces } from 'node:os'
import { isIPv4 } from 'node:net'
import { AppError } from '../../shared/errors'

export type RoomInterface = { name: string; address: string; isVirtual: boolean }

const virtual =
  /^(tun|tap|utun|ppp|wg|tailscale|zt|docker|br-|veth|vmnet|vboxnet|virbr)|vpn|vethernet|hyper-v/i

/** Private addresses of this machine, real networks first. */
export function roomInterfaces(all = networkInterfaces()): RoomInterface[] {
  return Object.entries(all)
    .flatMap(([name, addresses]) =>
      (addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ name, address, isVirtual: virtual.test(name) })),
    )
    .filter(({ address }) => isPrivate(address))
    .sort((a, b) => Number(a.isVirtual) - Number(b.isVirtual))
}

/** RFC 1918, link-local and this machine itself. */
export function isPrivate(address: string): boolean {
  if (!isIPv4(address)) return false
  const [a = 0, b = 0] = address.split('.').map(Number)
  if (a === 10 || a === 127) return true
  return (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254)
}

/** Where a room opens; throws for a public address, and where there is no network. */
export function chosenHost(asked: string | undefined): string {
  if (asked !== undefined) {
    if (!isPrivate(asked)) throw new AppError('room/public-address', { host: asked.slice(0, 60) })
    return asked
  }
  const [first] = roomInterfaces()
  if (!first) throw new AppError('room/no-network')
  return first.address
}
