// A line to the room that can be cut at any point: what was sent arrives, what is answered may not.
import { createServer, connect, type Socket } from 'node:net'

export type CutLine = {
  /** Called when the reply to a sent answer begins to come back; true lets it through. */
  onReply: () => boolean
  close(): Promise<void>
}

/** From 127.0.0.1 to the room on another address of this computer, on the same port. */
export async function cutLine(target: { host: string; port: number }): Promise<CutLine> {
  const open = new Set<Socket>()
  const line: CutLine = {
    onReply: () => true,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
  const server = createServer((phone) => {
    const laptop = connect(target)
    let isSending = false
    for (const socket of [phone, laptop]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => socket.destroy())
    }
    phone.on('data', (chunk) => {
      if (chunk.includes('POST /api/reflections')) isSending = true
      laptop.write(chunk)
    })
    laptop.on('data', (chunk) => {
      if (isSending && !line.onReply()) {
        phone.destroy()
        laptop.destroy()
        return
      }
      isSending = false
      phone.write(chunk)
    })
    phone.on('close', () => laptop.destroy())
    laptop.on('close', () => phone.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(target.port, '127.0.0.1', resolve)
  })
  return line
}
