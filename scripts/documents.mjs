// `npm run documents`: the sample's Word files as page pictures for docs/, one sheet for each file.
// Needs LibreOffice and pdftoppm; `-- --only case-study` narrows it, `-- --keep FOLDER` keeps the files.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import JSZip from 'jszip'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { caller, startHost } from './serve-host.mjs'

const root = join(import.meta.dirname, '..')
const target = join(root, 'docs/pictures/documents')
const { values } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'string' } } })
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'soundings-documents-'))
const wanted = (name) => !values.only || name.startsWith(values.only)
const perRow = 5

/** Each document with how it is asked for. */
async function documents(call) {
  const { sessionId } = await call('workspace.openSample')
  const summary = (edition, language) => [
    `summary-${edition}-${language}`,
    'reports.export',
    { sessionId, edition, language },
  ]
  const paper = (kind, more = {}) => [
    kind,
    'documents.export',
    { sessionId, kind, language: 'en', ...more },
  ]
  const sheet = (name) => [name, 'runSheet.export', { sessionId, paper: name, language: 'en' }]
  return [
    summary('participants', 'en'),
    summary('participants', 'sv'),
    summary('funder', 'en'),
    summary('funder', 'sv'),
    paper('action-list'),
    paper('case-study', { readers: 'public', contact: 'Ruth, Mary Rose Trust' }),
    paper('handout'),
    paper('answer-slips', { slips: 2 }),
    paper('letters'),
    ['method-card', 'documents.exportMethod', { key: 'world-cafe', language: 'en' }],
    sheet('run-sheet'),
    sheet('arrival-list'),
  ].filter(([name]) => wanted(name))
}

/** Of the letters, the first. */
async function firstWordFile(path) {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const [first] = zip.file(/\.docx$/).sort((a, b) => a.name.localeCompare(b.name))
  return first.async('nodebuffer')
}

async function write(call, [name, method, wish]) {
  const isZip = name === 'letters'
  const path = join(folder, `${name}.${isZip ? 'zip' : 'docx'}`)
  const { problems } = await call(method, { ...wish, path })
  if (isZip) writeFileSync(join(folder, `${name}.docx`), await firstWordFile(path))
  return problems.length
}

function pages(name) {
  const soffice = process.env.SOFFICE ?? 'soffice'
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder]
  execFileSync(soffice, [profile, ...convert, join(folder, `${name}.docx`)], { stdio: 'ignore' })
  const pdf = join(folder, `${name}.pdf`)
  execFileSync('pdftoppm', ['-r', '72', '-png', pdf, join(folder, `${name}-page`)])
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-page-`))
    .sort()
    .map((file) => readFileSync(join(folder, file)).toString('base64'))
}

/** All pages side by side, each with its number, as a small picture. */
async function sheetOf(page, name) {
  const all = pages(name)
  const images = all
    .map((data, index) => `<figure><img src="data:image/png;base64,${data}">${index + 1}</figure>`)
    .join('')
  await page.setContent(`<style>body{margin:0;padding:8px;background:#e9e5da;display:grid;gap:8px;
    grid-template-columns:repeat(${Math.min(perRow, all.length)},300px);width:max-content;font:11px sans-serif;color:#555}
    figure{margin:0;text-align:center}img{display:block;width:300px;background:#fff;margin-bottom:2px}</style>${images}`)
  const path = join(target, `${name}.jpg`)
  await page.locator('body').screenshot({ path, type: 'jpeg', quality: 60 })
  return all.length
}

ensureBuild()
mkdirSync(target, { recursive: true })
mkdirSync(folder, { recursive: true })
const host = await startHost(mkdtempSync(join(tmpdir(), 'soundings-documents-host-')))
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] })
try {
  const call = caller(host.url, 'documents')
  const page = await browser.newPage({ viewport: { width: 1600, height: 100 } })
  for (const document of await documents(call)) {
    const [name] = document
    const problems = await write(call, document)
    const count = await sheetOf(page, name)
    process.stdout.write(`${name}: ${count} pages, ${problems} accessibility problems\n`)
  }
} finally {
  await browser.close()
  host.child.kill('SIGTERM')
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}
