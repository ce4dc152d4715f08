// One suite for every wire: what a window may rely on, however its words reach the host.
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { AppError } from '../../src/shared/errors'
import { createClient } from '../../src/shared/rpc/client'
import type { HostEvent, Reply, ResumePoint, Transport } from '../../src/shared/rpc/protocol'
import { testWire, wireContract, type TestWire } from '../support/wire'

export type Wire = {
  /** A window of its own on this wire. */
  connect(): Transport
  /** Sends what no client would. */
  sendRaw(frame: unknown): Promise<Reply>
}
type Serve = (host: TestWire) => Wire | Promise<Wire>

const first: ResumePoint = { workspace: null, seq: 0 }
const patience = { timeout: 10_000, interval: 5 }

function listen(transport: Transport, since: ResumePoint) {
  const heard: HostEvent[] = []
  const stop = transport.subscribe(since, (event) => heard.push(event))
  onTestFinished(stop)
  const seqs = () => heard.filter((event) => event.type === 'changed').map((event) => event.seq)
  const types = () => heard.map(({ type }) => type)
  return { heard, stop, seqs, types }
}

export function conformance(name: string, serve: Serve): void {
  const connected = async () => {
    const host = testWire()
    const wire = await serve(host)
    const transport = wire.connect()
    const client = createClient(wireContract, transport, 'window-1').wire
    return { host, wire, transport, client }
  }
  const heardHello = async (transport: Transport, since = first) => {
    const ear = listen(transport, since)
    await vi.waitFor(() => expect(ear.heard.length).toBeGreaterThan(0), patience)
    return ear
  }

  describe(`calls over ${name}`, () => {
    test('values arrive as they were sent', async () => {
      const { client } = await connected()
      const value = { text: 'å ä ö 🚢 \u2028 " \\ \0 </script>', number: null, list: ['', 'x\ny'] }
      expect(await client.echo(value)).toEqual(value)
      const long = { text: '🚢'.repeat(200_000), number: 0.1, list: [] }
      expect(await client.echo(long)).toEqual(long)
    })

    test('defaults are filled in and the window is named', async () => {
      const { client } = await connected()
      expect(await client.defaulted({})).toEqual({ size: 3, window: 'window-1' })
      expect(await client.nothing({})).toBeNull()
    })

    test('answers find their questions whatever their order', async () => {
      const { client } = await connected()
      const waits = [60, 5, 30, 1]
      const answers = await Promise.all(waits.map((milliseconds) => client.slow({ milliseconds })))
      expect(answers).toEqual(waits)
    })

    test('input that does not fit is refused, naming where', async () => {
      const { wire, client } = await connected()
      const failure = client.defaulted({ size: 11 })
      await expect(failure).rejects.toMatchObject({
        code: 'rpc/invalid-input',
        details: { where: 'size' },
      })
      const reply = await wire.sendRaw({ path: 'wire.echo', input: 'text', window: 'w' })
      expect(reply).toMatchObject({ ok: false, error: { code: 'rpc/invalid-input' } })
    })

    test('a procedure that is not there is unknown, also by the names objects are born with', async () => {
      const { wire } = await connected()
      for (const path of ['wire.none', '', 'wire', '__proto__', 'wire.constructor', 'toString'])
        expect(await wire.sendRaw({ path, input: {}, window: 'w' })).toMatchObject({
          ok: false,
          error: { code: 'rpc/unknown-procedure' },
        })
    })

    test('malformed frames are answered, not dropped', async () => {
      const { wire, client } = await connected()
      const frames = [null, 1, 'text', [], {}, { path: 'wire.nothing' }, { path: 1, window: 'w' }]
      for (const frame of [...frames, { path: 'wire.nothing', input: {}, window: '' }])
        expect(await wire.sendRaw(frame)).toMatchObject({
          ok: false,
          error: { code: 'rpc/invalid-input' },
        })
      expect(await client.nothing({})).toBeNull()
    })

    test('an expected failure keeps its code and details', async () => {
      const { client, host } = await connected()
      const error: AppError = await client.refuse({}).then(
        () => expect.unreachable(),
        (reason: AppError) => reason,
      )
      expect(error.name).toBe('AppError')
      expect(error.code).toBe('record/in-use')
      expect(error.details).toEqual({ count: 3, path: '/å ä ö' })
      expect(host.defects).toEqual([])
    })

    test('a defect arrives as an id and nothing else', async () => {
      const { wire, host } = await connected()
      const reply = await wire.sendRaw({ path: 'wire.break', input: {}, window: 'w' })
      expect(reply).toEqual({ ok: false, error: { code: 'internal', details: { id: 'id-1' } } })
      expect(host.defects).toMatchObject([
        { path: 'wire.break', error: { message: 'a secret inside' } },
      ])
    })
  })

  describe(`events over ${name}`, () => {
    test('a stream opens with where the journal stands', async () => {
      const { host, transport } = await connected()
      const { heard } = await heardHello(transport)
      expect(heard).toEqual([
        { type: 'hello', workspace: host.store.path, seq: host.store.lastSeq() },
      ])
    })

    test('every commit arrives once, in order', async () => {
      const { host, transport } = await connected()
      const { seqs } = await heardHello(transport)
      const sent = Array.from({ length: 50 }, () => host.commit(2))
      await vi.waitFor(() => expect(seqs().length).toBeGreaterThanOrEqual(50), patience)
      expect(seqs()).toEqual(sent)
    })

    test('two windows hear the same', async () => {
      const { host, wire, transport } = await connected()
      const one = await heardHello(transport)
      const two = await heardHello(wire.connect())
      host.commit()
      await vi.waitFor(() => expect(two.seqs()).toHaveLength(1), patience)
      await vi.waitFor(() => expect(one.seqs()).toEqual(two.seqs()), patience)
    })

    test('who comes back hears what was missed, without loss or double', async () => {
      const { host, wire, transport } = await connected()
      const before = await heardHello(transport)
      const sent = [host.commit(), host.commit()]
      await vi.waitFor(() => expect(before.seqs()).toEqual(sent), patience)
      before.stop()
      for (let n = 0; n < 5; n += 1) sent.push(host.commit())
      const again = await heardHello(wire.connect(), {
        workspace: host.store.path,
        seq: before.seqs().at(-1) ?? 0,
      })
      sent.push(host.commit())
      await vi.waitFor(() => expect(again.seqs()).toEqual(sent.slice(2)), patience)
      expect(again.types()[0]).toBe('hello')
    })

    test('who comes back to another workspace, or has missed too much, reads everything again', async () => {
      const { host, wire, transport } = await connected()
      const place = { workspace: host.store.path, seq: host.store.lastSeq() }
      host.commit(600)
      expect((await heardHello(transport, place)).types()).toEqual(['reset'])
      const { path } = host.moveOn()
      const { heard } = await heardHello(wire.connect(), place)
      expect(heard).toEqual([{ type: 'reset', workspace: path, seq: host.store.lastSeq() }])
    })

    test('another workspace is told to every window at once', async () => {
      const { host, transport } = await connected()
      const { heard, types } = await heardHello(transport)
      const { path } = host.moveOn()
      await vi.waitFor(() => expect(types()).toEqual(['hello', 'reset']), patience)
      expect(heard[1]).toMatchObject({ workspace: path })
      host.commit()
      await vi.waitFor(() => expect(types()).toEqual(['hello', 'reset', 'changed']), patience)
    })

    test('nothing arrives after unsubscribing', async () => {
      const { host, wire, transport } = await connected()
      const gone = await heardHello(transport)
      gone.stop()
      const there = await heardHello(wire.connect())
      host.commit()
      await vi.waitFor(() => expect(there.seqs()).toHaveLength(1), patience)
      expect(gone.types()).toEqual(['hello'])
    })
  })
}
