// The summary as a page and as a PDF: chosen in Report, opened by the browser, printed, read by machines.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { ReportModel } from '../../src/shared/domain/report-model'
import { at, expect, test } from './support/app'

const squeezed = (text: string) => text.replace(/[\s\u00ad]+/gu, '')
/** Of an A4 page, in points: running titles would stand between two halves of a sentence. */
const withoutMargins = '-x 0 -y 66 -W 596 -H 714'.split(' ')
const readers = { text: 'pdftotext', facts: 'pdfinfo' } as const
const has = (command: string) => spawnSync(command, ['-v']).status === 0

test('[reports R36] [reports R37] a page for every reader, and a PDF with title, language, outline and tags', async ({
  app,
  page,
}) => {
  const sessionId = await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/report`))

  await test.step('the page is handed out as a file', async () => {
    await page.getByRole('radio', { name: 'HTML', exact: true }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export HTML page' }).click()
    expect((await download).suggestedFilename()).toMatch(/, participants, English\.html$/)
    await expect(page.getByRole('link', { name: 'Participants, English · HTML' })).toBeVisible()
  })

  await page.getByRole('radio', { name: 'PDF', exact: true }).click()
  await expect(page.getByText('Choose there to save as PDF')).toBeVisible()
  await page.context().addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'yes')
  })
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Open to print or save as PDF' }).click()
  const opened = await opening
  await expect(opened.locator('html')).toHaveAttribute('data-printed', 'yes')

  await test.step('it is whole to a screen reader, by day, by night and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page: opened }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    }
    await opened.setViewportSize({ width: 340, height: 700 })
    const wider = await opened.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    )
    expect(wider).toBeLessThanOrEqual(0)
  })

  await test.step('the PDF', async () => {
    if (!Object.values(readers).every(has)) return
    const path = join(app.folder, 'summary.pdf')
    await opened.pdf({
      path,
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    })
    const asked = { sessionId, edition: 'participants', language: 'en' }
    const report = await app.value<ReportModel>('reports.preview', asked)
    const info = execFileSync(readers.facts, [path], { encoding: 'utf8' })
    expect(info).toMatch(new RegExp(`Title:\\s+${report.title}`))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:.*A4/)
    const inside = readFileSync(path, 'latin1')
    expect(inside).toContain('/Lang (en-GB)')
    expect(inside).toContain('/Lang (sv)')
    expect(inside).toContain('/Type /Outlines')
    const text = squeezed(
      execFileSync(readers.text, [...withoutMargins, path, '-'], { encoding: 'utf8' }),
    )
    for (const { heading } of report.sections) expect(text).toContain(squeezed(heading))
    const structure = execFileSync(readers.facts, ['-struct-text', path], { encoding: 'utf8' })
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'L', 'Figure']) expect(structure).toContain(tag)
    const blocks = report.sections.flatMap((section) => section.blocks)
    const quotes = blocks.flatMap((block) =>
      block.kind === 'quote' || block.kind === 'entry' ? [block.quote.words.text] : [],
    )
    expect(quotes.length).toBeGreaterThan(20)
    for (const quote of quotes) expect(text).toContain(squeezed(quote))
  })
})
