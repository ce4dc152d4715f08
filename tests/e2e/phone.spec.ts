// A participant's phone against the real room: join, allow, answer, change, withdraw, be told no.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
type Room = { url: string; code: string; host: string; port: number }
type Card = { text: string; channel: string; state: string; author: { kind: string } }

test.use({ viewport: { width: 390, height: 780 }, locale: 'en-GB' })

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`)
}

async function joinWithoutName(page: Page) {
  await page.getByLabel('Take part without a name').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Those who take part').check()
  await page.getByLabel('By role').check()
  await page.getByRole('button', { name: 'Take part' }).click()
}

test('a phone joins by the scanned address, answers, changes the answer and takes it back', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  await page.goto(room.url)
  expect(await violations(page)).toEqual([])
  await joinWithoutName(page)
  const words = page.getByLabel('Your answer').first()
  await expect(words).toBeVisible()
  await words.fill('Volunteers sat in the review as equals.')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByText(/Saved on the facilitator’s laptop\s\d\d:\d\d/)).toBeVisible()
  expect(await violations(page)).toEqual([])
  const mine = async () => {
    const ids = await app.value<string[]>('reflections.ids', { filter: { sessionId } })
    const cards = await app.value<Card[]>('reflections.many', { sessionId, ids: ids.slice(0, 5) })
    return cards.filter(({ channel, text }) => channel === 'phone' && text.startsWith('Volunteers'))
  }
  expect(await mine()).toMatchObject([{ text: 'Volunteers sat in the review as equals.' }])
  await words.fill('Volunteers sat in the review meeting as equals.')
  await page.getByRole('button', { name: 'Save my change' }).click()
  await expect
    .poll(async () => (await mine()).map(({ text }) => text))
    .toEqual(['Volunteers sat in the review meeting as equals.'])
  await page.reload()
  await page.getByRole('button', { name: 'My answers (1)' }).click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw, but count it' }).click()
  await expect(page.getByText('Withdrawn')).toBeVisible()
  expect(await mine()).toMatchObject([{ state: 'withdrawn-quote' }])
})

test('the typed code opens the door, a wrong one is told plainly; a draft outlives the tab', async ({
  app,
  page,
  problems,
}) => {
  const sessionId = await app.sample()
  const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  await page.goto(`http://${room.host}:${room.port}/`)
  await page.getByLabel('The code on the screen').fill('000 000')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert')).toHaveText(/That is not the code/)
  // The browser says of a refused request that it failed; that one is meant.
  expect(problems.splice(0)).toHaveLength(1)
  await page.getByLabel('The code on the screen').fill(room.code.toLowerCase())
  await page.getByRole('button', { name: 'Go on' }).click()
  await joinWithoutName(page)
  await page.getByLabel('Your answer').first().fill('Half a thought')
  await page.reload()
  await expect(page.getByLabel('Your answer').first()).toHaveValue('Half a thought')
})

test('the laptop dies between two words and comes back: the answer is there once', async ({
  app,
  page,
  problems,
}) => {
  const sessionId = await app.sample()
  const { workspace } = await app.value<{ workspace: { path: string } }>('workspace.status')
  const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  await page.goto(room.url)
  await joinWithoutName(page)
  await expect(page.getByLabel('Your answer').first()).toBeVisible()
  await app.restart(workspace.path)
  await page.getByLabel('Your answer').first().fill('Written while nobody listened.')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByText(/Kept on this phone until/)).toBeVisible()
  await app.value('room.open', { sessionId, port: room.port, host: room.host })
  problems.splice(0)
  await expect(page.getByText(/Saved on the facilitator’s laptop/)).toBeVisible({ timeout: 45_000 })
  const ids = await app.value<string[]>('reflections.ids', { filter: { sessionId } })
  const cards = await app.value<Card[]>('reflections.many', { sessionId, ids: ids.slice(0, 10) })
  expect(cards.filter(({ text }) => text === 'Written while nobody listened.')).toHaveLength(1)
  problems.splice(0)
})
