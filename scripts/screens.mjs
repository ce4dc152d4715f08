// `npm run screens`: every screen in both themes and two sizes into screens/, and the guide's pictures
// into docs/pictures. `-- --only gather --language sv` narrows it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { peoplePictures } from './people-screens.mjs'
import { phonePictures } from './phone-screens.mjs'
import { caller, startHost } from './serve-host.mjs'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { only: { type: 'string' }, language: { type: 'string', default: 'en' } },
})
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const wanted = (name) => !values.only || name.startsWith(values.only)
const guide = ['home', 'plan', 'gather', 'findings', 'report']

/** Places of Plan that other features fill. */
const parts = ['groups', 'checklist']

function places({ sessionId, emptyId, exchangeId, reviewId }) {
  const step = (id, name) => `/sessions/${id}/${name}`
  return [
    ['home', '/'],
    ['settings', '/settings'],
    ['people', '/people'],
    ['organisations', '/organisations'],
    ['exchange', `/exchanges/${exchangeId}`],
    ...['self', 'plan', 'notes', 'evening', 'evidence', 'findings', 'both'].map((part) => [
      `review-${part}`,
      `/reviews/${reviewId}?part=${part}`,
    ]),
    ['toolkit', '/toolkit'],
    ['toolkit-card', '/toolkit?card=world-cafe'],
    ...['plan', 'run', 'gather', 'sense', 'report', 'follow-up'].map((name) => [
      name,
      step(sessionId, name),
    ]),
    ...['plan', 'run', 'gather', 'report'].map((name) => [`${name}-empty`, step(emptyId, name)]),
    ['findings', `${step(sessionId, 'sense')}?part=findings`],
    ['findings-empty', `${step(emptyId, 'sense')}?part=findings`],
    ...parts.flatMap((part) => [
      [`plan-${part}`, `${step(sessionId, 'plan')}?part=${part}`],
      [`plan-${part}-empty`, `${step(emptyId, 'plan')}?part=${part}`],
    ]),
  ].filter(([name]) => wanted(name))
}

async function picture(page, name, appearance, size) {
  // A screen is there when it has a heading of its own or an empty state, and nothing is still waiting.
  await page.locator('main :is(h1, h2, h3, p)').first().waitFor()
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.waitForTimeout(700)
  const day = appearance === 'day'
  const file = `${name}-${appearance}-${size.width}.png`
  await page.screenshot({ path: join(root, 'screens', file) })
  const isForGuide = day && size.width === 1280 && guide.includes(name) && values.language === 'en'
  if (isForGuide) await page.screenshot({ path: join(root, 'docs/pictures', `${name}-day.png`) })
}

const stageViews = ['title', 'question', 'groups', 'wall', 'results', 'break']

/** The big screen by night, with what the sample's people allow. */
async function stagePictures(context, size, call, sessionId) {
  const wanted = stageViews.filter(
    (view) => !values.only || `stage-${view}`.startsWith(values.only),
  )
  if (wanted.length === 0) return
  const prompts = await call('prompts.list', { sessionId })
  const kinds = { results: 'scale' }
  await call('stage.setWall', { sessionId, on: true })
  const page = await context.newPage()
  await page.goto(`${new URL(host.url).origin}/stage.html#/${sessionId}`)
  for (const view of wanted) {
    const { id } = prompts.find(({ kind }) => kind === (kinds[view] ?? 'text'))
    await call('stage.chooseQuestion', { sessionId, promptId: id })
    await call('stage.releaseAll', { sessionId, promptId: id })
    await call('stage.show', { sessionId, view })
    await page.waitForTimeout(700)
    await page.screenshot({ path: join(root, 'screens', `stage-${view}-${size.width}.png`) })
  }
  await page.close()
}

ensureBuild()
const folder = mkdtempSync(join(tmpdir(), 'soundings-screens-'))
mkdirSync(join(root, 'screens'), { recursive: true })
mkdirSync(join(root, 'docs/pictures'), { recursive: true })
const host = await startHost(folder)
const call = caller(host.url, 'screens')
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const { sessionId } = await call('workspace.openSample')
  const [exchange] = await call('exchanges.list')
  const [review] = await call('reviews.list', { exchangeId: exchange.id })
  // The sample's day is long over: it goes on from the café, so that Run has a clock to show.
  const { blocks } = await call('run.state', { sessionId })
  const blockId = blocks.find(({ steps }) => steps.length > 4)?.id
  if (blockId) await call('run.start', { sessionId, blockId })
  const empty = await call('sessions.create', {
    title: 'Kent archives peer group',
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  const ids = { sessionId, emptyId: empty.id, exchangeId: exchange.id, reviewId: review.id }
  for (const size of sizes) {
    const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(host.url)
    for (const appearance of ['day', 'night']) {
      await call('workspace.prefer', { appearance, language: values.language })
      await page.reload()
      for (const [name, path] of places(ids)) {
        await page.goto(`${new URL(host.url).origin}/#${path}`)
        await picture(page, name, appearance, size)
      }
      await peoplePictures({
        page,
        call,
        sessionId,
        root,
        appearance,
        size,
        language: values.language,
        wanted,
      })
    }
    await stagePictures(context, size, call, sessionId)
    await context.close()
  }
  await phonePictures({
    browser,
    call,
    sessionId,
    folder: join(root, 'screens'),
    language: values.language,
    wanted,
  })
} finally {
  await browser.close()
  host.child.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
