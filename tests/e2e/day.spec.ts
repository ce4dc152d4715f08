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
  startedAt: string | null
  endedAt: string | null
}
type Prompt = { id: string; blockId: string | null; kind: string; text: string; status: string }
type RunBlock = {
  id: string
  isSkipped: boolean
  runMinutes: number | null
  steps: { title: string; isDropped: boolean }[]
}
const speed = 300
const day = '2027-03-10'
const clockFile = join(import.meta.dirname, '../support/fast-clock.mjs')

/** The computer shows eight in the morning when it starts: the day's fixed lunch is ahead at any real hour. */
async function fastShell(folder: string) {
  const begun = Date.now()
  const from = Date.parse(`${day}T08:00:00Z`)
  const shell = await startShell({
    dataFolder: folder,
    node: ['--import', clockFile],
    env: {
      FAST_CLOCK: String(speed),
      FAST_CLOCK_BEGUN: String(begun),
      FAST_CLOCK_FROM: String(from),
    },
  })
  const value = async <T>(path: string, input: unknown = {}): Promise<T> => {
    const reply = await shell.call(path, input)
    if (!reply.ok) throw new Error(`${path}: ${reply.error.code}`)
    return reply.value as T
  }
  const setUp = async (page: Page) => {
    const given = JSON.stringify({ speed, begun, from })
    await page.addInitScript({
      content: `globalThis.fastClock = ${given};${readFileSync(clockFile, 'utf8')}`,
    })
  }
  return { shell, value, setUp }
}

type Value = Awaited<ReturnType<typeof fastShell>>['value']
type Room = { page: Page; stage: Page; value: Value; sessionId: string }

async function copyOfTheSample(value: Value) {
  const { sessionId: fromId } = await value<{ sessionId: string }>('workspace.openSample')
  const { id } = await value<{ id: string }>('sessions.create', {
    title: 'The same day again',
    timeZone: 'Europe/London',
    languages: ['en', 'sv'],
    startsOn: day,
    startTime: '09:30',
  })
  const parts = ['aims', 'programme', 'questions']
  await value('templates.bring', { sessionId: id, fromId, parts })
  return id
}

const runBlocks = async ({ value, sessionId }: Room) =>
  (await value<{ blocks: RunBlock[] }>('run.state', { sessionId })).blocks

/** Each question of the item: opened by its key, read on the wall, words written down, closed by its key. */
async function ask(room: Room, block: Block, words?: string) {
  const { page, stage, value, sessionId } = room
  const list = () => value<Prompt[]>('prompts.list', { sessionId })
  const own = (await list()).filter(({ blockId }) => blockId === block.id)
  if (own.length > 0) await value('stage.show', { sessionId, view: 'question' })
  const card = page.getByRole('region', { name: 'Question' })
  for (const { id, text } of own) {
    const status = async () => (await list()).find((one) => one.id === id)?.status
    await expect(card).toContainText(text)
    await page.keyboard.press('Control+Shift+o')
    await expect.poll(status).toBe('open')
    await expect(card.getByText('Open question', { exact: true })).toBeVisible()
    await expect(stage.getByRole('heading', { level: 1 })).toContainText(text)
    if (words !== undefined) await capture(room, id, words)
    await page.keyboard.press('Control+Shift+o')
    await expect.poll(status).toBe('closed')
    await expect(card.getByText('Open question', { exact: true })).toHaveCount(0)
  }
  return own.length
}

