// Search and what looks alike, by keyboard.
import AxeBuilder from '@axe-core/playwright'
import { at, expect, test } from './support/app'

test('[search R2] [search R7] a word is typed, a hit is opened, and Back leads to the words again', async ({
  app,
  page,
}) => {
  await app.value('workspace.openSample')
  await page.goto(app.shell().url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('volunteering')
  const reflections = page.getByRole('region', { name: 'Reflections' })
  await expect(reflections.getByRole('link').first()).toContainText(/volunteer/i)
  await reflections.getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/gather\?reflection=/)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('volunteering')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

test('[alike R6] [alike R4] a suggested group is opened, named and made a theme by keyboard, then undone', async ({
  app,
  page,
}) => {
  const { sessionId } = await app.value<{ sessionId: string }>('workspace.openSample')
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense`))
  const panel = page.getByRole('region', { name: 'Looks alike' })
  const first = panel.getByRole('listitem').first()
  await first.getByRole('button', { expanded: false }).focus()
  await page.keyboard.press('Enter')
  await expect(first.locator('mark').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await first.getByRole('button', { name: /^Make a theme of/ }).focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Worth a closer look')
  await page.keyboard.press('Enter')
  const made = async () =>
    (await app.value<{ title: string }[]>('sense.themes', { sessionId })).filter(
      ({ title }) => title === 'Worth a closer look',
    )
  await expect.poll(async () => (await made()).length).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await made()).length).toBe(0)
})
