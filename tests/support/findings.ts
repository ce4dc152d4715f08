// A seminar with things said in it, to draw findings from.
import type { FindingId, ReflectionId } from '../../src/shared/contract/primitives'
import { temporaryHost } from './host'
import { say, seminar } from './seminar'

export async function saidSeminar() {
  const host = await temporaryHost()
  const { client } = host
  const here = await seminar(client)
  const sessionId = here.session.id
  const anna = { kind: 'participant', id: here.annaId } as const
  const bo = { kind: 'participant', id: here.boId } as const
  const first = await say(client, here, 'We changed our minds about volunteers', { author: anna })
  const second = await say(client, here, 'Volunteers sat in as equals', { author: bo })
  const third = await say(client, here, 'They were shown, not asked')
  const add = (text: string, ...evidence: { id: ReflectionId }[]) =>
    client.findings.add({
      sessionId,
      text,
      evidence: evidence.map(({ id }) => ({ reflectionId: id })),
    })
  const finding = async (id: FindingId) => {
    const all = await client.findings.list({ sessionId })
    const one = all.find((other) => other.id === id)
    if (!one) throw new Error('gone')
    return one
  }
  const texts = async () => (await client.findings.list({ sessionId })).map(({ text }) => text)
  return { ...host, here, sessionId, first, second, third, add, finding, texts }
}
