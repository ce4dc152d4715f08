import type { RoomCheck } from '../../shared/contract/room'
import { roomInterfaces } from './interfaces'
import type { RoomServer } from './listener'

/** What can be known before people arrive. Firewalls cannot be asked: the screen says what to look for. */
export async function checkRoom(port: number, server: RoomServer | null): Promise<RoomCheck> {
  const interfaces = roomInterfaces()
  return {
    interfaces,
    chosen: server?.host ?? interfaces[0]?.address ?? null,
    port,
    reachable: server && (await isReachable(server)),
    vpn: interfaces.some(({ isVirtual }) => isVirtual),
    system: systems[process.platform] ?? 'linux',
    phoneSeen: server?.phoneSeen() ?? false,
  }
}

const systems: Readonly<Record<string, RoomCheck['system']>> = { win32: 'windows', darwin: 'macos' }

async function isReachable({ host, port }: RoomServer): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(2_000) })
    await response.arrayBuffer()
    return true
  } catch {
    return false
  }
}
