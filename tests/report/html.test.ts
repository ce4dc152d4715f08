import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReports } from '../../src/main/features/reports/reports-service'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { exportReport } from '../../src/main/features/reports/export-report'
import type { PrintPdf } from '../../src/main/platform/print-pdf'
import { buildInProcess } from '../../src/main/report/build-document'
import { renderDocx } from '../../src/main/report/docx/render'
import { renderHtml } from '../../src/main/report/html/page'
import { writeDocument } from '../../src/main/report/write-file'
import { xmlFault } from '../../src/main/report/xml'
import { ReportOptions } from '../../src/shared/contract/reports'
import type { ReportModel } from '../../src/shared/domain/report-model'
import { cleanText } from '../../src/shared/domain/text'
import { hostileTexts } from '../support/hostile-text'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { findingOn, model, seminar, type Wanted } from './fixture'
import { attributes, paragraphTexts, partsOf, unescape } from './package'

const wanted = (['participants', 'funder'] as const).flatMap((edition) =>
  (['en', 'sv'] as const).map((language) => ({ edition, language })),
)
const kept = new Map<string, Promise<{ report: ReportModel; page: string }>>()

function sample(choice: Wanted = {}) {
  const key = JSON.stringify(choice)
  const made = async () => {
    const store = temporaryStore()
    const report = model({ store, sessionId: fillSample(store).sessionId }, choice)
    return { report, page: await pageOf(report) }
  }
  const page = kept.get(key) ?? made()
  kept.set(key, page)
  return page
}

const pageOf = async (report: ReportModel) => Buffer.from(await renderHtml(report)).toString('utf8')
const faultOf = (page: string) => xmlFault(page.replace('<!doctype html>', ''))
const bodyOf = (page: string) => page.slice(page.indexOf('<body>'))
const tagsOf = (page: string) =>
  new Set([...bodyOf(page).matchAll(/<([a-z]\w*)[\s>]/g)].map(([, name]) => name))
const squeezed = (text: string) => text.replace(/\s+/gu, '')
/** As it is read: without tags, and without regard to spaces. */
const textOf = (page: string) => squeezed(unescape(bodyOf(page).replace(/<[^>]*>/g, '')))

test.each(wanted)(
  '[reports R36] $edition in $language is whole and well-formed',
  async (choice) => {
    const { report, page } = await sample(choice)
    expect(faultOf(page)).toBeNull()
    expect(attributes(page, 'html', 'lang')).toEqual([choice.language === 'sv' ? 'sv-SE' : 'en-GB'])
    expect(page).toContain(`<title>${report.title}</title>`)
    for (const landmark of ['header', 'nav', 'main', 'footer'])
      expect(page.match(new RegExp(`<${landmark}[ >]`, 'g'))).toHaveLength(1)
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  },
)

test('[reports R36] it runs nothing and fetches nothing', async () => {
  const { page } = await sample()
  const [css = ''] = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text)
  const hash = createHash('sha256').update(css).digest('base64')
  expect(unescape(attributes(page, 'meta', 'content')[0] ?? '')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
  )
  expect(page).not.toMatch(/<script|<link|<iframe|\son\w+=|\sstyle=|url\(|@import/i)
  for (const address of [...attributes(page, 'img', 'src'), ...attributes(page, 'a', 'href')])
    expect(address).toMatch(/^(?:data:image\/|#)/)
})

test('[reports R36] every link leads somewhere, every id is one, every picture and table says what it is', async () => {
  const { page } = await sample({ edition: 'funder' })
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const place of attributes(page, 'a', 'href')) expect(ids).toContain(place.slice(1))
  for (const picture of page.match(/<img [^>]*>/g) ?? []) expect(picture).toMatch(/ alt="[^"]{10}/)
  const tables = page.match(/<table>[\s\S]*?<\/table>/g) ?? []
  expect(tables.length).toBeGreaterThan(5)
  for (const table of tables) {
    expect(table).toMatch(/<caption[^>]*>[^<]/)
    const columns = table.match(/<th scope="col"/g)?.length
    for (const row of table.slice(table.indexOf('<tbody>')).match(/<tr>.*<\/tr>/g) ?? [])
      expect(row.match(/<t[hd][ >]/g)).toHaveLength(columns ?? 0)
  }
})

