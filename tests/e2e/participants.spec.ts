// People in at speed: a pasted list, who is the same person, the door, a grid of thousands.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { at, expect, test, type App } from './support/app'

type Participant = { name: string; badge: number; attendance: string; arrivedAt: string | null }

const listed = (app: App, sessionId: string) =>
  app.value<Participant[]>('participants.list', { sessionId })

async function session(app: App, title: string): Promise<string> {
  const made = await app.value<{ id: string }>('sessions.create', {
    title,
    timeZone: 'Europe/London',
    languages: ['en', 'sv'],
  })
  return made.id
}

async function opened(app: App, page: Page, sessionId: string, more = ''): Promise<void> {
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/plan?part=participants${more}`))
  await expect(page.locator('main h2').first()).toBeVisible()
}

async function isAccessible(page: Page): Promise<void> {
  await page.waitForTimeout(300)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join()}`)).toEqual(
    [],
  )
}

const row = (name: string, more: object = {}) => ({ name, personId: null, ...more })

test('a list from a spreadsheet: columns guessed, names like others asked about, bad rows told', async ({
  app,
  page,
}) => {
  await app.sample()
  const sessionId = await session(app, 'Spring meeting')
  await opened(app, page, sessionId)
  await page.getByRole('button', { name: 'Add participants' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox')
    .fill(
      [
        'Museum\tDeltagare\tBefattning',
        'Vasa Museum\tElmqvist, Karin\tMuseum educator',
        'Mary Rose Trust\tMoira Stanbrook\tLearning officer',
        '',
        'Sjöhistoriska\t"Åsa\tLind"\tIntendent',
        'Sjöhistoriska\t***\t',
        'Sjöhistoriska\tÅsa Lind\tIntendent',
      ].join('\n'),
    )
  await expect(dialog.getByRole('status')).toContainText(
    '3 people to add · 1 twice in the list · 1 row refused · 1 empty row left out · 3 names to look at',
  )
  await expect(dialog.getByRole('button', { name: /Deltagare/ })).toContainText('Name')
  await expect(dialog.getByRole('button', { name: /Befattning/ })).toContainText('Role')
  await expect(dialog.getByText('Row 6 has no letter or figure')).toBeVisible()
  await expect(
    dialog
      .getByRole('radiogroup', { name: /Moira Stanbrook/ })
      .getByRole('radio')
      .first(),
  ).toBeChecked()
  const karin = dialog.getByRole('radiogroup', { name: /Karin/ })
  await expect(karin.getByRole('radio', { name: 'Another person' })).toBeChecked()
  await isAccessible(page)
  await karin.getByText(/The same person as Karin Elmqvist/).click()
  await dialog.getByRole('button', { name: /Add 3 people/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('3 added.')).toBeVisible()
  const people = await listed(app, sessionId)
  expect(people.map(({ name }) => name)).toEqual(['Karin Elmqvist', 'Moira Stanbrook', 'Åsa Lind'])
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText('Paste the list of people')).toBeVisible()
})

test('a column taken for something else by hand', async ({ app, page }) => {
  await app.value('workspace.create', { name: 'Columns' })
  const sessionId = await session(app, 'Columns')
  await opened(app, page, sessionId)
  await page.getByRole('button', { name: 'Add participants' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Curator;Ada Berg\nGuide;Bo Ek')
  await dialog.getByRole('button', { name: /Column 1/ }).click()
  await page.getByRole('option', { name: 'Role' }).click()
  await dialog.getByRole('button', { name: /Column 2/ }).click()
  await page.getByRole('option', { name: 'Name', exact: true }).click()
  await dialog.getByRole('button', { name: /Add 2 people/ }).click()
  await expect(page.getByRole('rowheader', { name: 'Ada Berg' })).toContainText('Curator')
})

test('the door: names with a slip, undo, somebody new, by keyboard alone', async ({
  app,
  page,
}) => {
  await app.value('workspace.create', { name: 'Door' })
  const sessionId = await session(app, 'Door')
  const people = [
    row('Åsa Lind', { organisation: 'Malmö museer' }),
    row('Karin Elmqvist'),
    row('Bo Ek'),
  ]
  await app.value('participants.add', { sessionId, people })
  await opened(app, page, sessionId)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('check people')
  await page.keyboard.press('Enter')
  const field = page
    .getByRole('searchbox', { name: 'Who is at the door?' })
    .or(page.getByRole('textbox', { name: 'Who is at the door?' }))
  await expect(field).toBeFocused()
  await expect(page.getByText('0 of 3 have arrived')).toBeVisible()
  await isAccessible(page)

  await page.keyboard.type('elmqivst')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 3 has arrived')).toBeVisible()
  await expect(field).toHaveValue('')
  await page.keyboard.type('malmo')
  await expect(page.getByRole('menuitem').first()).toContainText('Åsa Lind')
  await isAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 3 have arrived')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('1 of 3 has arrived')).toBeVisible()

  await page.keyboard.type('Nora Ny, Vasa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Press Enter once more')).toBeVisible()
  expect(await listed(app, sessionId)).toHaveLength(3)
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 4 have arrived')).toBeVisible()
  const nora = (await listed(app, sessionId)).find(({ name }) => name === 'Nora Ny')
  expect(nora).toMatchObject({ attendance: 'present', badge: 4, arrivedAt: expect.any(String) })
})

test('two thousand in the grid: End is the last, Enter opens a number, a taken one is told', async ({
  app,
  page,
}) => {
  await app.value('workspace.create', { name: 'Thousands' })
  const sessionId = await session(app, 'Thousands')
  const people = Array.from({ length: 2000 }, (_, index) => row(`Guest ${index + 1}`))
  await app.value('participants.add', { sessionId, people })
  await opened(app, page, sessionId)
  await expect(page.getByRole('row')).not.toHaveCount(2001)
  await page.getByRole('rowheader', { name: 'Guest 1', exact: true }).getByRole('button').focus()
  await page.keyboard.press('Control+End')
  await expect(page.getByRole('row', { name: 'Guest 2000' })).toBeVisible()
  await page.keyboard.press('Control+Home')
  const first = page.getByRole('button', { name: 'Number of Guest 1: 1', exact: true })
  await first.focus()
  await page.keyboard.press('Enter')
  const field = page.getByRole('dialog').getByRole('textbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Number 7 is Guest 7’s.')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('5000')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await listed(app, sessionId)).find(({ name }) => name === 'Guest 1')?.badge)
    .toBe(5000)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await isAccessible(page)

  await page.keyboard.press('Control+Home')
  await expect(page.getByRole('row', { name: 'Guest 2', exact: true })).toBeFocused()
  for (let cell = 0; cell < 4; cell += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Attendance of Guest 2: Invited' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'Invited' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const present = page.getByRole('button', { name: /Attendance of Guest 2: Present \d\d:\d\d/ })
  await expect(present).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Language of Guest 2: Not said' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Language of Guest 2: Swedish' })).toBeFocused()
})
