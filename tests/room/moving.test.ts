// The laptop changes its address while people answer.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { organisationNamed } from '../../src/main/features/people/people-repository'
import { whereNow } from '../../src/main/room/moving'
import { createRoom } from '../../src/main/room/room-service'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { temporaryRoom } from '../support/room'
import { expectFailure } from '../support/failures'
import { temporaryHost } from '../support/host'
import { seminar } from '../support/seminar'

const at = (address: string, isVirtual = false) => ({ name: 'wlan0', address, isVirtual })

test('[room R19] where the room should be', () => {
  const house = at('192.168.1.20')
  expect(whereNow('192.168.1.20', [house])).toBe('here')
  expect(whereNow('192.168.1.20', [])).toBe('nowhere')
  expect(whereNow('192.168.1.20', [at('10.8.0.2', true)])).toBe('nowhere')
  expect(whereNow('192.168.1.20', [at('169.254.3.3')])).toBe('nowhere')
  expect(whereNow('192.168.1.20', [at('10.8.0.2', true), at('10.0.0.9')])).toEqual({
    host: '10.0.0.9',
  })
})

test('[room R19] it never goes where it is, nor to a virtual network', () => {
  const some = fc.array(
    fc.record({ name: fc.string(), address: fc.ipV4(), isVirtual: fc.boolean() }),
  )
  fc.assert(
    fc.property(fc.ipV4(), some, (host, interfaces) => {
      const now = whereNow(host, interfaces)
      if (typeof now === 'string') return
      const there = interfaces.filter(({ address }) => address === now.host)
      expect(now.host).not.toBe(host)
      expect(there.some(({ isVirtual }) => !isVirtual)).toBe(true)
    }),
  )
})

test('[room R19] moved by hand: secret, code and tokens go on working, the port stays', async () => {
  const { client, here, phone, secret, code, base } = await temporaryRoom()
  const sessionId = here.session.id
  const kim = await phone()
  const { port } = new URL(base)
  const state = await client.room.move({ sessionId, host: '127.0.0.3' })
  expect(state).toMatchObject({
    typedUrl: `http://127.0.0.3:${port}`,
    code,
    movedFrom: `127.0.0.1:${port}`,
    url: `http://127.0.0.3:${port}/#k=${secret}`,
  })
  const there = await fetch(`http://127.0.0.3:${port}/api/reflections`, {
    headers: { authorization: `Bearer ${kim.token}` },
  })
  expect([there.status, await there.json()]).toEqual([200, []])
  await expect(fetch(base)).rejects.toThrow('fetch failed')
  await expectFailure(client.room.move({ sessionId, host: '8.8.8.8' }), 'room/public-address')
  await expectFailure(client.room.move({ sessionId, host: '10.255.255.1' }), 'room/public-address')
  expect((await client.room.state({ sessionId })).typedUrl).toBe(`http://127.0.0.3:${port}`)
})

test('[room R19] a laptop that gets another address takes the room along by itself', async () => {
  const { client, host, path, clock, defects } = await temporaryHost()
  const { id: sessionId } = (await seminar(client)).session
  host.close()
  const store = openWorkspaceFile(path, clock)
  let addresses = [at('127.0.0.5')]
  const room = createRoom({
    open: () => store,
    needs: {
      followWords: () => {},
      aliasWord: () => 'Participant',
      organisationNamed,
      capture: notAsked,
    },
    log: { defect: (_, error) => `${defects.push(error)}` },
    pages: () => new Map(),
    network: { interfaces: () => addresses, lookMs: 10 },
  })
  onTestFinished(async () => {
    await room.shut()
    store.close()
  })
  const origin = { window: 'test' }
  const state = async () => room.handlers.state({ sessionId }, origin)
  await room.handlers.open({ sessionId, host: '127.0.0.5', port: 0 }, origin)
  const before = room.address(sessionId)
  addresses = []
  await expect.poll(state).toMatchObject({ host: '127.0.0.5', isOffNetwork: true })
  addresses = [at('127.0.0.6')]
  await expect.poll(state).toMatchObject({
    host: '127.0.0.6',
    isOffNetwork: false,
    movedFrom: `127.0.0.5:${before?.port}`,
    code: before?.code,
  })
  const { typedUrl = '' } = room.address(sessionId) ?? {}
  const headers = { 'x-room-secret': before?.secret ?? '' }
  expect((await fetch(`${typedUrl}/api/roster`, { headers })).status).toBe(200)
  expect(defects).toEqual([])
})

const notAsked = () => {
  throw new Error('nobody answers here')
}

test('[room R20] the password of the Wi-Fi is told to the facilitator and never written down', async () => {
  const { client, here, folder, host } = await temporaryRoom()
  const sessionId = here.session.id
  const wifi = { name: 'MRT-Guest', password: 'not-on-disk-1545', isHidden: false }
  const heard: string[] = []
  onTestFinished(host.subscribe({ workspace: null, seq: 0 }, ({ type }) => void heard.push(type)))
  expect(await client.room.setWifi({ sessionId, wifi })).toMatchObject({ wifi })
  expect(heard).toContain('changed')
  await client.stage.show({ sessionId, view: 'title' })
  expect((await client.stage.state({ sessionId })).room).toMatchObject({
    wifi: 'MRT-Guest',
    wifiCode: 'WIFI:T:WPA;S:MRT-Guest;P:not-on-disk-1545;;',
  })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
  expect(files.length).toBeGreaterThan(0)
  expect(files.some((bytes) => bytes.includes(wifi.password))).toBe(false)
  expect((await client.room.setWifi({ sessionId, wifi: null })).wifi).toBeNull()
})

test('[room R12] what is offered changes while the room is open', async () => {
  const { client, here, join: enter } = await temporaryRoom()
  const sessionId = here.session.id
  const offers = { list: true, alias: false, anonymous: false, group: false }
  expect((await client.room.setOffers({ sessionId, offers })).offers).toEqual(offers)
  expect((await enter()).body).toMatchObject({ error: { code: 'room/not-offered' } })
  expect((await enter({ participantId: here.annaId })).status).toBe(201)
  await expect(
    client.room.setOffers({ sessionId, offers: { ...offers, list: false } }),
  ).rejects.toThrow()
})
