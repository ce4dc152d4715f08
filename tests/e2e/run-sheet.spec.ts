// The facilitator's paper: read on screen, printed, and saved as Word from the palette.
import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import { at, expect, test } from './support/app'

test('[run-sheet R1] [run-sheet R4] the run sheet and the arrival list: on screen, printed, as Word', async ({
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
  await page.goto(at(app, `/sessions/${sessionId}/plan?part=run-sheet`))
  const sheet = page.getByRole('region', { name: 'Run sheet as it will be printed' })
  await expect(
    sheet.getByRole('row', { name: /09:30–09:55 25 Welcome and check-in/ }),
  ).toBeVisible()

  await test.step('a change of the plan is on it at once', async () => {
    const [first] = await app.value<{ id: string }[]>('agenda.list', { sessionId })
    await app.value('agenda.update', { id: first?.id, change: { title: 'Come in' } })
    await expect(sheet.getByRole('heading', { name: '09:30–09:55 Come in' })).toBeVisible()
  })

  await test.step('printed: the sheet and nothing else', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('print the run sheet')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => (window as never as { printed: number }).printed))
      .toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Item by item', level: 2 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as Word' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  })

  await test.step('the arrival list in Swedish, saved as Word', async () => {
    await page.getByRole('radio', { name: 'Arrival list' }).click()
    await page.getByRole('radio', { name: 'Svenska' }).click()
    await expect(page.getByRole('columnheader', { name: 'Organisation' })).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as Word' }).focus()
    await page.keyboard.press('Enter')
    const file = await readFile(await (await download).path())
    const zip = await JSZip.loadAsync(file)
    const words = await zip.file('word/document.xml')?.async('string')
    expect(words).toContain('Ankomstlista')
    expect(words).toContain('Derek Attwell')
  })
})
