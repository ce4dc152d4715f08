// The room under many phones: the built host, real HTTP, every answer on disk before it is acknowledged.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Rehearsal } from '../../src/main/rehearse/rehearse'
import { percentiles } from '../../src/main/rehearse/rehearse'
import { createSeminarFile } from '../support/room-file'
import { builtEntry } from '../support/shell-process'
import { temporaryFolder } from '../support/workspace'
import { benchRoom, clients } from './room-side'
import { median, publish } from './side-by-side'

async function rehearsed(phones: number): Promise<Rehearsal> {
  const folder = temporaryFolder()
  const { path, sessionId } = await createSeminarFile(folder)
  const args = ['--workspace', path, '--session', sessionId, '--phones', `${phones}`]
  const { stdout, status } = spawnSync(
    process.execPath,
    [builtEntry, 'rehearse', ...args, '--seconds', '10', '--json'],
    { encoding: 'utf8', env: { ...process.env, SOUNDINGS_DATA: join(folder, 'data') } },
  )
  expect([status, stdout.length > 0]).toEqual([0, true])
  return JSON.parse(stdout) as Rehearsal
}

/** Each time everything has to be there; the figures are the medians. */
async function several(times: number, phones: number) {
  const rounds: Rehearsal[] = []
  for (let round = 0; round < times; round += 1) rounds.push(await rehearsed(phones))
  for (const { sent, acknowledged, stored, lost, duplicates } of rounds)
    expect([acknowledged, stored, lost, duplicates]).toEqual([sent, sent, 0, 0])
  return (key: 'p50' | 'p95' | 'p99') => median(rounds.map((round) => round[key]))
}

test('300 phones answering within 10 s, and 1,000 without an error', async () => {
  const middle = await several(5, 300)
  publish({
    section: 'room',
    name: '300 phones answer within 10 s: p95 until the phone shows it as saved',
    target: 'under 250 ms',
    measured: `${middle('p95').toFixed(0)} ms`,
    detail: `p50 ${middle('p50').toFixed(0)}, p99 ${middle('p99').toFixed(0)} ms; median of five`,
  })
  const thousand = await several(3, 1_000)
  publish({
    section: 'room',
    name: '1,000 phones answer within 10 s: answers lost, doubled or refused',
    target: '0',
    measured: '0',
    detail: `three times; p50 ${thousand('p50').toFixed(0)}, p95 ${thousand('p95').toFixed(0)} ms, medians`,
  })
})

/** Resident memory in megabytes. */
function memory(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

test('500 open streams: memory, and how long a new state takes to all of them', async () => {
  const room = await benchRoom(temporaryFolder())
  const { id } = await room.value<{ id: string }>('prompts.add', {
    sessionId: room.sessionId,
    text: 'What did you see at another museum that you would do differently at home?',
  })
  const phones = await room.join(500)
  await wait(6_000)
  const before = memory(room.shell.pid)
  const tokens = phones.map(({ token }) => token)
  type Heard = { heard: [number, number][] }
  const streams = await clients<Heard>({ kind: 'streams', port: room.port, tokens })
  const asked: number[] = []
  for (let round = 0; round < 20; round += 1) {
    asked.push(performance.timeOrigin + performance.now())
    const status = round % 2 === 0 ? 'open' : 'closed'
    await room.value('prompts.setStatus', { id, status })
    await wait(400)
  }
  const growth = memory(room.shell.pid) - before
  const { heard } = await streams.finish()
  const late = asked.map((at, round) => {
    const until = asked[round + 1] ?? Number.POSITIVE_INFINITY
    const times = heard
      .filter(([, when]) => when >= at && when < until)
      .map(([, when]) => when - at)
    expect(times).toHaveLength(tokens.length)
    return percentiles(times)
  })
  await room.shell.stop()
  const middle = (key: 'p50' | 'p99') => median(late.map((round) => round[key]))
  publish({
    section: 'room',
    name: '500 open streams: growth of the host’s memory',
    target: 'under 100 MB',
    measured: `${growth.toFixed(0)} MB`,
    detail: `from ${before.toFixed(0)} MB, after 20 new states`,
  })
  publish({
    section: 'room',
    name: '500 open streams: p99 from the facilitator’s click to the state on a phone',
    target: 'under 100 ms',
    measured: `${middle('p99').toFixed(0)} ms`,
    detail: `p50 ${middle('p50').toFixed(0)} ms, commit included; medians of 20 new states`,
  })
})

test('1,000 slow sockets from the same address leave honest phones in peace', async () => {
  const room = await benchRoom(temporaryFolder())
  const phones = await room.join(100)
  const send = async () => {
    const sent = await Promise.all(
      phones.flatMap((phone) =>
        Array.from({ length: 2 }, async (_, n) => {
          await wait((n + Math.random()) * 5_000)
          return phone.send(null, { text: `Said ${n} while others were rude.` })
        }),
      ),
    )
    expect(sent.every(({ id }) => id !== null)).toBe(true)
    return percentiles(sent.map(({ milliseconds }) => milliseconds))
  }
  const calm = await send()
  const attack = await clients<{ cut: number; held: number }>({
    kind: 'slow',
    port: room.port,
    count: 1_000,
  })
  // The measure of five at once fills again.
  await wait(12_000)
  const under = await send()
  const { cut, held } = await attack.finish()
  await room.shell.stop()
  expect(cut).toBeGreaterThan(1_000)
  publish({
    section: 'room',
    name: '1,000 slow sockets at once: p95 of honest answers',
    target: 'under 1 s',
    measured: `${under.p95.toFixed(0)} ms`,
    detail: `${calm.p95.toFixed(0)} ms before; ${cut} lines cut and ${held} held while 100 phones answered`,
  })
})
