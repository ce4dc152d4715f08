import { spawn } from 'node:child_process'
import type { Host } from './app'
import type { RoomAddress } from './room/opening'
import type { Reply } from '../shared/rpc/protocol'
import { AppError } from '../shared/errors'
import { loadAssetTable } from './platform/asset-table'
import { nodePorts } from './platform/node/ports'
import { serveHttp } from './transports/http'
import { openWorkspaceFile, workspacePath } from './workspace/open'

type Failed = Extract<Reply, { ok: false }>['error']

export type ServeOptions = {
  workspace?: string | undefined
  port?: number | undefined
  room?: string | undefined
  roomHost?: string | undefined
  open: boolean
  json: boolean
}

/**
 * Runs the host and its windows' server until SIGTERM or SIGINT; answers the exit code. Throws the
 * open errors when the workspace cannot be opened.
 */
export async function serveBrowserShell(options: ServeOptions): Promise<number> {
  const stopped = asked()
  const ports = nodePorts()
  const store =
    options.workspace === undefined
      ? null
      : openWorkspaceFile(workspacePath(options.workspace), ports.clock)
  const features = Promise.withResolvers<Host>()
  const shell = await serveHttp(features.promise, {
    port: options.port ?? 0,
    assets: loadAssetTable(),
  })
  const tell = (room?: RoomAddress) => {
    const ready = { url: shell.url, pid: process.pid, ...(room && { room: roomLine(room) }) }
    const forPhones = room ? `The room is open at ${room.typedUrl}, code ${room.code}\n` : ''
    process.stdout.write(
      options.json
        ? `${JSON.stringify(ready)}\n`
        : `Soundings is open at ${shell.url}\n${forPhones}`,
    )
    if (options.open) openInBrowser(shell.url)
  }
  if (options.room === undefined) tell()
  // The file is held and the page can load; the features come while the browser fetches it.
  const host = (await import('./app')).createApp(ports)
  if (store) host.adopt(store)
  features.resolve(host)
  try {
    if (options.room !== undefined) tell(await openRoom(host, options.room, options.roomHost))
    await stopped
  } finally {
    await host.shutRoom()
    await shell.close()
    host.close()
  }
  return 0
}

const roomLine = ({ url, code, secret, host, port }: RoomAddress) => ({
  url,
  code,
  secret,
  host,
  port,
})

async function openRoom(host: Host, session: string, address?: string): Promise<RoomAddress> {
  const asked = address ?? (await firstAddress())
  const frame = {
    path: 'room.open',
    input: { sessionId: session, host: asked },
    window: 'command-line',
  }
  const reply = await host.answer(frame)
  if (!reply.ok) throw openFailure(reply.error)
  const opened = host.roomAddress(session)
  if (!opened) throw new AppError('room/not-open')
  return opened
}

function openFailure({ code, details }: Failed): AppError {
  // What is no id at all names no session either.
  return new AppError(code === 'rpc/invalid-input' ? 'record/not-found' : code, details)
}

async function firstAddress(): Promise<string> {
  const { roomInterfaces } = await import('./room/interfaces')
  const [first] = roomInterfaces()
  if (first) return first.address
  process.stderr.write('There is no local network: only this computer reaches the room.\n')
  return '127.0.0.1'
}

function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })
}

/** Where there is a screen; a machine without one has its address printed all the same. */
function openInBrowser(url: string): void {
  const { platform, env } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return
  const [command, ...args] =
    platform === 'darwin'
      ? ['open']
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open']
  spawn(command ?? 'xdg-open', [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
