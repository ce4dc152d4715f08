// More than 500 hostile texts, sent by real phones, shown on Gather and on the big screen: only letters.
import type { Page } from '@playwright/test'
import { asKept, hostileTexts } from '../support/hostile-text'
import { at, expect, test, type App } from './support/app'

type Room = { url: string; typedUrl: string }
type Card = { id: string; text: string; number: number }
const perPhone = 5

test.use({ viewport: { width: 1920, height: 1080 } })
test.setTimeout(280_000)

/** What a page did that words must not make it do. */
async function watched(page: Page, app: App): Promise<string[]> {
  const told: string[] = []
  const { origin } = new URL(app.shell().url)
  await page.exposeFunction('tellViolation', (what: string) => told.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const tell = (window as unknown as { tellViolation: (what: string) => void }).tellViolation
      tell(`policy ${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('dialog', (dialog) => {
    told.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && !/^(data|blob):$/.test(url.protocol)) told.push(request.url())
  })
  page.on('pageerror', (error) => told.push(`error ${error.message}`))
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).origin !== origin) told.push(`went to ${frame.url()}`)
  })
  return told
}

/** Every kind of element there is, with the attributes it has; the button that turns pages aside. */
const kinds = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('*:not(main button, main button *)')].map(
        ({ tagName, attributes }) =>
          [tagName, ...[...attributes].map(({ name }) => name).sort()].join(' '),
      ),
    ),
  ])

async function sendAll(room: Room, promptId: string, texts: readonly string[]): Promise<void> {
  const secret = room.url.split('#k=')[1]
  const post = async (path: string, body: unknown, token = '') => {
    const response = await fetch(room.typedUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    expect([path, response.status]).toEqual([path, 201])
    return (await response.json()) as { token: string }
  }
  const consent = { audience: 'public', attribution: 'named' }
  for (let first = 0; first < texts.length; first += perPhone) {
    const mine = texts.slice(first, first + perPhone)
    const joinKey = `hostile-phone-${String(first).padStart(6, '0')}`
    // The name is hostile, too.
    const alias = (mine[0] ?? '').slice(0, 1_000)
    const { token } = await post('/api/join', { joinKey, secret, alias, language: 'en', consent })
    for (const [index, text] of mine.entries()) {
      const clientKey = `hostile-text-${String(first + index).padStart(6, '0')}`
      const answer = { text }
      await post('/api/reflections', { clientKey, promptId, answer, language: 'en' }, token)
    }
  }
}

async function askedInARoom(app: App, texts: readonly string[]) {
  const sessionId = await app.sample()
  const { id: promptId } = await app.value<{ id: string }>('prompts.add', {
    sessionId,
    text: 'So?',
  })
  await app.value('prompts.setStatus', { id: promptId, status: 'open' })
  const place = { host: '127.0.0.1', port: 0, cap: 500 }
  const room = await app.value<Room>('room.open', { sessionId, ...place })
  await sendAll(room, promptId, texts)
  const ids = await app.value<string[]>('reflections.ids', { filter: { sessionId, promptId } })
  const cards: Card[] = []
  for (let first = 0; first < ids.length; first += 40) {
    const some = ids.slice(first, first + 40)
    cards.push(...(await app.value<Card[]>('reflections.many', { sessionId, ids: some })))
  }
  expect(cards.toSorted((a, b) => a.number - b.number).map(({ text }) => text)).toEqual(
    texts.map(asKept),
  )
  return { sessionId, promptId, cards }
}

test('[room R21] Gather shows 500 hostile texts as text: no new element, nothing reported', async ({
  app,
  page,
}) => {
  const told = await watched(page, app)
  const { sessionId, cards } = await askedInARoom(app, hostileTexts)
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${sessionId}/gather`))
  const list = page.getByRole('grid')
  await expect(list.getByRole('row').first()).toBeVisible()
  const texts = new Map(cards.map(({ id, text }) => [id, text]))
  const seen = new Map<string, string>()
  const shapes = { hostile: new Set<string>(), honest: new Set<string>() }
  for (let step = 0; step < 2_000; step += 1) {
    const rows = await list.evaluate((grid) =>
      [...grid.querySelectorAll('[data-row]')].flatMap((row) => {
        const words = row.querySelector('article [dir="auto"] p')
        if (!words) return []
        const shape = [...row.querySelectorAll('*')].map(({ tagName, attributes }) =>
          [tagName, ...[...attributes].map(({ name }) => name).sort()].join(' '),
        )
        return [
          {
            id: row.getAttribute('data-row') ?? '',
            text: words.textContent,
            children: words.childElementCount,
            shape,
          },
        ]
      }),
    )
    for (const { id, text, children, shape } of rows) {
      const isHostile = texts.has(id)
      for (const kind of shape) shapes[isHostile ? 'hostile' : 'honest'].add(kind)
      if (!isHostile) continue
      seen.set(id, text)
      expect([id, children]).toEqual([id, 0])
    }
    const isAtEnd = await list.evaluate((grid) => {
      const before = grid.scrollTop
      grid.scrollBy(0, grid.clientHeight * 0.8)
      return grid.scrollTop === before
    })
    if (isAtEnd && rows.some(({ id }) => !texts.has(id)) && seen.size === texts.size) break
    await page.waitForTimeout(30)
  }
  expect(seen.size).toBe(texts.size)
  expect([...seen].filter(([id, text]) => texts.get(id) !== text)).toEqual([])
  expect([...shapes.hostile].filter((kind) => !shapes.honest.has(kind))).toEqual([])
  expect(told).toEqual([])
  await expect(page).not.toHaveTitle('owned')
})

