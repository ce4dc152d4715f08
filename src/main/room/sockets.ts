// How many connections strangers may hold: a valid token makes a connection a guest's.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Limits } from './limits'

export type Sockets = {
  /** This connection has shown the valid token of that participant. */
  readonly trust: (socket: Socket, participantId: string) => void
}

export function guardSockets(server: Server, limits: Limits): Sockets {
  const strangers = new Map<string, Set<Socket>>()
  const forget = (socket: Socket, address: string) => {
    const mine = strangers.get(address)
    mine?.delete(socket)
    if (mine?.size === 0) strangers.delete(address)
  }
  const addresses = new WeakMap<Socket, string>()
  server.maxConnections = limits.sockets
  server.timeout = limits.stalledMs
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    addresses.set(socket, address)
    const mine = strangers.get(address) ?? new Set()
    strangers.set(address, mine.add(socket))
    // A whole room may arrive at once from behind one address; those who stay idle are cut off.
    const timer = setTimeout(() => {
      if (mine.has(socket) && mine.size > limits.strangerSockets) socket.destroy()
    }, limits.strangerGraceMs)
    timer.unref()
    socket.once('close', () => {
      clearTimeout(timer)
      forget(socket, address)
    })
  })
  const phones = createPhoneSockets(limits.phoneSockets)
  return {
    trust: (socket, participantId) => {
      forget(socket, addresses.get(socket) ?? '')
      phones.add(socket, participantId)
    },
  }
}

/** The lines each participant holds; beyond `most` the oldest is cut. */
function createPhoneSockets(most: number) {
  const held = new Map<string, Set<Socket>>()
  const holders = new WeakMap<Socket, Set<string>>()
  const release = (socket: Socket) => {
    for (const participantId of holders.get(socket) ?? []) {
      const own = held.get(participantId)
      own?.delete(socket)
      if (own?.size === 0) held.delete(participantId)
    }
  }
  return {
    add: (socket: Socket, participantId: string) => {
      const own = held.get(participantId) ?? new Set()
      if (own.has(socket)) return
      held.set(participantId, own.add(socket))
      const mine = holders.get(socket)
      if (mine) mine.add(participantId)
      else {
        holders.set(socket, new Set([participantId]))
        socket.once('close', () => release(socket))
      }
      const [oldest] = own
      if (own.size > most) oldest?.destroy()
    },
  }
}
