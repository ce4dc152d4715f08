// docs/room-wire.md against the real server: every example is sent, every table is compared.
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLimits } from '../../src/main/room/limits'
import { refusals } from '../../src/main/room/refusal-error'
import { roomRoutes } from '../../src/main/room/routes'
import { temporaryRoom, type TestRoom } from '../support/room'
import { createNames, readExamples, type Example } from '../support/wire-examples'

const document = readFileSync(join(import.meta.dirname, '../../docs/room-wire.md'), 'utf8')
const cells = [...document.matchAll(/^\| `([^`]+)` +\|([^|]*)\|/gm)].map(
  ([, name = '', value = '']) => [name, value.trim()] as const,
)

const options = (...texts: string[]) => texts.map((text, index) => ({ key: 'ab'[index]!, text }))
const scale = { min: 1, max: 5, minLabel: 'Not at all', maxLabel: 'Very' }
const questions = [
  {
    kind: 'two-part',
    text: 'I used to think…',
    secondText: 'Now I think…',
    help: 'Finish both sentences.',
  },
  { kind: 'choice', text: 'Which day suits you?', options: options('Monday', 'Friday') },
  {
    kind: 'choice',
    text: 'Where could you host us?',
    multiple: true,
    options: options('At the museum', 'On the ship'),
  },
  { kind: 'scale', text: 'How useful was today?', ...scale },
  { kind: 'then-now', text: 'How sure are you?', ...scale },
  { kind: 'dots', text: 'What first?', max: 4, options: options('Signs', 'Guides') },
  { kind: 'word', text: 'How do you arrive?', neverQuote: true },
] as const

async function asWritten(): Promise<TestRoom> {
  const room = await temporaryRoom({ limits: { submissionBurst: 100 } })
  const { client, here } = room
  const sessionId = here.session.id
  for (const question of questions) {
    const { id } = await client.prompts.add({ sessionId, ...question })
    await client.prompts.setStatus({ id, status: 'open' })
  }
  await client.translations.write({
    table: 'prompt',
    rowId: here.promptId,
    field: 'text',
    language: 'sv',
    text: 'Vad tar du med dig hem?',
  })
  const traits = { organisation: 'mix', role: 'mix', country: 'mix', language: 'mix' } as const
  const { rounds } = await client.groups.make({ sessionId, by: { groups: 2 }, who: 'all', traits })
  for (const [index, { id }] of (rounds[0]?.groups ?? []).entries())
    await client.groups.rename({ id, name: `${index + 1}` })
  return room
}

function send({ base }: TestRoom, { method, path, headers, body }: Example, until: RegExp | null) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const { hostname, port, host } = new URL(base)
      const asked = { hostname, port, method, path, headers: { host, ...headers } }
      const sent = request(asked, (response) => {
        const { statusCode: status = 0, headers } = response
        let text = ''
        const done = () => resolve({ status, headers, text })
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
          if (until?.test(text) === true) {
            done()
            response.destroy()
          }
        })
        response.on('end', done)
      })
      sent.on('error', reject)
      sent.end(body)
    },
  )
}

test('every example of the document is what the server says', async () => {
  const room = await asWritten()
  const { client, here, code, secret, fillDisk } = room
  const names = createNames()
  const [, written = ''] = /#k=([\w-]{22})/.exec(document) ?? []
  names.call(written, secret)
  names.call('7K3M9X', code)
  let free = () => {}
  const happens: Record<string, () => unknown> = {
    'The facilitator closes the question “What will you take home?”.': () =>
      client.prompts.setStatus({ id: here.promptId, status: 'closed' }),
    'The disk is full.': () => (free = fillDisk()),
    'There is space again.': () => free(),
    'The session ends.': () => client.sessions.setStatus({ id: here.session.id, status: 'ended' }),
  }
  const examples = readExamples(document)
  expect(examples.length).toBeGreaterThan(30)
  for (const example of examples) {
    for (const event of example.before) {
      expect(Object.keys(happens)).toContain(event)
      await happens[event]?.()
    }
    const where = `${example.method} ${example.path} ${example.body}`
    // As Kim types it: small letters and spaces for the dashes of the withdrawal code.
    const typed = (text: string) =>
      names
        .translate(text)
        .replace(/[0-9a-z]{4}( [0-9a-z]{4}){2}/, (spaced) =>
          names
            .translate(spaced.toUpperCase().replaceAll(' ', '-'))
            .toLowerCase()
            .replaceAll('-', ' '),
        )
    const headers = Object.fromEntries(
      Object.entries(example.headers).map(([name, value]) => [name, names.translate(value)]),
    )
    const asked = { ...example, headers, path: names.translate(example.path) }
    const isStream = example.reply.startsWith('event:')
    const real = await send(room, { ...asked, body: typed(example.body) }, isStream ? /\n\n/ : null)
    expect([where, real.status]).toEqual([where, example.status])
    for (const [name, value] of Object.entries(example.replyHeaders))
      expect([where, real.headers[name]]).toEqual([where, value])
    if (isStream) {
      const [, event, id, data = ''] =
        /^event: (\w+)\nid: (\d+)\ndata: ([^]*)$/.exec(example.reply) ?? []
      const [, realEvent, realId, realData = ''] =
        /^event: (\w+)\nid: (\d+)\ndata: (.*)\n\n$/.exec(real.text) ?? []
      expect([realEvent, Number(id) > 0, Number(realId) > 0]).toEqual([event, true, true])
      names.compare(JSON.parse(data), JSON.parse(realData), where)
    } else names.compare(JSON.parse(example.reply), JSON.parse(real.text), where)
  }
})

test('the document lists every route, every refusal and every limit, as they are', () => {
  const written = (known: (name: string) => boolean) => cells.filter(([name]) => known(name))
  expect(
    written((name) => / \//.test(name))
      .map(([name]) => name)
      .sort(),
  ).toEqual([...roomRoutes].sort())
  expect(Object.fromEntries(written((name) => name in refusals))).toEqual(
    Object.fromEntries(Object.entries(refusals).map(([name, [status]]) => [name, `${status}`])),
  )
  expect(Object.fromEntries(written((name) => name in defaultLimits))).toEqual(
    Object.fromEntries(Object.entries(defaultLimits).map(([name, value]) => [name, `${value}`])),
  )
})

test('an example that is not what the server says is found out', () => {
  const { compare } = createNames()
  expect(() => compare({ a: 1 }, { a: 2 }, 'x')).toThrow('x.a')
  expect(() => compare({ a: 1 }, { a: 1, b: 2 }, 'x')).toThrow('written a, really a,b')
  expect(() => compare({ a: 'Kim' }, { a: 'Bo' }, 'x')).toThrow('x.a')
  expect(() => compare([{ a: true }], [{ a: false }], 'x')).toThrow('x.0.a')
  const one = '019a31c2-6f5e-7c11-8a55-0f3b7c1d2e01'
  const two = '019a31c2-6f5e-7c11-8a55-0f3b7c1d2e02'
  compare({ id: one }, { id: two }, 'x')
  expect(() => compare({ id: one }, { id: one.replace('01', '03') }, 'x')).toThrow('was')
})
