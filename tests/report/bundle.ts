// A source file as one script that plain Node can run: for workers and for processes to kill.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { temporaryFolder } from '../support/workspace'

export async function bundled(entry: URL): Promise<string> {
  const outDir = temporaryFolder()
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(entry),
      outDir,
      target: 'node22',
      rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  return join(outDir, 'bundle.mjs')
}
