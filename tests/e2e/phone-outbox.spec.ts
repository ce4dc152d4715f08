// The plug is pulled: between commit and reply, with two tabs, without storage, with a dead tab.
// Exactly one row for each answer, and nothing lost.
import type { Page } from '@playwright/test'
import { type App, expect, test } from './support/app'
import { cutLine } from './support/cut-line'
import type { Room } from './support/phone'

test.use({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
const patience = { timeout: 45_000 }
const saved = /Saved on the facilitator’s laptop\s\d\d:\d\d/

type Seminar = { sessionId: string; path: string; room: Room }

async function openSample(app: App, host = '127.0.0.1'): Promise<Seminar> {
  const sessionId = await app.sample()
  const { workspace } = await app.value<{ workspace: { path: string } }>('workspace.status')
  const room = await app.value<Room>('room.open', { sessionId, host, port: 0 })
  return { sessionId, path: workspace.path, room }
}

/** The laptop comes back: another process, the same file, the same address. */
async function comeBack(app: App, { sessionId, path, room }: Seminar) {
  await app.restart(path)
  await app.value('room.open', { sessionId, host: room.host, port: room.port })
}

async function join(page: Page, url: string) {
  await page.goto(url)
  await page.getByLabel('Take part without a name').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Those who take part').check()
  await page.getByLabel('Not at all').check()
  await page.getByRole('button', { name: 'Take part' }).click()
  await expect(page.getByLabel('Your answer').first()).toBeVisible()
}

async function write(page: Page, text: string) {
  await page.getByLabel('Your answer').first().fill(text)
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
}

/** The words of all answers by phone that begin with `start`, each as often as it is stored. */
async function stored(app: App, sessionId: string, start: string): Promise<string[]> {
  const ids = await app.value<string[]>('reflections.ids', { filter: { sessionId } })
  const cards = await app.value<{ text: string; state: string }[]>('reflections.many', {
    sessionId,
    ids: ids.slice(0, 40),
  })
  return cards.map(({ text }) => text).filter((text) => text.startsWith(start))
}

test('killed between the commit and the reply, round after round: one row for each answer', async ({
  app,
  page,
  problems,
}) => {
  const seminar = await openSample(app, '127.0.0.2')
  const line = await cutLine(seminar.room)
  await join(page, seminar.room.url.replace('127.0.0.2', '127.0.0.1'))
  const texts: string[] = []
  for (let round = 0; round < 4; round += 1) {
    const dead = new Promise<void>((resolve) => {
      line.onReply = () => {
        // The laptop has committed and begun to answer: it dies, and nobody hears it.
        line.onReply = () => true
        void app.shell().kill().then(resolve)
        return false
      }
    })
    const text = `Cut ${round}`
    texts.push(text)
    await write(page, text)
    await dead
    await expect(page.getByText(/Kept on this phone until/)).toBeVisible()
    await comeBack(app, seminar)
    expect(await stored(app, seminar.sessionId, text)).toEqual([text])
    await expect(page.getByText(saved).first()).toBeVisible(patience)
    await page.getByRole('button', { name: 'Write another answer' }).click()
  }
  expect((await stored(app, seminar.sessionId, 'Cut')).toSorted()).toEqual(texts)
  await line.close()
  problems.splice(0)
})

test('killed at any moment while five answers are on their way: each is there once', async ({
  app,
  page,
  problems,
}) => {
  const seminar = await openSample(app)
  await join(page, seminar.room.url)
  const texts: string[] = []
  for (const delay of [0, 2, 5, 15, 40]) {
    const text = `Moment ${texts.length}`
    texts.push(text)
    await write(page, text)
    await page.waitForTimeout(delay)
    await app.shell().kill()
    await comeBack(app, seminar)
    await expect(page.getByText(saved).first()).toBeVisible(patience)
    await page.getByRole('button', { name: 'Write another answer' }).click()
  }
  expect((await stored(app, seminar.sessionId, 'Moment')).toSorted()).toEqual(texts)
  problems.splice(0)
})

test('two tabs of one phone write while the laptop is away: both answers, each once', async ({
  app,
  page,
  context,
  problems,
}) => {
  const seminar = await openSample(app)
  await join(page, seminar.room.url)
  const other = await context.newPage()
  await other.goto(seminar.room.url)
  await expect(other.getByLabel('Your answer').first()).toBeVisible()
  await app.shell().kill()
  await write(page, 'Tabs: the first')
  await write(other, 'Tabs: the second')
  await comeBack(app, seminar)
  for (const tab of [page, other]) {
    await tab.bringToFront()
    await expect(tab.getByText(saved).first()).toBeVisible(patience)
  }
  expect((await stored(app, seminar.sessionId, 'Tabs')).toSorted()).toEqual([
    'Tabs: the first',
    'Tabs: the second',
  ])
  // Both tabs know both.
  await other.reload()
  await expect(other.getByRole('button', { name: 'My answers (2)' })).toBeVisible()
  problems.splice(0)
})

test('a browser that refuses storage says so, and loses nothing while the tab lives', async ({
  app,
  page,
  problems,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  const seminar = await openSample(app)
  await join(page, seminar.room.url)
  await expect(page.getByText(/keeps nothing when the page is closed/)).toBeVisible()
  await app.shell().kill()
  await write(page, 'Refused: kept in the tab')
  await expect(page.getByText(/Kept on this phone until/)).toBeVisible()
  await comeBack(app, seminar)
  await expect(page.getByText(saved).first()).toBeVisible(patience)
  expect(await stored(app, seminar.sessionId, 'Refused')).toEqual(['Refused: kept in the tab'])
  problems.splice(0)
})

test('a tab killed with an answer on its way and another half written: sent by the next tab, the draft is there', async ({
  app,
  page,
  context,
  problems,
}) => {
  const seminar = await openSample(app)
  await join(page, seminar.room.url)
  await app.shell().kill()
  await write(page, 'Dead tab: on its way')
  await page.getByRole('button', { name: 'Write another answer' }).click()
  await page.getByLabel('Your answer').first().fill('Dead tab: half')
  const killer = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // The renderer dies before it can answer.
  killer.send('Page.crash').catch(() => {})
  await crashed
  await comeBack(app, seminar)
  const next = await context.newPage()
  await next.goto(seminar.room.typedUrl)
  await expect(next.getByLabel('Your answer').first()).toHaveValue('Dead tab: half')
  await expect
    .poll(() => stored(app, seminar.sessionId, 'Dead tab'), patience)
    .toEqual(['Dead tab: on its way'])
  problems.splice(0)
})
