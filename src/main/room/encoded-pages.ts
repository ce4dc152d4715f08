// The page's few files as they go over the wire, pressed once when the room opens.
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { AssetTable } from '../platform/asset-table'

type Encoding = 'br' | 'gzip' | 'identity'
type Page = { readonly mime: string; readonly forms: ReadonlyMap<Encoding, Buffer<ArrayBuffer>> }
export type EncodedPages = (path: string, accepted: string | undefined) => Response | null

const inOrder: readonly Encoding[] = ['br', 'gzip', 'identity']

export function encodedPages(table: AssetTable): EncodedPages {
  const pages = new Map<string, Page>()
  for (const [path, { file, mime }] of table) {
    const bytes = readFileSync(file)
    const forms = new Map<Encoding, Buffer<ArrayBuffer>>([['identity', bytes]])
    // Pictures are pressed already.
    if (/text|svg/.test(mime))
      forms.set('br', brotliCompressSync(bytes)).set('gzip', gzipSync(bytes, { level: 9 }))
    pages.set(path, { mime, forms })
  }
  return (path, accepted) => {
    const page = pages.get(path)
    if (!page) return null
    const encoding = inOrder.find((each) => page.forms.has(each) && accepts(accepted, each))
    const chosen = encoding ?? 'identity'
    const named: Record<string, string> =
      chosen === 'identity' ? {} : { 'content-encoding': chosen }
    const headers = { 'content-type': page.mime, vary: 'accept-encoding', ...named }
    return new Response(page.forms.get(chosen) ?? null, { headers })
  }
}

/** As Accept-Encoding says it; ";q=0" forbids. */
function accepts(header: string | undefined, encoding: Encoding): boolean {
  if (encoding === 'identity') return true
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([name, quality]) => name === encoding && !/^q=0(\.0*)?$/.test(quality ?? ''))
}
