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
