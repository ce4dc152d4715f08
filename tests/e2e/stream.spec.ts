// A long stream of reflections: its end is one key away, and what arrives moves nobody's place.
import { at, expect, test } from './support/app'

const words = (index: number) => `Row ${index}: what we saw and would do differently at home.`

test('End reaches the oldest of 3,000, and a new one waits above while one reads', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  const capture = (index: number) =>
    app.value('reflections.capture', {
      sessionId,
      clientKey: `stream-key-${String(index).padStart(8, '0')}`,
      text: words(index),
      channel: 'facilitator',
    })
  for (let index = 1; index <= 3000; index += 1) await capture(index)
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/gather`))
  const list = page.getByRole('grid')
  await expect(list.getByText(words(3000))).toBeVisible()
  await list.getByRole('row').first().click()
  await page.keyboard.press('End')
  const oldest = (await app.value<string[]>('reflections.ids', { filter: { sessionId } })).at(-1)
  await expect(list.locator(`[data-row="${oldest}"]`)).toBeInViewport()
  await list.evaluate((grid) => grid.scrollTo(0, 40_000))
  await page.waitForTimeout(500)
  const first = () =>
    list.evaluate((grid) => {
      const top = grid.getBoundingClientRect().top
      const rows = [...grid.querySelectorAll('[data-row]')]
      return rows
        .map(
          (row) => [row.getAttribute('data-row'), row.getBoundingClientRect().top - top] as const,
        )
        .filter(([, offset]) => offset >= 0)
        .toSorted((a, b) => a[1] - b[1])[0]
    })
  const before = await first()
  await capture(3001)
  await expect(page.getByRole('button', { name: '1 new above' })).toBeVisible()
  expect(await first()).toEqual(before)
  await page.getByRole('button', { name: '1 new above' }).click()
  await expect(list.getByText(words(3001))).toBeInViewport()
})
