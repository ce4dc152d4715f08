import type { IncomingMessage } from 'node:http'
import { RefusalError } from './refusal-error'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The JSON body; stops at `limit` bytes while it streams (413). The server reads what still
 * comes for half a second, so that the refusal is heard, and then cuts the line.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw dropped(request, new RefusalError('request/not-json'))
  if (request.headers['content-encoding'] !== undefined)
    throw dropped(request, new RefusalError('request/not-json'))
  if (Number(request.headers['content-length'] ?? 0) > limit)
    throw dropped(request, new RefusalError('request/too-large'))
  const bytes = await collect(request, limit)
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    throw new RefusalError('request/invalid')
  }
}

function dropped(request: IncomingMessage, refusal: RefusalError): RefusalError {
  request.resume()
  return refusal
}

function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) return void chunks.push(chunk)
      request.off('data', onData)
      reject(dropped(request, new RefusalError('request/too-large')))
    }
    const onBroken = () => reject(new RefusalError('request/invalid'))
    request.on('data', onData)
    request.once('error', onBroken)
    request.once('close', onBroken)
    request.once('end', () => {
      // Making an error takes longer than reading the body.
      request.off('close', onBroken)
      resolve(Buffer.concat(chunks))
    })
  })
}
