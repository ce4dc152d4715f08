// A line to the room that can be cut at the worst moment: when the answer is on its way back.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type LossyProxy = {
  readonly base: string
  /** How many replies never arrived. */
  readonly lost: () => number
}
type Ways = {
  /** Where the room is now. */
  readonly to: () => number
  /** Called when a reply to this request line has come: true cuts the line before a byte of it is passed on. */
  readonly isLost: (requestLine: string) => boolean
}

export async function lossyProxy({ to, isLost }: Ways): Promise<LossyProxy> {
  const open = new Set<Socket>()
  let lost = 0
  let port = 0
  const server = createServer((phone) => {
    const room = connect(to(), '127.0.0.1')
    const cut = () => {
      phone.destroy()
      room.destroy()
    }
    let request = ''
    for (const socket of [phone, room]) {
      open.add(socket)
      socket.on('error', cut)
      socket.on('close', cut)
      socket.once('close', () => open.delete(socket))
    }
    phone.on('data', (chunk: Buffer) => {
      const [line = ''] = chunk.toString('latin1').split('\r\n', 1)
      if (line.endsWith(' HTTP/1.1')) request = line
      // The room answers to its own address only.
      const text = chunk.toString('latin1')
      const named = text.replace(`127.0.0.1:${port}`, () => `127.0.0.1:${to()}`)
      room.write(Buffer.from(named, 'latin1'))
    })
    room.on('data', (chunk: Buffer) => {
      const isReply = request !== ''
      const line = request
      request = ''
      if (isReply && isLost(line)) {
        lost += 1
        cut()
      } else phone.write(chunk)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  onTestFinished(() => {
    server.close()
    for (const socket of open) socket.destroy()
  })
  return { base: `http://127.0.0.1:${port}`, lost: () => lost }
}
