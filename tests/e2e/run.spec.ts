// A small day from the first item to the last, by the keys a facilitator has, with a reload in the middle.
import AxeBuilder from '@axe-core/playwright'
import { at, expect, test } from './support/app'

type App = Parameters<Parameters<typeof test>[2]>[0]['app']

async function smallDay(app: App) {
  const { id } = await app.value<{ id: string }>('sessions.create', {
    title: 'Stores day',
    timeZone: 'Europe/London',
    languages: ['en'],
    startsOn: '2015-10-15',
    startTime: '09:30',
  })
  for (const [title, minutes] of [
    ['Welcome', 15],
    ['Stores tour', 45],
    ['What we take home', 20],
  ] as const)
    await app.value('agenda.add', { sessionId: id, title, minutes })
  return id
}

test('[run R1] a day by its keys, with a reload and a kill in between', async ({
  app,
  page,
  problems,
}) => {
  const status = await app.value<{ workspace: { path: string } }>('workspace.create', {
    name: 'Run',
  })
  const id = await smallDay(app)
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${id}/run`))
  await page.getByRole('button', { name: 'Start the day' }).click()
  const now = page.locator('#run-now')
  await expect(now).toHaveText('Welcome')
  await expect(page.getByRole('timer')).toHaveText(/15\s*min left/)

  await test.step('five minutes more, and the next item', async () => {
    await page.keyboard.press('Control+Shift+ArrowUp')
    await expect(page.getByRole('timer')).toHaveText(/20\s*min left/)
    await page.keyboard.press('Control+ArrowRight')
    await expect(now).toHaveText('Stores tour')
  })

  await test.step('the clock is where it was after a reload and after a kill', async () => {
    await page.reload()
    await expect(now).toHaveText('Stores tour')
    const found = await app.value<{ workspace: { path: string } }>('workspace.status')
    await app.restart(found.workspace.path)
    await page.goto(app.shell().url)
    await page.goto(at(app, `/sessions/${id}/run`))
    await expect(now).toHaveText('Stores tour')
    await expect(page.getByRole('timer')).toHaveText(/4[45]\s*min left/)
    problems.length = 0
  })

  await test.step('undo goes back an item', async () => {
    await page.keyboard.press('Control+ArrowRight')
    await expect(now).toHaveText('What we take home')
    await page.keyboard.press('Control+z')
    await expect(now).toHaveText('Stores tour')
    await page.keyboard.press('Control+ArrowRight')
    await expect(now).toHaveText('What we take home')
  })

  await test.step('to the end', async () => {
    await page.keyboard.press('Control+ArrowRight')
    await page.getByRole('button', { name: 'End the day' }).first().click()
    await expect(page.getByRole('heading', { name: 'How the day went' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Stores tour/ })).toContainText('45')
  })
  expect(status).toBeTruthy()
})

test('[run R2] a clicker’s keys do nothing, also after a click on a button', async ({
  app,
  page,
}) => {
  await app.value('workspace.create', { name: 'Run' })
  const id = await smallDay(app)
  await app.value('run.start', { sessionId: id })
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${id}/run`))
  await page
    .getByRole('button', { name: /\+5 min/ })
    .first()
    .click()
  await expect(page.getByRole('timer')).toHaveText(/20\s*min left/)
  const keys = [
    'PageDown',
    'PageUp',
    'Space',
    'Enter',
    'ArrowRight',
    'ArrowLeft',
    'b',
    '.',
    'c',
    'r',
  ]
  for (const key of keys) await page.keyboard.press(key)
  await expect(page.locator('#run-now')).toHaveText('Welcome')
  const state = await app.value<{ blocks: { runMinutes: number | null }[] }>('run.state', {
    sessionId: id,
  })
  expect(state.blocks[0]?.runMinutes).toBe(20)
})

test('no violation while running, private, and after', async ({ app, page }) => {
  const sessionId = await app.sample()
  const { blocks } = await app.value<{ blocks: { id: string }[] }>('run.state', { sessionId })
  const look = async () => {
    await page.goto(at(app, `/sessions/${sessionId}/run`))
    await page.waitForTimeout(400)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join()}`),
    ).toEqual([])
  }
  await page.goto(app.shell().url)
  await app.value('run.start', { sessionId, blockId: blocks[4]?.id })
  await app.value('run.park', { sessionId, text: 'Who pays?' })
  await app.value('run.startSpeaker', { sessionId, name: 'Åsa', seconds: 300 })
  await look()
  await app.value('workspace.prefer', { runPrivate: true, appearance: 'night' })
  await page.reload()
  await look()
  await expect(page.getByText('Who pays?')).toHaveCount(0)
  await app.value('run.end', { sessionId })
  await look()
})
