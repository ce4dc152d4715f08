// Coding by keyboard only: as fast as keys can come, not one is dropped.
import { at, expect, test } from './support/app'

type Coding = { reflectionId: string; themeId: string; span: { start: number; end: number } | null }

test('100 reflections are coded with a hundred digits, and every one arrives', async ({
  app,
  page,
}) => {
  await app.value('workspace.create', { name: 'Coding' })
  const { id: sessionId } = await app.value<{ id: string }>('sessions.create', {
    title: 'Coding',
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  for (let index = 1; index <= 100; index += 1)
    await app.value('reflections.capture', {
      sessionId,
      clientKey: `coding-key-${String(index).padStart(4, '0')}`,
      text: `Statement ${index}: we saw ourselves from outside.`,
      channel: 'facilitator',
      themes: index === 1 ? ['Trust', 'Time', 'Language'] : [],
    })
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense`))
  await expect(page.getByText('99 still to code')).toBeVisible()
  // The first is on all three already: each digit takes one off or puts one on.
  const digit = (index: number) => String((index % 3) + 1)
  for (let index = 0; index < 100; index += 1) {
    await page.keyboard.press(digit(index))
    await page.keyboard.press('j')
  }
  await expect(page.getByText('Everything is coded')).toBeVisible()
  const filter = { sessionId, reading: 1, frameId: null }
  const ids = await app.value<string[]>('coding.ids', { filter })
  const codings = await app.value<Coding[]>('coding.many', { sessionId, reading: 1, ids })
  const themes = await app.value<{ id: string }[]>('sense.themes', { sessionId })
  const on = ids.map((id) =>
    codings
      .filter(({ reflectionId }) => reflectionId === id)
      .map(({ themeId }) => themes.findIndex((theme) => theme.id === themeId) + 1)
      .toSorted((a, b) => a - b),
  )
  expect(on[0]).toEqual([2, 3])
  expect(on.slice(1)).toEqual(ids.slice(1).map((_, index) => [Number(digit(index + 1))]))
  // The same as many times back.
  for (let index = 0; index < 100; index += 1) await page.keyboard.press('Control+z')
  await expect(page.getByText('99 still to code')).toBeVisible()
})

test('words are chosen by keyboard, coded, marked and put first', async ({ app, page }) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense`))
  const filter = { sessionId, reading: 1, frameId: null }
  const [first = ''] = await app.value<string[]>('coding.ids', { filter })
  const card = page.locator(`[data-row="${first}"]`)
  await expect(card).toBeVisible()
  const before = await app.value<Coding[]>('coding.many', { sessionId, reading: 1, ids: [first] })
  for (const key of ['w', 'w', 'ArrowRight', '4', '-', 'i', 's']) await page.keyboard.press(key)
  await expect(card.getByRole('button', { name: 'CF' }).first()).toContainText(
    'negative, intention',
  )
  await expect
    .poll(() => app.value('coding.many', { sessionId, reading: 1, ids: [first] }))
    .toMatchObject([
      { polarity: 'negative', basis: 'intention', span: { start: expect.any(Number) } },
      ...before.map(({ themeId }) => ({ themeId })),
    ])
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await expect(card.getByRole('button', { name: 'Not a learning statement' })).toBeVisible()
})

test('two tabs see each other’s coding; edited words are flagged and confirmed', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense?part=code`))
  const filter = { sessionId, reading: 1, frameId: null }
  const [first = ''] = await app.value<string[]>('coding.ids', { filter })
  const other = await page.context().newPage()
  await other.goto(at(app, `/sessions/${sessionId}/sense?part=code`))
  const cards = [page, other].map((tab) => tab.locator(`[data-row="${first}"]`))
  for (const card of cards) await expect(card).toBeVisible()
  await other.keyboard.press('7')
  for (const card of cards) await expect(card.getByRole('button', { name: 'LAN' })).toBeVisible()
  const said = await app.value<{ text: string }>('reflections.get', { id: first })
  for (const key of ['w', 'ArrowRight', '4']) await page.keyboard.press(key)
  for (const card of cards) await expect(card.getByRole('button', { name: 'CF' })).toBeVisible()
  await page.keyboard.press('Escape')
  // Walk in through … → Walk straight in through …
  const text = said.text.replace(' ', ' straight ')
  await app.value('reflections.edit', { id: first, text })
  await expect(page.getByRole('button', { name: '1 place to look at again' })).toBeVisible()
  const [card] = cards
  await card?.getByRole('button', { name: 'CF' }).click()
  await page.getByRole('button', { name: 'The place is right' }).click()
  await expect(page.getByRole('button', { name: '1 place to look at again' })).toHaveCount(0)
  // A theme merged away by somebody else goes from both.
  const themes = await app.value<{ id: string; code: string }[]>('sense.themes', { sessionId })
  const id = (code: string) => themes.find((theme) => theme.code === code)?.id
  await app.value('frames.mergeThemes', { themeId: id('CF'), into: id('LAN') })
  for (const tab of [page, other])
    await expect(tab.getByRole('button', { name: /Candour/ })).toHaveCount(0)
})

test('a second coder codes without seeing the first, and differences are settled', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense?part=agreement`))
  await expect(page.getByText('the same theme first on 33 of 40')).toBeVisible()
  await page.getByRole('button', { name: 'Take the second' }).first().click()
  await expect(page.getByRole('radio', { name: 'Settled 1' })).toBeVisible()
  await expect(page.getByText('the same theme first on 33 of 40')).toBeVisible()
  await page.getByRole('button', { name: 'Code a second reading' }).click()
  await expect(page.getByText('121 still to code · second reading')).toBeVisible()
  await expect(page.locator('[data-row]').first().getByText('not coded')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('120 still to code')).toBeVisible()
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'In Swedish' }).fill('Gå in genom min egen dörr')
  await page.getByRole('button', { name: 'Save the translation' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
