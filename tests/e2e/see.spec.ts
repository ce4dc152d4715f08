// From a number to what was said, and out as a table: by keyboard, in a real browser.
import type { Page } from '@playwright/test'
import { at, expect, test } from './support/app'

async function command(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('by keyboard: the matrix, people for statements, a cell’s reflections, the table copied', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense?part=see`))
  const matrix = page.getByRole('table', { name: /organisation/ })
  await expect(matrix).toBeVisible()

  await test.step('statements and people', async () => {
    await expect(
      matrix.getByRole('button', { name: /statements?: All about learning$/ }),
    ).toBeVisible()
    await page.getByRole('radio', { name: 'Statements' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect(matrix.getByRole('button', { name: /people: All about learning$/ })).toBeVisible()
  })

  await test.step('arrows move among the figures, Enter opens one, Escape comes back to it', async () => {
    const first = matrix.getByRole('button').first()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await expect(first).not.toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(first).toBeFocused()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/^R\d+/).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(first).toBeFocused()
  })

  await test.step('what is copied puts small groups together', async () => {
    await command(page, 'Copy table')
    await expect(page.getByText(/^Table with \d+ rows copied$/)).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const [head = ''] = copied.split('\n')
    expect(head.split('\t')[0]).toBe('Theme')
    expect(head).toContain('Small groups together')
    expect(head).toContain('Total')
  })

  await test.step('ratings as paired counts', async () => {
    await command(page, 'Show: Ratings')
    await expect(page.getByText(/went up, \d+ stayed the same, \d+ went down/)).toBeVisible()
    await expect(page.getByRole('img', { name: /confident/ })).toBeVisible()
  })
})
