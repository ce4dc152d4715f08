// The sample's day from its first item to its last, on a clock that runs three hundred times faster, with
// the big screen beside it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startShell } from '../support/shell-process'
import { expect, test } from './support/app'

type Block = {
  id: string
  title: string
  isBreak: boolean
  minutes: number
  startedAt: string
  endedAt: string
}
const speed = 300
const clockFile = join(import.meta.dirname, '../support/fast-clock.mjs')

async function fastShell(folder: string) {
  const begun = Date.now()
  const shell = await startShell({
    dataFolder: folder,
    node: ['--import', clockFile],
    env: { FAST_CLOCK: String(speed), FAST_CLOCK_BEGUN: String(begun) },
  })
  const value = async <T>(path: string, input: unknown = {}): Promise<T> => {
    const reply = await shell.call(path, input)
    if (!reply.ok) throw new Error(`${path}: ${reply.error.code}`)
    return reply.value as T
  }
  const setUp = async (page: Page) => {
    await page.addInitScript({
      content: `globalThis.fastClock = ${JSON.stringify({ speed, begun })};${readFileSync(clockFile, 'utf8')}`,
    })
  }
  return { shell, value, setUp }
}

test('the whole day with a fast clock, the big screen beside it', async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-day-'))
  const { shell, value, setUp } = await fastShell(folder)
  const { sessionId: fromId } = await value<{ sessionId: string }>('workspace.openSample')
  const { id: sessionId } = await value<{ id: string }>('sessions.create', {
    title: 'The same day again',
    timeZone: 'Europe/London',
    languages: ['en', 'sv'],
  })
  await value('templates.bring', { sessionId, fromId, parts: ['aims', 'programme', 'questions'] })
  const blocks = await value<Block[]>('agenda.list', { sessionId })
  expect(blocks).toHaveLength(9)

  await setUp(page)
  const stage = await context.newPage()
  await setUp(stage)
  const { origin } = new URL(shell.url)
  await page.goto(shell.url)
  await page.goto(`${origin}/#/sessions/${sessionId}/run`)
  await stage.goto(`${origin}/stage.html#/${sessionId}`)
  await page.getByRole('button', { name: 'Start the day' }).click()

  for (const [index, block] of blocks.entries()) {
    await test.step(block.title, async () => {
      await expect(page.locator('#run-now')).toHaveText(block.title)
      await value('stage.show', { sessionId, view: block.isBreak ? 'break' : 'title' })
      if (block.isBreak) await expect(stage.getByText(/Back at/)).toBeVisible()
      else await expect(stage.getByRole('timer').first()).toBeVisible()
      const state = await value<{ clock: { title: { text: string }[] } }>('stage.state', {
        sessionId,
      })
      expect(state.clock.title.map(({ text }) => text)).toContain(block.title)
      if (index === 1) await page.keyboard.press('Control+Shift+ArrowUp')
      if (index === 2) {
        await page.keyboard.press('Control+Shift+p')
        await expect(page.getByText(/Paused/).first()).toBeVisible()
        await page.keyboard.press('Control+Shift+p')
      }
      // Half of it passes, as fast as it does.
      await page.waitForTimeout((block.minutes * 30_000) / speed)
      await page.keyboard.press('Control+ArrowRight')
    })
  }
  await page.getByRole('button', { name: 'End the day' }).first().click()
  await expect(page.getByRole('heading', { name: 'How the day went' })).toBeVisible()

  const after = await value<Block[]>('agenda.list', { sessionId })
  const starts = after.map(({ startedAt }) => Date.parse(startedAt))
  expect(starts.every(Number.isFinite)).toBe(true)
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  for (const { title, startedAt, endedAt, minutes } of after)
    expect(Date.parse(endedAt) - Date.parse(startedAt), title).toBeGreaterThanOrEqual(
      minutes * 30_000,
    )
  // Pages first: one that loses its host says so, rightly.
  await stage.close()
  await page.goto('about:blank')
  await shell.stop()
  rmSync(folder, { recursive: true, force: true })
})
