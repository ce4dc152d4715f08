import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'

/** Reading tables is loaded when somebody imports: the host starts without it. */
export function createImports(open: () => Store): Handlers<typeof contract.imports> {
  return {
    inspect: async ({ sessionId, fileName, base64, map, repair }, { window }) => {
      const { inspectImport } = await import('./run-import')
      return inspectImport(open(), {
        sessionId: sessionId ?? 'new',
        fileName,
        bytes: bytesOf(base64),
        map,
        repair,
        window,
      })
    },
    run: async ({ sessionId, fileName, base64, map, repair }, { window }) => {
      const { runImport } = await import('./run-import')
      return runImport(open(), {
        sessionId: sessionId ?? 'new',
        fileName,
        bytes: bytesOf(base64),
        map,
        repair,
        window,
      })
    },
  }
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
