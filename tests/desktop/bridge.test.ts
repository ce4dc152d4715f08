import { expect, test } from 'vitest'
import { messageLimit } from '../../src/main/transports/ipc'
import type { HostEvent } from '../../src/shared/rpc/protocol'
import { launchWithWindow } from './launch'

type Bridge = {
  call(frameJson: string): Promise<string>
  subscribe(sinceJson: string): void
  onEvent(listener: (...args: unknown[]) => void): () => void
}

async function launchWithPage() {
  const launched = await launchWithWindow()
  await import('../../src/preload/index')
  const { exposed } = await import('./electron-renderer-double')
  return { ...launched, exposed, bridge: exposed['soundings'] as Bridge }
}

const hello: HostEvent = { type: 'hello', workspace: null, seq: 0 }
const channels = ['soundings:call', 'soundings:subscribe']

test('[20] the page gets exactly three functions', async () => {
  const { exposed, bridge } = await launchWithPage()
  expect(Object.keys(exposed)).toEqual(['soundings'])
  expect(Object.keys(bridge)).toEqual(['call', 'subscribe', 'onEvent'])
  for (const value of Object.values(bridge)) expect(typeof value).toBe('function')
})

test('[20] a call goes to the host and comes back, as JSON text both ways', async () => {
  const { bridge, fake } = await launchWithPage()
  const frame = { path: 'workspace.status', input: null, window: 'w1' }
  const reply = await bridge.call(JSON.stringify(frame))
  expect(JSON.parse(reply)).toEqual({ ok: true, value: { frame } })
  expect(fake.calls).toEqual([frame])
})

test('[20] the page hears the stream as JSON text, without Electron’s event, until it stops', async () => {
  const { bridge, fake } = await launchWithPage()
  const heard: unknown[][] = []
  const stop = bridge.onEvent((...args) => heard.push(args))
  bridge.subscribe(JSON.stringify({ workspace: '/a.soundings', seq: 7 }))
  expect(fake.streams[0]?.since).toEqual({ workspace: '/a.soundings', seq: 7 })
  fake.streams[0]?.listener(hello)
  expect(heard).toEqual([[JSON.stringify(hello)]])
  stop()
  fake.streams[0]?.listener(hello)
  expect(heard).toHaveLength(1)
})

test('main answers on these channels and no others', async () => {
  const { state } = await launchWithPage()
  expect([...state.invokable.keys()]).toEqual(['soundings:call'])
})

test('a page that loads again has one stream, the new one', async () => {
  const { bridge, fake } = await launchWithPage()
  bridge.subscribe(JSON.stringify({ workspace: null, seq: 0 }))
  bridge.subscribe(JSON.stringify({ workspace: '/a.soundings', seq: 3 }))
  expect(fake.streams.map(({ open }) => open)).toEqual([false, true])
})

test('a closed window ends its stream, and a late event goes nowhere', async () => {
  const { bridge, fake, window } = await launchWithPage()
  bridge.subscribe(JSON.stringify({ workspace: null, seq: 0 }))
  window.close()
  expect(fake.streams[0]?.open).toBe(false)
  fake.streams[0]?.listener(hello)
  expect(window.contents.sent).toEqual([])
})

test('what is no resume point starts from the beginning', async () => {
  const { bridge, fake } = await launchWithPage()
  for (const since of ['{"workspace":1,"seq":0}', '{"workspace":null,"seq":-1}', 'nonsense', ''])
    bridge.subscribe(since)
  for (const stream of fake.streams) expect(stream.since).toEqual({ workspace: null, seq: 0 })
  expect(fake.streams).toHaveLength(4)
})

test('what is no JSON, or too much of it, reaches the host as no frame at all', async () => {
  const { electron, window, fake } = await launchWithPage()
  const { api, mainFrame } = window.contents
  const event = { sender: api, senderFrame: mainFrame }
  const given = ['{', '', { path: 'workspace.status' }, 7, undefined]
  for (const json of given) await electron.invoke('soundings:call', event, json)
  expect(fake.calls).toEqual(given.map(() => null))
})

test('a message over the limit is not even parsed', async () => {
  const { electron, window, fake } = await launchWithPage()
  const { api, mainFrame } = window.contents
  const huge = JSON.stringify({ path: 'x'.repeat(messageLimit) })
  await electron.invoke('soundings:call', { sender: api, senderFrame: mainFrame }, huge)
  expect(fake.calls).toEqual([null])
})

test('[17] only the window’s own page is answered', async () => {
  const { electron, window, fake } = await launchWithPage()
  const { api, mainFrame } = window.contents
  const other = electron.createContents()
  const disposed = {
    sender: api,
    get senderFrame(): never {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  }
  const forged = [
    { sender: api, senderFrame: null },
    { sender: api, senderFrame: { ...mainFrame } },
    { sender: api, senderFrame: { origin: 'app://soundings', url: 'app://soundings/frame.html' } },
    { sender: other.api, senderFrame: other.mainFrame },
    disposed,
  ]
  for (const event of forged) {
    const refusal = "Error invoking remote method 'soundings:call': Error: refused"
    await expect(electron.invoke('soundings:call', event, '{}')).rejects.toThrow(refusal)
    electron.send('soundings:subscribe', event, '{"workspace":null,"seq":0}')
  }
  expect(fake.calls).toEqual([])
  expect(fake.streams).toEqual([])
})

test('[17] the window’s own frame is refused as soon as it shows something else', async () => {
  const { electron, window, fake } = await launchWithPage()
  const { api, mainFrame } = window.contents
  const origins = ['https://example.org', 'null', '', 'app://soundings.example', 'app://soundings/']
  for (const origin of [...origins, 'file://', 'APP://SOUNDINGS']) {
    mainFrame.origin = origin
    const event = { sender: api, senderFrame: mainFrame }
    await expect(electron.invoke('soundings:call', event, '{}')).rejects.toThrow('refused')
    electron.send('soundings:subscribe', event, '{}')
  }
  expect(fake.calls).toEqual([])
  expect(fake.streams).toEqual([])
})

test('[17] nobody is answered once the window is gone', async () => {
  const { electron, window, fake } = await launchWithPage()
  const { api, mainFrame } = window.contents
  window.close()
  for (const channel of channels)
    electron.send(channel, { sender: api, senderFrame: mainFrame }, '{}')
  const event = { sender: api, senderFrame: mainFrame }
  await expect(electron.invoke('soundings:call', event, '{}')).rejects.toThrow('refused')
  expect(fake.streams).toEqual([])
})
