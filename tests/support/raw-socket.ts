// A line to the room without an HTTP client that would keep it from being rude.
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type RawSocket = {
  readonly socket: Socket
  /** All that has come so far. */
  readonly heard: () => string
  readonly send: (bytes: string | Uint8Array) => void
  /** Settles when the other side has hung up; answers what it said before. */
  readonly closed: Promise<string>
  /** Settles when something matching has come. */
  readonly says: (wanted: RegExp) => Promise<string>
}

export async function rawSocket(base: string): Promise<RawSocket> {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
  })
  // A line that was cut is what these tests wait for.
  socket.on('error', () => {})
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
  await new Promise((resolve) => socket.once('connect', resolve))
  return {
    socket,
    closed,
    heard: () => text,
    send: (bytes) => void socket.write(bytes),
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (wanted.test(text)) resolve(text)
        }
        look()
        socket.on('data', look)
        socket.once('close', () => reject(new Error(`hung up after: ${text.slice(0, 400)}`)))
      }),
  }
}

/** One request as it stands; answers the status and the whole reply. */
export async function rawRequest(base: string, lines: readonly string[], body = '') {
  const line = await rawSocket(base)
  line.send(`${lines.join('\r\n')}\r\n\r\n${body}`)
  const reply = await Promise.race([line.says(/\r\n\r\n/), line.closed])
  line.socket.destroy()
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1] ?? 0), reply }
}
