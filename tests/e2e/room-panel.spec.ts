// The facilitator's side of the answer page, on Run: checked, opened, watched, moved, closed.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type App, at, expect, test } from './support/app'
import { phoneAt, type Room } from './support/phone'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page) {
  await page.waitForTimeout(300)
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`)
}

async function onRun(app: App, page: Page) {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/run`))
  await expect(page.getByRole('button', { name: 'Open the answer page' })).toBeVisible()
  return sessionId
}

async function choose(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name: 'More for the answer page' }).click()
  await page.getByRole('dialog').getByRole('button', { name }).click()
}

for (const [appearance, language] of [
  ['day', 'en'],
  ['night', 'sv'],
] as const)
  test(`every dialog of the answer page without a violation, ${appearance}, ${language}`, async ({
    app,
    page,
  }) => {
    const sessionId = await app.sample()
    await app.value('workspace.prefer', { appearance, language })
    const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
    const kim = await phoneAt(room, { alias: 'Kim' })
    await phoneAt(room, { participantId: kim.roster.participants[2]?.id })
    await page.goto(app.shell().url)
    await page.goto(at(app, `/sessions/${sessionId}/run`))
    const more = page.getByRole('button', { name: /More for the answer page|Mer för svarssidan/ })
    for (let index = 0; index < 5; index += 1) {
      await more.click()
      const menu = page.getByRole('dialog').getByRole('button')
      await expect(menu.first()).toBeVisible()
      if (index === 0) expect(await violations(page)).toEqual([])
      await menu.nth(index).click()
      await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible()
      expect([index, await violations(page)]).toEqual([index, []])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

test('the room is checked, opened on this computer and closed, by keyboard from the palette', async ({
  app,
  page,
}) => {
  const sessionId = await onRun(app, page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Check the room')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Will phones reach the answer page?' })
  await expect(dialog.getByText(/network|address/).first()).toBeVisible()
  await dialog.getByText('No phone comes through?').click()
  await expect(dialog.getByText('A pocket router is the kit that always works.')).toBeVisible()
  await page.keyboard.press('Escape')
  await app.value('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  await expect(page.getByRole('img', { name: /Code for the camera/ })).toBeVisible()
  await choose(page, 'Check the room')
  await expect(page.getByText('The page answers at the laptop’s own address.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Close the answer page')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Open the answer page' })).toBeVisible()
})

test('the room is locked, one way of joining goes, a phone is taken out, a name confirmed', async ({
  app,
  page,
}) => {
  const sessionId = await onRun(app, page)
  const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  const kim = await phoneAt(room, { alias: 'Kim' })
  const listed = kim.roster.participants[2]
  const asked = await phoneAt(room, { participantId: listed?.id })
  await asked.send('From the list.')
  await page.getByRole('button', { name: `Yes, this is ${listed?.displayName}` }).click()
  await expect(page.getByText('Is it them?')).toHaveCount(0)
  await choose(page, /^Phones, limit/)
  await page.getByText('By a name of their own choice').click()
  await expect
    .poll(async () => (await kim.ask('/api/roster')).offers)
    .toMatchObject({ alias: false, list: true })
  await page.getByRole('button', { name: 'Take out the phone of Kim' }).click()
  await expect.poll(async () => (await kim.send('Once more.')).status).toBe(401)
  await page.getByRole('button', { name: 'Let nobody new in' }).click()
  await expect(page.getByRole('button', { name: 'Let people in again' })).toBeVisible()
  await expect(phoneAt(room, { anonymous: true })).rejects.toThrow('403')
})

test('a withdrawal code shows what it stands for and takes it back; undo brings it again', async ({
  app,
  page,
}) => {
  const sessionId = await onRun(app, page)
  const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  const kim = await phoneAt(room, { alias: 'Kim' })
  await kim.send('Ask Stockholm first.')
  await choose(page, 'Withdraw words by code')
  const code = page.getByLabel('Withdrawal code')
  await code.fill('0000 0000 0000')
  await code.press('Enter')
  await expect(page.getByText(/No one in this session has that withdrawal code/)).toBeVisible()
  await code.fill(kim.withdrawalCode.toLowerCase())
  await code.press('Enter')
  await expect(page.getByRole('heading', { name: 'Kim: 1 answer' })).toBeVisible()
  await expect(page.getByText('Ask Stockholm first.').last()).toBeVisible()
  await expect(page.getByText(/No document exported so far/)).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw altogether' }).click()
  await expect(page.getByText('Withdrawn: 1 answer of Kim')).toBeVisible()
  expect(await kim.mine()).toMatchObject([{ withdrawn: true }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => kim.mine()).toMatchObject([{ withdrawn: false }])
})

test('the laptop changes its address: told on Run, new code, phones come over with what they have', async ({
  app,
  page,
}) => {
  const sessionId = await onRun(app, page)
  const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  const kim = await phoneAt(room, { alias: 'Kim' })
  await kim.send('Said at the old address.')
  await expect(page.getByText(`127.0.0.1:${room.port}`)).toBeVisible()
  const moved = await app.value<Room>('room.move', { sessionId, host: '127.0.0.8' })
  await expect(page.getByText(`127.0.0.8:${room.port}`, { exact: true })).toBeVisible()
  await expect(page.getByText(/New address/)).toBeVisible()
  const again = await phoneAt(moved, { withdrawalCode: kim.withdrawalCode })
  expect(await again.mine()).toMatchObject([{ answer: { text: 'Said at the old address.' } }])
})

test('a rehearsal is run and stopped on a copy, and the session stays as it was', async ({
  app,
  page,
}) => {
  const sessionId = await onRun(app, page)
  const count = async () =>
    (await app.value<{ phones: unknown[] }>('room.state', { sessionId })).phones.length
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Rehearse with simulated')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Can this laptop take everybody’s answers?' })
  const phones = dialog.getByRole('textbox', { name: 'How many phones' })
  await expect(phones).toHaveValue(/^[1-9]/)
  await phones.fill('6')
  await phones.press('Enter')
  await dialog.getByRole('button', { name: 'Rehearse', exact: true }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Stopped. The session is as it was.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Rehearse', exact: true }).click()
  await expect(dialog.getByText(/^6 phones answered, the slowest within/)).toBeVisible({
    timeout: 30_000,
  })
  await expect(dialog.getByText('None was lost, and none is there twice.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await count()).toBe(0)
})