test.each(wanted)(
  '[reports R36] $edition in $language says what the Word file says',
  async (choice) => {
    const { report, page } = await sample(choice)
    const word = partsOf(await renderDocx(report)).get('word/document.xml') ?? ''
    const read = textOf(page)
    const texts = paragraphTexts(word).filter((text) => text.trim() !== '')
    expect(texts.length).toBeGreaterThan(100)
    for (const text of texts) expect(read).toContain(squeezed(text))
  },
)

test('[reports R36] words in another language are told as such', async () => {
  const one = seminar()
  const said = one.reflect({ text: 'Det var bra', language: 'sv' })
  findingOn(one, 'Finding', [said])
  const page = await pageOf(model(one))
  expect(page).toMatch(/<blockquote lang="sv" dir="auto"><p dir="auto">Det var bra<\/p>/)
})

const inlineTags =
  'body a header p h1 h2 h3 h4 nav ul ol li main section dl div dt dd table caption thead tbody tr th td figure figcaption blockquote bdi span img footer'
const allowed = new Set(inlineTags.split(' '))
const allowedNames = new Set(
  'class href id dir lang tabindex role scope aria-label aria-labelledby src alt width height'.split(
    ' ',
  ),
)
const attributeNames = (page: string) =>
  new Set(
    [...bodyOf(page).matchAll(/<[a-z]\w*((?:\s+[\w-]+="[^"]*")*)/g)].flatMap(([, written]) =>
      [...(written ?? '').matchAll(/\s([\w-]+)="[^"]*"/g)].map(([, name]) => name),
    ),
  )

/** The same text wherever a model holds one. */
function spoken(report: ReportModel, text: string): ReportModel {
  const sections = structuredClone(report.sections)
  for (const section of sections) {
    section.heading = text
    for (const block of section.blocks) replaceTexts(block, text)
  }
  const house = { ...report.house, footer: text, logoOf: text }
  const { language } = report
  const titleLanguages = { title: language, subtitle: language, credit: language }
  return {
    ...report,
    sections,
    house,
    titleLanguages,
    title: text,
    subtitle: text,
    credit: text,
    grant: text,
    partners: [text],
    dateAndPlace: text,
    editionLine: text,
    draft: true,
  }
}

const fixed = new Set(
  'kind language reflectionId attribution shape questionLanguage themesLanguage'.split(' '),
)

function replaceTexts(value: object, text: string): void {
  for (const [key, held] of Object.entries(value)) {
    if (typeof held === 'string' && !fixed.has(key)) Object.assign(value, { [key]: text })
    else if (typeof held === 'object' && held !== null) replaceTexts(held, text)
  }
}

async function survives(report: ReportModel, text: string): Promise<void> {
  const page = await pageOf(spoken(report, text))
  expect(faultOf(page)).toBeNull()
  for (const tag of tagsOf(page)) expect(allowed).toContain(tag)
  for (const name of attributeNames(page)) expect(allowedNames).toContain(name)
  expect(page.match(/<style>/g)).toHaveLength(1)
  expect(textOf(page)).toContain(squeezed(cleanText(text)))
}

/** One section of everything there is, small enough to be written many times. */
async function littleOfEverything(): Promise<ReportModel> {
  const { report } = await sample({ edition: 'funder', charts: 'none' })
  const kinds = new Map(
    report.sections.flatMap(({ blocks }) => blocks).map((block) => [block.kind, block]),
  )
  return { ...report, sections: [{ key: 'in-brief', heading: '', blocks: [...kinds.values()] }] }
}

test('[reports R36] [reports R12] no text that ever broke a program breaks the page', async () => {
  const report = await littleOfEverything()
  expect(report.sections[0]?.blocks.length).toBeGreaterThan(6)
  for (const text of hostileTexts) await survives(report, text)
})

test('[reports R36] [reports R12] nor does any other', async () => {
  const report = await littleOfEverything()
  const pieces = '< > </p> <b " \' & &lt; --> ]]> <!-- onload= \u202e \u2067 👩‍👩‍👧 עברית R21'.split(
    ' ',
  )
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 }))
  const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, (one) => survives(report, one)),
    { numRuns: 300 },
  )
})

