// The built host as a process, for scripts that need one to talk to.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..')

/** The built host on folders of its own; ready when it has told its address. */
export async function startHost(folder) {
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/serve.js'), 'serve', '--no-open', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, SOUNDINGS_DATA: folder, SOUNDINGS_FOLDER: folder },
    },
  )
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...JSON.parse(line) }
  }
  throw new Error('the host did not start')
}

/** Calls the facilitator's procedures, as a window of that name. */
export function caller(url, window) {
  const { origin, port, searchParams } = new URL(url)
  return async (path, input = {}) => {
    const response = await fetch(`${origin}/rpc`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `soundings-${port}=${searchParams.get('token')}`,
      },
      body: JSON.stringify({ path, input, window }),
    })
    const reply = await response.json()
    if (!reply.ok) throw new Error(`${path}: ${reply.error.code}`)
    return reply.value
  }
}
