// Starts tests/bench/room-clients.mjs, and a host with a room as participants meet it.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { joinRoomAsPhone, type SimulatedPhone } from '../../src/main/rehearse/simulated-phone'
import { startShell, type ShellProcess } from '../support/shell-process'
import { createSeminarFile } from '../support/room-file'

/** Settles when the clients are ready; `finish` tells them to stop and answers what they found. */
export async function clients<T>(task: Record<string, unknown>) {
  const child = fork(join(import.meta.dirname, 'room-clients.mjs'), { execArgv: [] })
  let ready = () => {}
  let isDone = false
  const isReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  const done = new Promise<T>((resolve, reject) => {
    child.on('message', (message: { ready?: true; done?: T }) => {
      if (message.ready) ready()
      if (message.done === undefined) return
      isDone = true
      resolve(message.done)
    })
    child.once('exit', (code) => reject(new Error(`the clients ended with ${code}`)))
  })
  child.send(task)
  await Promise.race([isReady, done])
  return {
    finish: () => {
      if (!isDone) child.send('stop')
      return done
    },
  }
}

export type BenchRoom = {
  readonly shell: ShellProcess
  readonly sessionId: string
  readonly base: string
  readonly port: number
  readonly value: <T>(path: string, input?: unknown) => Promise<T>
  readonly join: (count: number) => Promise<SimulatedPhone[]>
}

/** The built host with its usual limits. */
export async function benchRoom(folder: string): Promise<BenchRoom> {
  const { path, sessionId } = await createSeminarFile(folder)
  const shell = await startShell({ workspace: path, dataFolder: `${folder}/data` })
  const value = async <T>(path: string, input: unknown = { sessionId }): Promise<T> => {
    const reply = await shell.call(path, input)
    if (!reply.ok) throw new Error(`${path}: ${reply.error.code}`)
    return reply.value as T
  }
  type Opened = { typedUrl: string; url: string; port: number }
  const wishes = { sessionId, host: '127.0.0.1', port: 0, cap: 2_000 }
  const room = await value<Opened>('room.open', wishes)
  const secret = room.url.split('#k=')[1] ?? ''
  const one = (n: number) =>
    joinRoomAsPhone({
      base: room.typedUrl,
      secret,
      who: { alias: `Phone ${n}` },
      language: 'en',
      consent: { audience: 'count', attribution: 'anonymous' },
    })
  const join = async (count: number) => {
    const phones: SimulatedPhone[] = []
    // In waves, as people come: all at once they would wait for one another's retries.
    while (phones.length < count) {
      const wave = Math.min(40, count - phones.length)
      const start = phones.length
      phones.push(...(await Promise.all(Array.from({ length: wave }, (_, n) => one(start + n)))))
    }
    return phones
  }
  return { shell, sessionId, base: room.typedUrl, port: room.port, value, join }
}
