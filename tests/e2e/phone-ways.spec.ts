// What people do with the page beyond one answer: names, tables, late words, other phones, being taken out.
import type { Page } from '@playwright/test'
import { type App, expect, test } from './support/app'
import type { Room } from './support/phone'

test.use({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })

type Card = {
  text: string
  late: boolean
  cleared: boolean
  audience: string
  attribution: string
  author: { kind: string; id?: string }
}
type Seminar = { sessionId: string; room: Room; questionId: string }

async function openSample(app: App): Promise<Seminar> {
  const sessionId = await app.sample()
  const prompts = await app.value<{ id: string; status: string }[]>('prompts.list', { sessionId })
  const questionId = prompts.find(({ status }) => status === 'open')?.id ?? ''
  const room = await app.value<Room>('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  return { sessionId, room, questionId }
}

async function cardOf(app: App, sessionId: string, text: string): Promise<Card | undefined> {
  const ids = await app.value<string[]>('reflections.ids', { filter: { sessionId } })
  const cards = await app.value<Card[]>('reflections.many', { sessionId, ids: ids.slice(0, 30) })
  return cards.find((card) => card.text === text)
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()

async function allow(page: Page, readers = 'Those who take part', naming = 'By role') {
  await press(page, 'Go on')
  await page.getByLabel(readers).check()
  await page.getByLabel(naming).check()
  await press(page, 'Take part')
  await expect(page.getByLabel('Your answer').first()).toBeVisible()
}

async function save(page: Page, text: string) {
  await page.getByLabel('Your answer').first().fill(text)
  await press(page, 'Save')
  await expect(page.getByText(/Saved on the facilitator’s laptop/).first()).toBeVisible()
}

test('a name of the list with its initials is confirmed; with others it waits for the facilitator', async ({
  app,
  page,
}) => {
  const { sessionId, room } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Type a few letters of your name').fill('lov')
  await page.getByLabel('Birgitta Lövmark').check()
  await page.getByLabel('Your initials').fill('XX')
  await expect(page.getByText(/These are not the initials of Birgitta/)).toBeVisible()
  await page.getByLabel('Your initials').fill('bl')
  await expect(page.getByText(/These are not the initials/)).toHaveCount(0)
  await allow(page, 'Anybody', 'By name')
  await expect(page.getByText('Shown as: Birgitta Lövmark.').first()).toBeVisible()
  await save(page, 'As myself.')
  expect(await cardOf(app, sessionId, 'As myself.')).toMatchObject({
    cleared: true,
    audience: 'public',
    attribution: 'named',
    author: { kind: 'participant' },
  })
  const { pending } = await app.value<{ pending: unknown[] }>('room.state', { sessionId })
  expect(pending).toEqual([])
})

test('an answer for a table is the table’s, the next one one’s own again', async ({
  app,
  page,
}) => {
  const { sessionId, room } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Take part without a name').check()
  await page.getByLabel('Answer for a table').selectOption({ label: 'Table 4' })
  await allow(page)
  await expect(page.getByText('You answer for Table 4.').first()).toBeVisible()
  await save(page, 'All of us at table 4.')
  expect((await cardOf(app, sessionId, 'All of us at table 4.'))?.author.kind).toBe('group')
  await press(page, 'What happens to my words?')
  await press(page, 'Change this')
  await page.getByLabel('Answer for a table').selectOption({ label: 'For myself' })
  await expect.poll(() => page.getByLabel('Answer for a table').inputValue()).toBe('')
  await press(page, 'To the question')
  await expect(page.getByText('You answer for Table 4.')).toHaveCount(0)
  await save(page, 'And I alone.')
  expect((await cardOf(app, sessionId, 'And I alone.'))?.author.kind).toBe('participant')
})

test('a question closed under the hand keeps its words; sent then, they are told as late', async ({
  app,
  page,
}) => {
  const { sessionId, room, questionId } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Take part without a name').check()
  await allow(page)
  await page.getByLabel('Your answer').first().fill('Still thinking.')
  await app.value('prompts.setStatus', { id: questionId, status: 'closed' })
  await expect(page.getByText(/This question has been closed/)).toBeVisible()
  await expect(page.getByLabel('Your answer').first()).toHaveValue('Still thinking.')
  await press(page, 'Save')
  await expect(page.getByText(/kept as late/).first()).toBeVisible()
  expect(await cardOf(app, sessionId, 'Still thinking.')).toMatchObject({ late: true })
})

test('a thought without a question has a box of its own beside the answer', async ({
  app,
  page,
}) => {
  const { sessionId, room } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Take part without a name').check()
  await allow(page)
  await page.getByText('Something else you want to say?').click()
  await page.getByLabel('A thought of your own').fill('The coffee was where it happened.')
  await page.getByRole('button', { name: 'Save', exact: true }).nth(1).click()
  await expect(page.getByText(/Saved on the facilitator’s laptop/)).toBeVisible()
  await expect(page.getByLabel('Your answer')).toHaveValue('')
  expect(await cardOf(app, sessionId, 'The coffee was where it happened.')).toMatchObject({
    promptId: null,
  })
})

test('the withdrawal code brings answers and choices to another phone', async ({
  app,
  page,
  browser,
}) => {
  const { room } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Take part without a name').check()
  await allow(page, 'Anybody')
  await save(page, 'Said on the first phone.')
  await press(page, 'What happens to my words?')
  const code = (await page.locator('.code.big').textContent()) ?? ''
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await other.goto(room.url)
  await press(other, 'I was here before')
  await other.getByLabel('Withdrawal code').fill('WRONG-CODE-HERE')
  await press(other, 'Go on')
  await expect(other.getByRole('alert')).toHaveText(/Nobody here has that code/)
  await other.getByLabel('Withdrawal code').fill(code.toLowerCase().replaceAll('-', ' '))
  await press(other, 'Go on')
  await expect(other.getByText('Anybody may read your words.').first()).toBeVisible()
  await other.getByRole('button', { name: 'My answers (1)' }).click()
  await expect(other.getByText('Said on the first phone.')).toBeVisible()
  await press(other, 'What happens to my words?')
  await expect(other.locator('.code.big')).toHaveText(code)
  await other.context().close()
})

test('consent for one answer leaves the others; for all it reaches everything', async ({
  app,
  page,
}) => {
  const { sessionId, room } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Take part without a name').check()
  await allow(page)
  await save(page, 'The first.')
  await press(page, 'Write another answer')
  await save(page, 'The second.')
  await press(page, 'Change this')
  await page.getByLabel('Nobody: count my answers, show no words').check()
  await press(page, 'Save for this answer only')
  await expect
    .poll(async () => (await cardOf(app, sessionId, 'The second.'))?.audience)
    .toBe('count')
  expect((await cardOf(app, sessionId, 'The first.'))?.audience).toBe('participants')
  await press(page, 'What happens to my words?')
  await page.getByLabel('Anybody').check()
  await press(page, 'Save for all my answers')
  await expect(page.getByText('Saved for all your answers.')).toBeVisible()
  for (const text of ['The first.', 'The second.'])
    expect((await cardOf(app, sessionId, text))?.audience).toBe('public')
})

test('a phone that is taken out says so and keeps what it had not sent; another seminar asks anew', async ({
  app,
  page,
  problems,
}) => {
  const { sessionId, room } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Take part without a name').check()
  await allow(page)
  await page.getByLabel('Your answer').first().fill('Not sent yet.')
  const { phones } = await app.value<{ phones: { id: string }[] }>('room.state', { sessionId })
  await app.value('room.remove', { sessionId, participantId: phones[0]?.id })
  await expect(page.getByText('This phone is no longer taking part')).toBeVisible({
    timeout: 15_000,
  })
  await expect(page.getByText('Not sent yet.')).toBeVisible()
  problems.splice(0)
})

test('the next seminar on the same laptop asks who one is and what may be read, again', async ({
  app,
  page,
  problems,
}) => {
  const { sessionId, room } = await openSample(app)
  await page.goto(room.url)
  await page.getByLabel('Take part without a name').check()
  await allow(page, 'Anybody')
  await app.value('room.close', { sessionId })
  const next = await app.value<{ id: string }>('sessions.create', {
    title: 'Another day',
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  await app.value('sessions.setStatus', { id: next.id, status: 'running' })
  const place = { host: room.host, port: room.port }
  const again = await app.value<Room>('room.open', { sessionId: next.id, ...place })
  await page.goto('about:blank')
  await page.goto(again.url)
  await expect(page.getByRole('heading', { name: 'Who are you here?' })).toBeVisible({
    timeout: 15_000,
  })
  await expect(page.getByText('Another day')).toBeVisible()
  problems.splice(0)
})
