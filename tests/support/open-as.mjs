// Opens a workspace as an ordinary user and says what came of it: root may write where nobody else may.
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { runnerImport } from 'vite'

const [, , path] = process.argv
const root = join(import.meta.dirname, '../..')
const load = async (file) =>
  (
    await runnerImport(join(root, file), {
      root,
      cacheDir: join(tmpdir(), 'soundings-vite'),
      logLevel: 'error',
    })
  ).module
const { openWorkspaceFile } = await load('src/main/workspace/open.ts')
const clock = { now: () => new Date() }

function attempt(work) {
  try {
    return work()
  } catch (error) {
    return error.code ?? String(error)
  }
}

const answer = attempt(() => {
  const store = openWorkspaceFile(path, clock)
  const sessions = store.prepare('SELECT count(*) FROM session').pluck().get()
  const origin = { label: 'test', window: 'test' }
  const write = attempt(() =>
    store.command(origin, () => store.prepare('UPDATE workspace SET name = name').run().changes),
  )
  const { readOnly, readOnlyReason } = store
  store.close()
  return { readOnly, readOnlyReason, sessions, write }
})
process.stdout.write(JSON.stringify(answer))