test('[room R21] the big screen shows 500 hostile texts as text: no new element, nothing reported', async ({
  app,
  page,
}) => {
  const told = await watched(page, app)
  const plain = Array.from({ length: 8 }, (_, n) => `Plain words, number ${n}.`)
  const { sessionId, promptId, cards } = await askedInARoom(app, [...plain, ...hostileTexts])
  const sorted = cards.toSorted((a, b) => a.number - b.number)
  await page.goto(app.shell().url)
  await page.goto(`${new URL(app.shell().url).origin}/stage.html#/${sessionId}`)
  await app.value('stage.setWall', { sessionId, on: true })
  await app.value('stage.chooseQuestion', { sessionId, promptId })
  await app.value('stage.show', { sessionId, view: 'wall' })
  const shown = async (some: readonly Card[]) => {
    for (const { id } of some) await app.value('stage.release', { id })
    const quotes = page.locator('blockquote')
    const look = () =>
      quotes.evaluateAll((all) =>
        all.map(({ textContent, childElementCount }) => `${childElementCount} ${textContent}`),
      )
    const expected = some.map(({ text }) => `0 ${onWall(text)}`)
    let texts: string[] = []
    // All at once, or, of long ones, the first of several pages.
    await expect
      .poll(
        async () => {
          const before = texts
          texts = await look()
          const isWhole =
            texts.length === some.length || (await page.locator('main button').count())
          return isWhole && texts.length > 0 && texts.join() === before.join()
        },
        { intervals: [20] },
      )
      .toBeTruthy()
    expect(texts.filter((text) => !expected.includes(text))).toEqual([])
    const found = await kinds(page)
    for (const { id } of some) await app.value('stage.takeBack', { id })
    await expect(quotes).toHaveCount(0)
    return { texts, found }
  }
  const honest = new Set<string>()
  for (const size of [1, 8])
    for (const kind of (await shown(sorted.slice(0, size))).found) honest.add(kind)
  const hostile = sorted.slice(plain.length)
  const left: Card[] = []
  const batches = Array.from({ length: Math.ceil(hostile.length / 4) }, (_, n) =>
    hostile.slice(n * 4, n * 4 + 4),
  )
  for (let batch = batches.shift(); batch; batch = batches.shift()) {
    const { texts, found } = await shown(batch)
    expect([batch[0]?.number, found.filter((kind) => !honest.has(kind))]).toEqual([
      batch[0]?.number,
      [],
    ])
    const unseen = batch.filter(({ text }) => !texts.includes(`0 ${onWall(text)}`))
    if (batch.length === 1) left.push(...unseen)
    // Those on a later page come again, alone.
    else batches.push(...unseen.map((card) => [card]))
  }
  expect(left).toEqual([])
  expect(told).toEqual([])
})

/** The wall shows the first 320 code points. */
function onWall(text: string): string {
  const letters = Array.from(text)
  return letters.length > 320 ? `${letters.slice(0, 318).join('').trimEnd()} …` : text
}
