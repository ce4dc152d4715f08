// Gather with 10,000 reflections beside Gather with 100, in a real Chromium.
import { chromium, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../src/shared/contract'
import { captureReflection } from '../../src/main/features/reflections/capture'
import { createSessions } from '../../src/main/features/sessions/sessions-service'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { startShell } from '../support/shell-process'
import { temporaryFolder } from '../support/workspace'
import { publish } from './side-by-side'

const clock = { now: () => new Date() }

async function filled(folder: string, count: number): Promise<{ path: string; id: string }> {
  const path = join(folder, `${count}.soundings`)
  createWorkspaceFile({ path, name: `${count}`, clock })
  const store = openWorkspaceFile(path, clock)
  const input = contract.sessions.create.input.parse({
    title: `${count}`,
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  const { id } = await createSessions(() => store).create(input, { window: 'bench' })
  store.command({ label: 'bench', window: 'bench' }, () => {
    for (let n = 0; n < count; n += 1)
      captureReflection(
        store,
        contract.reflections.capture.input.parse({
          sessionId: id,
          clientKey: randomUUID(),
          text: `Reflection ${n}: ${'volunteers sat in the review as equals, and '.repeat((n % 5) + 1)}`,
          channel: 'facilitator',
        }),
      )
  })
  store.close()
  return { path, id }
}

/** Milliseconds until the first card shows, and the 95th percentile of frames while scrolling. */
async function scrolled(page: Page, url: string, id: string) {
  await page.goto(url)
  const start = performance.now()
  await page.goto(`${new URL(url).origin}/#/sessions/${id}/gather`)
  await page
    .getByText(/Reflection \d+:/)
    .first()
    .waitFor()
  const ready = performance.now() - start
  const p95 = await page.evaluate(async () => {
    const list = document.querySelector('[role="grid"]')
    if (!list) throw new Error('no list')
    const frames: number[] = []
    let last = performance.now()
    for (let n = 0; n < 180; n += 1) {
      list.scrollBy(0, 240)
      await new Promise((resolve) => requestAnimationFrame(resolve))
      frames.push(performance.now() - last)
      last = performance.now()
    }
    frames.sort((a, b) => a - b)
    return frames[Math.floor(frames.length * 0.95)] ?? Number.NaN
  })
  return { ready, p95 }
}

test('B11 Gather with 10,000 reflections against 100', async () => {
  const browser = await chromium.launch({
    executablePath: process.env['SOUNDINGS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const folder = temporaryFolder()
  const measure = async (count: number) => {
    const { path, id } = await filled(folder, count)
    const shell = await startShell({ workspace: path, dataFolder: folder })
    const rounds: { ready: number; p95: number }[] = []
    for (let round = 0; round < 5; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      rounds.push(await scrolled(page, shell.url, id))
      await page.close()
    }
    await shell.stop()
    const middle = (key: 'ready' | 'p95') =>
      rounds.map((round) => round[key]).toSorted((a, b) => a - b)[2] ?? Number.NaN
    return { ready: middle('ready'), p95: middle('p95') }
  }
  const few = await measure(100)
  const many = await measure(10_000)
  await browser.close()
  expect(many.p95).toBeGreaterThan(0)
  publish({
    name: 'B11 first cards, 10,000 ÷ 100 reflections',
    target: '≤ 1.2',
    ratio: many.ready / few.ready,
    detail: `${many.ready.toFixed(0)} and ${few.ready.toFixed(0)} ms`,
  })
  publish({
    name: 'B11 frame p95 while scrolling, 10,000 ÷ 100 reflections',
    target: '≤ 1.2',
    ratio: many.p95 / few.p95,
    detail: `${many.p95.toFixed(1)} and ${few.p95.toFixed(1)} ms`,
  })
})
