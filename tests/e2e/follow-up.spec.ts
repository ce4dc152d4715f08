// Follow up: what is due, said to be done with one press, added and dated by keyboard.
import { at, expect, test } from './support/app'

test('what was agreed and promised comes back by its day, and one press says it is done', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/follow-up`))
  const list = (name: string) => page.getByRole('region', { name })
  const first = list('Overdue').getByRole('listitem').first()
  await expect(first).toContainText('months late')
  const words = await first.getByRole('textbox', { name: /Action|Commitment/ }).inputValue()

  await test.step('done with one press, and undone', async () => {
    await first.getByRole('button', { name: /^Done: / }).press('Enter')
    const closed = list('Done or dropped').getByRole('textbox').filter({ hasText: words })
    await expect(closed).toHaveCount(1)
    await page.getByRole('heading', { name: 'Follow up', level: 2 }).click()
    await page.keyboard.press('Control+z')
    await expect(closed).toHaveCount(0)
  })

  await test.step('an action from the palette, by keyboard alone', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('add an action')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Add an action' })).toBeFocused()
    await page.keyboard.type('Ring Stockholm about the stools')
    await page.keyboard.press('Enter')
    const row = list('Without a day').getByRole('listitem').first()
    await expect(row.getByRole('textbox')).toHaveValue('Ring Stockholm about the stools')
    await row.getByRole('spinbutton').first().focus()
    await page.keyboard.type('31122099')
    await page.keyboard.press('Enter')
    await expect(list('Later').getByRole('textbox', { name: 'Action' }).last()).toHaveValue(
      'Ring Stockholm about the stools',
    )
    const stored = await app.value<{ text: string; dueOn: string }[]>('actions.list', { sessionId })
    expect(stored.find(({ text }) => text.startsWith('Ring'))?.dueOn).toBe('2099-12-31')
  })

  await test.step('only what people promised', async () => {
    await page.getByRole('radio', { name: 'Commitments' }).click()
    await expect(page.getByRole('textbox', { name: 'Action', exact: true })).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Commitment' }).first()).toBeVisible()
  })
})
