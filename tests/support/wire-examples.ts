// The examples of docs/room-wire.md, and how an example is held against what really came.
export type Example = {
  /** What happened since the example before. */
  readonly before: readonly string[]
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly status: number
  readonly replyHeaders: Readonly<Record<string, string>>
  readonly reply: string
}
type Block = ReturnType<typeof parseBlock>

/** Every request in ```http with the reply in the block after it; lines after > say what happened. */
export function readExamples(document: string): Example[] {
  const parts = [...document.matchAll(/^```http\n([^]*?)^```$|^> (.+)$/gm)]
  const examples: Example[] = []
  let before: string[] = []
  let request: Block | null = null
  for (const [, block, event] of parts) {
    if (event !== undefined) before.push(event)
    else if (request === null) request = parseBlock(block ?? '')
    else {
      const [method = '', path = ''] = request.first.split(' ')
      const answer = parseBlock(block ?? '')
      examples.push({
        before,
        method,
        path,
        headers: request.headers,
        body: request.body,
        status: Number(answer.first),
        replyHeaders: answer.headers,
        reply: answer.body,
      })
      before = []
      request = null
    }
  }
  if (request) throw new Error(`no reply to ${request.first}`)
  return examples
}

function parseBlock(block: string) {
  const [head = '', ...rest] = block.trim().split('\n\n')
  const [first = '', ...lines] = head.split('\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { first, headers, body: rest.join('\n\n') }
}

const opaque = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/,
  /^[A-Za-z0-9_-]{22}$/,
]

/** What the document calls something, and what it is called in this run. */
export function createNames() {
  const names = new Map<string, string>()
  const isTime = (text: string) => opaque[1]?.test(text) === true
  const call = (written: string, real: string, where: string) => {
    const known = names.get(written)
    if (known !== undefined && known !== real && !isTime(real))
      throw new Error(`${where}: ${written} was ${known} and is now ${real}`)
    names.set(written, real)
  }
  const compare = (written: unknown, real: unknown, where: string): void => {
    if (typeof written === 'string' && typeof real === 'string' && written !== real) {
      if (!opaque.some((shape) => shape.test(written) && shape.test(real)))
        throw new Error(`${where}: written ${written}, really ${real}`)
      call(written, real, where)
    } else if (typeof written === 'object' && written !== null) {
      const keys = Object.keys(written).join()
      const realKeys = typeof real === 'object' && real !== null ? Object.keys(real).join() : real
      if (keys !== realKeys)
        throw new Error(`${where}: written ${keys}, really ${String(realKeys)}`)
      for (const [key, value] of Object.entries(written))
        compare(value, (real as Record<string, unknown>)[key], `${where}.${key}`)
    } else if (written !== real && !(where.endsWith('.seq') && typeof real === 'number'))
      throw new Error(`${where}: written ${String(written)}, really ${String(real)}`)
  }
  return {
    call: (written: string, real: string) => call(written, real, 'start'),
    compare,
    /** The example as it has to be sent in this run. */
    translate: (text: string): string => {
      let translated = text
      for (const [written, real] of names) translated = translated.replaceAll(written, real)
      return translated
    },
  }
}