async function capture({ page, value, sessionId }: Room, promptId: string, words: string) {
  const field = page.getByRole('combobox', { name: 'Write what you heard' })
  await page.keyboard.press('n')
  await expect(field).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Just in' })).toContainText(words)
  const { rows } = await value<{ rows: { text: string; promptId: string | null }[] }>(
    'reflections.page',
    { filter: { sessionId }, offset: 0, limit: 10 },
  )
  expect(rows.map((row) => [row.text, row.promptId])).toEqual([[words, promptId]])
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

/** Five minutes more until the day is late, the time made up by its key, and that undone. */
async function makeUpAndUndo(room: Room) {
  const { page } = room
  const offer = page.getByRole('button', { name: 'Make up the time' })
  const minutes = async () => (await runBlocks(room)).map(({ runMinutes }) => runMinutes)
  for (let more = 0; more < 30 && !(await offer.isVisible()); more += 1) {
    const before = await minutes()
    await page.keyboard.press('Control+Shift+ArrowUp')
    await expect.poll(minutes).not.toEqual(before)
    await page.waitForTimeout(100)
  }
  const late = await minutes()
  await page.keyboard.press('Control+Shift+m')
  await expect.poll(minutes).not.toEqual(late)
  const cut = await minutes()
  expect(cut.slice(1).some((today, index) => today !== late[index + 1])).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(minutes).toEqual(late)
}

async function skip(room: Room, block: Block) {
  const { page } = room
  await page.getByRole('button', { name: `Change today: ${block.title}` }).click()
  await page.getByRole('button', { name: 'Skip it' }).click()
  const isSkipped = async () => (await runBlocks(room)).find(({ id }) => id === block.id)?.isSkipped
  await expect.poll(isSkipped).toBe(true)
  await page.keyboard.press('Escape')
}

async function dropRound(room: Room, block: Block, round: string) {
  const { page } = room
  await page.getByRole('button', { name: `Drop: ${round}` }).click()
  await expect(page.getByRole('button', { name: `Bring back: ${round}` })).toBeVisible()
  const steps = (await runBlocks(room)).find(({ id }) => id === block.id)?.steps ?? []
  expect(steps.flatMap(({ title, isDropped }) => (isDropped ? [title] : []))).toEqual([round])
}

async function pauseAndGoOn({ page, stage }: Room) {
  await page.keyboard.press('Control+Shift+p')
  await expect(page.getByText(/^Paused · item/)).toBeVisible()
  await expect(stage.getByRole('timer').first()).toContainText(/paused/i)
  await page.keyboard.press('Control+Shift+p')
  await expect(page.getByText(/^Now · item/)).toBeVisible()
  await expect(stage.getByRole('timer').first()).not.toContainText(/paused/i)
}

/** What was taken in hand at this item, besides letting it pass. */
async function handle(room: Room, blocks: readonly Block[], index: number) {
  const block = blocks[index]
  if (!block) return 0
  if (index === 0) await makeUpAndUndo(room)
  if (index === 0 && blocks[1]) await skip(room, blocks[1])
  if (index === 2) await pauseAndGoOn(room)
  if (index === 4) await dropRound(room, block, 'Round 2, host recaps first')
  if (block.isBreak) {
    await room.value('stage.show', { sessionId: room.sessionId, view: 'break' })
    await expect(room.stage.getByText(/Back at/)).toBeVisible()
  }
  const asked = await ask(room, block, index === 2 ? 'Their labels name who gave what.' : undefined)
  await room.value('stage.show', { sessionId: room.sessionId, view: 'title' })
  return asked
}

async function checkDay({ page, value, sessionId }: Room) {
  await expect(page.getByRole('heading', { name: 'How the day went' })).toBeVisible()
  const after = await value<Block[]>('agenda.list', { sessionId })
  const [skipped, ...others] = after.filter(({ startedAt }) => startedAt === null)
  expect([skipped?.id, others]).toEqual([after[1]?.id, []])
  await expect(page.getByRole('row', { name: skipped?.title ?? '' })).toContainText('not run')
  const run = after.filter(({ startedAt }) => startedAt !== null)
  const starts = run.map(({ startedAt }) => Date.parse(startedAt ?? ''))
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  for (const { title, startedAt, endedAt, minutes } of run)
    expect(Date.parse(endedAt ?? '') - Date.parse(startedAt ?? ''), title).toBeGreaterThanOrEqual(
      minutes * 30_000,
    )
}

async function runDay({ page, stage, value, sessionId }: Room, url: string) {
  const { origin } = new URL(url)
  await page.goto(url)
  await page.goto(`${origin}/#/sessions/${sessionId}/run`)
  await stage.goto(`${origin}/stage.html#/${sessionId}`)
  await page.getByRole('button', { name: 'Start the day' }).click()

  const room = { page, stage, value, sessionId }
  const blocks = await value<Block[]>('agenda.list', { sessionId })
  expect(blocks).toHaveLength(9)
  let asked = 0
  for (const [index, block] of blocks.entries()) {
    if (index === 1) continue
    await test.step(block.title, async () => {
      await expect(page.locator('#run-now')).toHaveText(block.title)
      await expect(stage.getByText(block.title).first()).toBeVisible()
      await expect(stage.getByRole('timer').first()).toBeVisible()
      asked += await handle(room, blocks, index)
      // Half of it passes, as fast as it does.
      await page.waitForTimeout((block.minutes * 30_000) / speed)
      await page.keyboard.press('Control+ArrowRight')
    })
  }
  expect(asked).toBe(8)
  await page.getByRole('button', { name: 'End the day' }).first().click()
  await checkDay(room)
}

test('the whole day with a fast clock, the big screen beside it', async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-day-'))
  const { shell, value, setUp } = await fastShell(folder)
  const stage = await context.newPage()
  try {
    await setUp(page)
    await setUp(stage)
    await runDay({ page, stage, value, sessionId: await copyOfTheSample(value) }, shell.url)
  } finally {
    // Pages first: one that loses its host says so, rightly.
    await stage.close()
    await page.goto('about:blank')
    await shell.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
