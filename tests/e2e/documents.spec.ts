// The other papers: found in Report, written, read by a machine; and a printed slip typed back in Gather.
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import JSZip from 'jszip'
import { at, expect, test } from './support/app'

const words = async (path: string) =>
  (await (
    await JSZip.loadAsync(await readFile(path))
  )
    .file('word/document.xml')
    ?.async('string')) ?? ''

test('[documents R1] [documents R4] [documents R6] an action list, letters, and slips that are typed back', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/report`))
  await page.getByRole('button', { name: 'Other documents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Other documents' })
  const save = async (name: string) => {
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: `: ${name}` }).click()
    return (await download).path()
  }

  await test.step('the place is whole to a screen reader', async () => {
    await expect(dialog.getByText('32 letters')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  await test.step('the action list in Swedish', async () => {
    await dialog.getByRole('radio', { name: 'Svenska' }).click()
    expect(await words(await save('Action list'))).toContain('Åtgärdslista')
    await expect(dialog.getByRole('link', { name: 'Action list, Swedish' })).toBeVisible()
  })

  await test.step('letters', async () => {
    const zip = await JSZip.loadAsync(await readFile(await save('Follow-up letters')))
    expect(Object.keys(zip.files)).toContain('Derek Attwell.docx')
  })

  let id = ''
  await test.step('slips', async () => {
    const printed = await words(await save('Answer slips'))
    id = />(\d{4,5})<\/w:t>/.exec(printed)?.[1] ?? ''
    expect(id).not.toBe('')
  })

  await test.step('the number says whose it is and which question; a wrong one is refused', async () => {
    await page.goto(at(app, `/sessions/${sessionId}/gather`))
    await page.getByRole('radio', { name: 'Paper slips' }).click()
    const slip = page.getByRole('textbox', { name: 'Slip', exact: true })
    await slip.fill(String(Number(id) + 1))
    await slip.press('Enter')
    await expect(page.getByText('a digit is wrong')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Next slip' })).toBeDisabled()
    await slip.fill(id)
    await slip.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Whose it is' })).toHaveValue('Annika Sjöwall')
    await page.getByRole('textbox', { name: 'What the slip says' }).fill('A first thought')
    await page.getByRole('button', { name: 'Next slip' }).click()
    await expect(slip).toBeFocused()
    await expect
      .poll(async () => {
        const filter = { sessionId, channel: 'paper' }
        const { rows } = await app.value<{ rows: { slip: number; text: string }[] }>(
          'reflections.page',
          { filter, offset: 0, limit: 50 },
        )
        return rows.find(({ text }) => text === 'A first thought')?.slip
      })
      .toBe(Number(id))
  })
})
