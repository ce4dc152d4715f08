import { spawn } from 'node:child_process'
import type { Host } from './app'
import { loadAssetTable } from './platform/asset-table'
import { nodePorts } from './platform/node/ports'
import { serveHttp } from './transports/http'
import { openWorkspaceFile, workspacePath } from './workspace/open'

export type ServeOptions = {
  workspace?: string | undefined
  port?: number | undefined
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
  const ready = { url: shell.url, pid: process.pid }
  process.stdout.write(
    options.json ? `${JSON.stringify(ready)}\n` : `Soundings is open at ${shell.url}\n`,
  )
  if (options.open) openInBrowser(shell.url)
  // The file is held and the page can load; the features come while the browser fetches it.
  const host = (await import('./app')).createApp(ports)
  if (store) host.adopt(store)
  features.resolve(host)
  await stopped
  await shell.close()
  host.close()
  return 0
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
