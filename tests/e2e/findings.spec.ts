// From cards to a finding with evidence, and from there into the Word file, in a real browser.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Page } from '@playwright/test'
import { at, expect, test } from './support/app'

const sentence = 'Whoever brings the kettle hears the truth'

/** Back from the finding until a card of the list has the focus: the list is one stop. */
async function toTheCards(page: Page) {
  const isCard = () =>
    page.evaluate(() => document.activeElement?.closest('[role=row][data-row]') !== null)
  for (let tabs = 0; tabs < 60 && !(await isCard()); tabs += 1)
    await page.keyboard.press('Shift+Tab')
  expect(await isCard()).toBe(true)
}

async function command(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('by keyboard alone: a finding, its evidence, its counts, and the Word file', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense`))
  const drawer = page.getByRole('complementary', { name: 'Finding and evidence' })
  await expect(drawer.getByText('Finding 1 of 9 · learning')).toBeVisible()

  await test.step('a sentence and Enter', async () => {
    await page.keyboard.press('f')
    await expect(drawer.getByRole('textbox', { name: 'Write a finding' })).toBeFocused()
    await page.keyboard.type(sentence)
    await page.keyboard.press('Enter')
    await expect(drawer.getByText('Finding 10 of 10')).toBeVisible()
    await expect(drawer.getByText(/No evidence yet/)).toBeVisible()
  })

  await test.step('E on a card, some letters of the finding, Enter', async () => {
    await toTheCards(page)
    for (const _ of [1, 2]) {
      await page.keyboard.press('ArrowDown')
      await expect(drawer.getByRole('button', { name: /^Add R\d+ to this finding/ })).toBeVisible()
      await page.keyboard.press('e')
      await expect(page.getByRole('dialog')).toContainText('behind which finding?')
      await page.keyboard.type('kettle')
      await expect(page.getByRole('menuitem').first()).toContainText(sentence)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
      // The dialog gives the focus back to the card it was opened from.
      await expect(page.locator('[role=row][data-row]:focus')).toBeVisible()
    }
    await expect(
      drawer.getByText('Evidence: 2 reflections, 2 people, 2 organisations'),
    ).toBeVisible()
    await expect(drawer.getByRole('table', { name: 'Who said it' })).toBeVisible()
  })

  await test.step('a new finding straight from a card', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.type('Nobody wrote this yet')
    await page.keyboard.press('Enter')
    await expect(drawer.getByText('Finding 11 of 11')).toBeVisible()
    await expect(drawer.getByText(/Evidence: 1 reflection/)).toBeVisible()
  })

  await test.step('it stands in the exported file', async () => {
    await page.keyboard.press('Alt+5')
    await expect(page.getByRole('heading', { name: 'In brief' })).toBeVisible()
    const download = page.waitForEvent('download')
    await command(page, 'Export Word')
    const path = join(app.folder, 'findings.docx')
    await (await download).saveAs(path)
    const zip = await JSZip.loadAsync(readFileSync(path))
    const text = (await zip.file('word/document.xml')?.async('string')) ?? ''
    expect(text).toContain(sentence)
    expect(text).toContain('What people promised')
  })
})

test('a card and the words chosen on one are dropped on a finding', async ({ app, page }) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense`))
  const drawer = page.getByRole('complementary', { name: 'Finding and evidence' })
  const sentenceField = drawer.getByRole('textbox', { name: 'The finding in one sentence' })
  const card = page.getByRole('row').filter({ hasText: 'Buy the stool' })
  await card.getByTitle('Drag to a finding').dragTo(sentenceField)
  await expect(page.getByText(/^R166 added to/)).toBeVisible()
  await expect(drawer.getByText('Evidence: 13 reflections')).toBeVisible()

  const other = page.getByRole('row').filter({ hasText: 'Get shift cover' })
  await other.click()
  await other.getByText(/Get shift cover/).selectText()
  await drawer.getByRole('button', { name: 'Add the chosen words of R167' }).click()
  await expect(page.getByText(/^Words of R167 added to/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(drawer.getByText('Evidence: 13 reflections')).toBeVisible()
})

test('words that another window changed meanwhile are shown, not overwritten', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  const [finding] = await app.value<{ id: string; text: string }[]>('findings.list', { sessionId })
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/sense?part=findings`))
  const field = page.getByRole('textbox', { name: 'The finding in one sentence' })
  const theirs = (text: string) =>
    app.value('findings.update', { id: finding?.id, change: { text } })
  const stored = async () =>
    (await app.value<{ text: string }[]>('findings.list', { sessionId }))[0]?.text

  await field.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Mine')
  await theirs('Theirs, first')
  await expect(page.getByRole('blockquote').filter({ hasText: 'Theirs, first' })).toBeVisible()
  await expect(field).toHaveValue(`${finding?.text} Mine`)
  expect(await stored()).toBe('Theirs, first')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect.poll(stored).toBe(`${finding?.text} Mine`)

  await field.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' again')
  await theirs('Theirs, second')
  await expect(page.getByRole('button', { name: 'Take theirs' })).toBeVisible()

  // Neither the two versions nor a sentence just begun are lost by looking somewhere else.
  await page.getByRole('textbox', { name: 'Write a finding' }).fill('Half a sen')
  await page.getByRole('link', { name: 'Code', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Keep mine' })).toBeVisible()
  await page.getByRole('link', { name: 'Findings', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Write a finding' })).toHaveValue('Half a sen')
  await expect(field).toHaveValue(/ Mine again$/)
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(field).toHaveValue('Theirs, second')
})
