// Groups in Plan: made, kept apart, moved by hand and by keyboard, undone, shown, printed.
import { at, expect, test } from './support/app'

test('[groups R7] [groups R8] made, moved, undone, shown on the big screen and printed', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  await page.addInitScript(() => {
    Object.assign(window, {
      printed: 0,
      print: () => ((window as never as { printed: number }).printed += 1),
    })
  })
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/plan?part=groups`))
  await expect(page.getByText('Nobody meets the same person twice.')).toHaveCount(2)

  await test.step('three rounds of tables of five for all, organisations mixed', async () => {
    await page.getByRole('textbox', { name: 'At most' }).fill('5')
    await page.getByRole('textbox', { name: 'Rounds' }).fill('3')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Make groups' }).click()
    await expect(page.getByRole('region', { name: 'Round 3' })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('region', { name: 'World Café, round 1' })).toBeVisible()
  })

  await test.step('two who are kept apart', async () => {
    for (const [label, name] of [
      ['One person', 'Derek Attwell'],
      ['Another person', 'Moira Stanbrook'],
    ] as const) {
      await page.getByRole('combobox', { name: label }).fill(name)
      await page.getByRole('option', { name: new RegExp(name) }).click()
    }
    await page.getByRole('button', { name: 'Add the pair' }).click()
    await expect(page.getByText('Derek Attwell and Moira Stanbrook apart')).toBeVisible()
  })

  const first = page.getByRole('region', { name: 'Round 1', exact: true })
  const table = (name: string) => first.getByRole('region', { name, exact: true })
  const size = (name: string) => table(name).getByRole('row').count()

  await test.step('a name is pressed and goes to another table; undo brings it back', async () => {
    const before = await size('Table 1')
    const seat = table('Table 1')
      .getByRole('button', { name: /move to another group/ })
      .first()
    await seat.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Table 2', exact: true }).click()
    await expect.poll(() => size('Table 1')).toBe(before - 1)
    await page.getByRole('heading', { name: 'Groups', level: 2 }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => size('Table 1')).toBe(before)
  })

  await test.step('dragged by keyboard', async () => {
    const before = await size('Table 1')
    await table('Table 1').getByRole('button', { name: /^Drag/ }).first().focus()
    await page.keyboard.press('Enter')
    await expect(page.locator(':focus')).toHaveAttribute('aria-roledescription', 'drop indicator')
    await page.keyboard.press('Enter')
    await expect.poll(() => size('Table 1')).toBe(before - 1)
  })

  await test.step('on the big screen and on paper', async () => {
    await first.getByRole('button', { name: 'Show on the big screen' }).click()
    await expect(page.getByText('The big screen shows Round 1')).toBeVisible()
    const state = await app.value<{ groups: { title: string } }>('stage.state', { sessionId })
    expect(state.groups.title).toBe('Round 1')
    await first.getByRole('button', { name: 'Print' }).click()
    await expect
      .poll(() => page.evaluate(() => (window as never as { printed: number }).printed))
      .toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Round 1', level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Make groups' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })
})
