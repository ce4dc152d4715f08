// The story a newcomer lives through, in a real browser against the real host and file.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { at, expect, test } from './support/app'

test('open the sample, look around, capture, report', async ({ app, page, problems }) => {
  await page.goto(app.shell().url)
  await page.getByRole('button', { name: /Open the sample seminar/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'International Peer Learning in Museums',
  )

  await test.step('capture by keyboard from any step', async () => {
    await page.getByRole('link', { name: 'Report' }).click()
    await expect(page.getByRole('heading', { name: 'In brief' })).toBeVisible()
    await page.keyboard.press('n')
    const field = page.getByRole('combobox', { name: 'Write what you heard' })
    await expect(field).toBeFocused()
    await page.keyboard.type('@Bre')
    await page.keyboard.press('Enter')
    await page.keyboard.type('asked who feeds the volunteers #catering')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/R181 saved \d\d:\d\d/)).toBeVisible()
    await expect(field).toHaveValue('')
  })

  await test.step('it is in the stream, not cleared, with whose it is and its theme', async () => {
    await page.getByRole('link', { name: /Gather/ }).click()
    const card = page.getByRole('row').filter({ hasText: 'asked who feeds the volunteers' })
    await expect(card).toContainText('Brenda Coxall')
    await expect(card).toContainText('not cleared')
    await expect(card).toContainText('CATE')
  })

  await test.step('undo takes it back, also after the process was killed', async () => {
    const workspace = (await app.value<{ workspace: { path: string } }>('workspace.status'))
      .workspace.path
    await app.restart(workspace)
    await page.goto(app.shell().url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // The page lost its host; that the browser said so is right.
    problems.length = 0
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/Undone/)).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByText(/Redone|Done again/)).toBeVisible()
  })
})

test('from an empty workspace to a Word file', async ({ app, page }) => {
  await page.goto(app.shell().url)
  await page.getByRole('button', { name: /New workspace/ }).click()
  await page.getByLabel('Name of the workspace').fill('Kent exchanges')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This workspace is empty')).toBeVisible()

  await test.step('a session', async () => {
    await page.getByRole('button', { name: 'New session' }).first().click()
    await page.getByRole('dialog').getByLabel('Title').fill('Archives learning day')
    await page.getByRole('button', { name: 'Create the session' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archives learning day')
  })

  await test.step('people, one name per line', async () => {
    await page.getByRole('link', { name: /Participants/ }).click()
    const names = ['Åsa Lind, Vasa Museum, Curator', 'Tom Hale, Kent Archives, Archivist', 'Jo Fry']
    await page
      .getByRole('button', { name: /Add participants/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('textbox').fill(names.join('\n'))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Åsa Lind').first()).toBeVisible()
    await expect(page.getByText('Jo Fry').first()).toBeVisible()
  })

  await test.step('a programme and a question', async () => {
    await page.getByRole('link', { name: /Programme/ }).click()
    await page.locator('#plan-add-programme').fill('Welcome 15')
    await page.keyboard.press('Enter')
    await page.locator('#plan-add-programme').fill('Stores tour 45')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Stores tour').first()).toBeVisible()
    await page.getByRole('link', { name: /Questions/ }).click()
    await page.locator('#plan-add-questions').fill('What will you do differently?')
    await page.keyboard.press('Enter')
    await expect(page.getByText('What will you do differently?').first()).toBeVisible()
  })

  await test.step('two paper slips', async () => {
    await page.getByRole('link', { name: /^Gather/ }).click()
    await page.getByRole('radio', { name: 'Paper slips' }).click()
    for (const words of [
      'Label the boxes at the front.',
      'Ask the volunteers before the architect.',
    ]) {
      await page.getByLabel('What the slip says').fill(words)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText(/R2 saved/).first()).toBeVisible()
  })

  await test.step('own words and the Word file', async () => {
    await page.getByRole('link', { name: 'Report' }).click()
    await page.getByRole('button', { name: 'Add your own words to “In brief”' }).click()
    await page.keyboard.type('We learned that boxes have fronts.')
    await page.keyboard.press('Escape')
    await expect(page.getByText('We learned that boxes have fronts.')).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export Word document' }).click()
    const path = join(app.folder, 'downloaded.docx')
    await (await download).saveAs(path)
    expect(existsSync(path)).toBe(true)
    const zip = await JSZip.loadAsync(readFileSync(path))
    const text = (await zip.file('word/document.xml')?.async('string')) ?? ''
    expect(text).toContain('We learned that boxes have fronts.')
    expect(text).toContain('Stores tour')
  })
})

test('two windows see each other’s captures at once', async ({ app, page, context }) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/gather`))
  const other = await context.newPage()
  await other.goto(at(app, `/sessions/${sessionId}/plan`))
  await other.getByRole('combobox', { name: 'Write what you heard' }).fill('Seen from the next tab')
  await other.keyboard.press('Enter')
  await expect(page.getByText('Seen from the next tab')).toBeVisible()
})

test('the capture line and the paper slips keep their unsent words side by side', async ({
  app,
  page,
  problems,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/gather`))
  await page.getByRole('radio', { name: 'Paper slips' }).click()
  await page.route('**/rpc', (route) => route.abort())
  await page
    .getByRole('combobox', { name: 'Write what you heard' })
    .fill('Heard with the line down')
  await page.keyboard.press('Enter')
  await page.getByLabel('What the slip says').fill('Slip with the line down')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Not saved yet. The words are kept here.')).toHaveCount(2)
  await page.unroute('**/rpc')
  await page.reload()
  for (const words of ['Heard with the line down', 'Slip with the line down'])
    await expect(page.getByRole('row').filter({ hasText: words })).toHaveCount(1)
  problems.length = 0
})

test('what was captured is kept when the host is gone, and sent when it is back', async ({
  app,
  page,
  problems,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/gather`))
  await expect(page.getByRole('row').first()).toBeVisible()
  await page.route('**/rpc', (route) => route.abort())
  const field = page.getByRole('combobox', { name: 'Write what you heard' })
  await field.fill('Said while the line was down')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Not saved yet. The words are kept here.')).toBeVisible()
  await page.unroute('**/rpc')
  await page.reload()
  await expect(
    page.getByRole('row').filter({ hasText: 'Said while the line was down' }),
  ).toBeVisible()
  problems.length = 0
})