const options = (sessionId: string) =>
  ReportOptions.parse({ sessionId, edition: 'participants', language: 'en' })

function reports({ store }: Pick<ReturnType<typeof seminar>, 'store'>, printPdf?: PrintPdf) {
  return createReports({
    open: () => store,
    dialogs: null,
    progress: () => {},
    build: buildInProcess,
    printPdf,
  })
}

test('[reports R36] [reports R15] [reports R16] it is named, written and recorded as a page', async () => {
  const one = seminar()
  const context = { window: 'test' }
  findingOn(one, 'Finding', [one.reflect({ text: 'Quoted' })])
  const service = reports(one)
  const asked = { ...options(one.sessionId), format: 'html' } as const
  const first = await service.export(asked, context)
  expect(first?.path).toMatch(/A day of peers, participants, English\.html$/)
  expect(first).toMatchObject({ format: 'html', quoted: 1, reflections: 1 })
  const path = join(temporaryFolder(), 'typed')
  const second = await service.export({ ...asked, path: `${path}.docx` }, context)
  expect(second?.path).toBe(`${path}.html`)
  expect(readFileSync(`${path}.html`, 'utf8')).toMatch(/^<!doctype html>/)
  const listed = await service.documents({ sessionId: asked.sessionId }, context)
  expect(listed.map(({ format }) => format)).toEqual(['html', 'html'])
})

test('[reports R36] [reports R14] half a page is not put over a whole one', async () => {
  const path = join(temporaryFolder(), 'page.html')
  writeFileSync(path, 'old')
  const { page } = await sample()
  await expect(writeDocument(path, Buffer.from(page.slice(0, -20)))).rejects.toThrow('not a page')
  expect(readFileSync(path, 'utf8')).toBe('old')
  await writeDocument(path, Buffer.from(page))
  expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(page)
})

test('[reports R37] a PDF is the page, printed where the shell can, and recorded as what it is', async () => {
  const one = seminar()
  const context = { window: 'test' }
  findingOn(one, 'Finding', [one.reflect({ text: 'Quoted' })])
  const asked = { ...options(one.sessionId), format: 'pdf' } as const
  const printed: string[] = []
  const print: PrintPdf = (page) => {
    printed.push(Buffer.from(page).toString('utf8'))
    return Promise.resolve(Buffer.from('%PDF-1.4\n%%EOF\n'))
  }
  const written = await reports(one, print).export(asked, context)
  expect(written).toMatchObject({ format: 'pdf', quoted: 1 })
  expect(written?.path).toMatch(/, participants, English\.pdf$/)
  expect(readFileSync(written?.path ?? '', 'latin1')).toMatch(/^%PDF-/)
  expect(printed).toEqual([await pageOf(model(one))])

  const broken = reports(one, () => Promise.resolve(Buffer.from('%PDF-1.4\nhalf')))
  await expect(broken.export(asked, context)).rejects.toThrow('not a whole PDF')

  const instead = await reports(one).export(asked, context)
  expect(instead).toMatchObject({ format: 'html', quoted: 1 })
  expect(instead?.path).toMatch(/, participants, English\.html$/)
})

test('[reports R37] cancelled while it is printed, it leaves no file', async () => {
  const one = seminar()
  const service = reports(one, async () => {
    await service.cancel({}, { window: 'test' })
    return Buffer.from('%PDF-1.4\n%%EOF\n')
  })
  const path = join(temporaryFolder(), 'stopped.pdf')
  const asked = { ...options(one.sessionId), format: 'pdf', path } as const
  await expect(service.export(asked, { window: 'test' })).rejects.toMatchObject({
    code: 'report/cancelled',
  })
  expect(existsSync(path)).toBe(false)
})

test('[reports R37] the command line writes pages, and says that it prints none', async () => {
  const one = seminar()
  const folder = temporaryFolder()
  const wanted = { sessionId: one.sessionId, edition: 'funder', language: 'sv' } as const
  const { path } = await exportReport(one.store, { ...wanted, out: join(folder, 'a.html') })
  expect(faultOf(readFileSync(path, 'utf8'))).toBeNull()
  await expect(
    exportReport(one.store, { ...wanted, out: join(folder, 'a.pdf') }),
  ).rejects.toMatchObject({ code: 'report/no-printer' })
})
