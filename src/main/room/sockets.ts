// How many connections strangers may hold: a valid token makes a connection a guest's.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Limits } from './limits'

export type Sockets = {
  /** This connection has shown a valid token. */
  readonly trust: (socket: Socket) => void
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
  return {
    trust: (socket) => forget(socket, addresses.get(socket) ?? ''),
  }
}
