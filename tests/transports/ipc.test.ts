import { expect, test, vi } from 'vitest'
import { createBridgeTransport } from '../../src/renderer/app/transports/bridge-transport'
import type { HostEvent, Reply } from '../../src/shared/rpc/protocol'
import { ipcDouble } from '../support/ipc-double'
import { testWire } from '../support/wire'
import { conformance } from './conformance'

const first = { workspace: null, seq: 0 }

conformance('IPC', (host) => {
  const ipc = ipcDouble(host)
  return {
    connect: () => createBridgeTransport(ipc.window()),
    sendRaw: async (frame) => JSON.parse(await ipc.window().call(JSON.stringify(frame))) as Reply,
  }
})

test('text that is no JSON, and what is no text, is answered as a malformed frame', async () => {
  const bridge = ipcDouble(testWire()).window()
  for (const json of ['', '{', 'undefined', 7 as unknown as string, {} as unknown as string])
    expect(JSON.parse(await bridge.call(json))).toMatchObject({
      ok: false,
      error: { code: 'rpc/invalid-input' },
    })
})

test('a page from elsewhere gets neither answers nor events', async () => {
  const host = testWire()
  const bridge = ipcDouble(host).window('https://example.org')
  const call = JSON.stringify({ path: 'wire.nothing', input: {}, window: 'w' })
  await expect(bridge.call(call)).rejects.toThrow()
  bridge.subscribe(JSON.stringify(first))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(host.listeners()).toBe(0)
  const transport = createBridgeTransport(bridge)
  expect(await transport.call({ path: 'wire.nothing', input: {}, window: 'w' })).toMatchObject({
    ok: false,
    error: { code: 'rpc/unreachable' },
  })
})

test('a window has one stream: subscribing again replaces it, closing ends it', async () => {
  const host = testWire()
  const bridge = ipcDouble(host).window()
  const heard: HostEvent[] = []
  const transport = createBridgeTransport(bridge)
  transport.subscribe(first, () => {})
  transport.subscribe(first, (event) => heard.push(event))
  await vi.waitFor(() => expect(host.listeners()).toBe(1))
  host.commit()
  await vi.waitFor(() => expect(heard.filter(({ type }) => type === 'changed')).toHaveLength(1))
  bridge.close()
  expect(host.listeners()).toBe(0)
  host.commit()
})
