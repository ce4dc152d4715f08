// A peer review walked from its plan to the report, in the sample's two directions.
import { at, expect, test } from './support/app'

type Conclusions = {
  state: string
  findings: { text: string; notes: string[]; reactions: { kind: string }[]; earlier: unknown[] }[]
}
type Visit = { notes: { text: string; kind: string; slotId: string; writerId: string }[] }

test('the sample’s review: a note by keyboard, a finding from notes, the host’s answer, final', async ({
  app,
  page,
}) => {
  await app.sample()
  const [exchange] = await app.value<{ id: string }[]>('exchanges.list')
  const [, mary] = await app.value<{ id: string }[]>('reviews.list', { exchangeId: exchange?.id })
  const reviewId = mary?.id
  await page.goto(app.shell().url)
  await page.goto(at(app, `/exchanges/${exchange?.id}`))
  await page
    .getByRole('region', { name: 'Host: Mary Rose Trust' })
    .getByRole('link', { name: 'Plan the visit and write it up' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Review: Mary Rose Trust as host',
  )

  await test.step('the plan shows what nobody looks at', async () => {
    await page.getByRole('textbox', { name: 'Add a slot' }).fill('16:00-16:30 Shop')
    await page.keyboard.press('Enter')
    const shop = page.getByRole('button', { name: /16:00–16:30 Shop/ })
    await shop.press('Enter')
    await page.getByRole('checkbox', { name: /Derek Attwell/ }).press(' ')
    await expect(page.getByText('about no strand')).toBeVisible()
  })

  await test.step('a note in under ten seconds, its place chosen by marks', async () => {
    await page.getByRole('link', { name: 'Notes', exact: true }).click()
    const began = Date.now()
    await page.keyboard.press('n')
    await page.keyboard.type('!/1 #2 Two lamps are out at the stern')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Note 12' })).toHaveValue(
      'Two lamps are out at the stern',
    )
    expect(Date.now() - began).toBeLessThan(10_000)
    const { notes } = await app.value<Visit>('visit.get', { reviewId })
    expect(notes.at(-1)).toMatchObject({ kind: 'seen', text: 'Two lamps are out at the stern' })
  })

  await test.step('in the evening a finding from two ticked notes', async () => {
    await page.getByRole('link', { name: 'What the day told us' }).click()
    await page.getByRole('button', { name: /Wednesday 10 June 2015/ }).press('Enter')
    await page.getByRole('option', { name: 'All days' }).press('Enter')
    await page.getByRole('checkbox', { name: /Two lamps are out/ }).press(' ')
    await page.getByRole('checkbox', { name: /The sign from the station/ }).press(' ')
    await page.getByRole('textbox', { name: 'Write a finding' }).fill('Light leads people in')
    await page.keyboard.press('Enter')
    await expect(page.getByText('No note ticked')).toBeVisible()
  })

  await test.step('the host answers; the wording that was seen is kept', async () => {
    await page.getByRole('link', { name: 'Findings', exact: true }).click()
    await page.getByRole('button', { name: /named last of four on the sign/ }).press('Enter')
    const words = page.getByRole('textbox', { name: 'Finding', exact: true })
    await words.fill('From the station the ship is named third of four on the sign.')
    await words.press('Control+Enter')
    await expect(page.getByText('Earlier wordings')).toBeVisible()
    await page.getByRole('button', { name: 'Keep this reaction' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: /^Recognised/ })).toHaveCount(1)
    await expect(page.getByText(/to the wording “From the station/)).toBeVisible()
  })

  await test.step('others see nothing before it is final, and then the report is there', async () => {
    await page.getByRole('radio', { name: 'Other readers' }).click()
    await expect(page.getByText('Others see nothing of this before it is final.')).toBeVisible()
    await page.getByRole('button', { name: 'Make it final' }).click()
    await expect(page.getByText('There is a letter every Friday.')).toBeVisible()
    await page.getByRole('button', { name: 'Oral feedback' }).click()
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('dialog')).toContainText('The dark before the ship')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Documents' }).click()
    await page.getByRole('button', { name: /Save as Word ?: Peer review report/ }).click()
    await expect(page.getByText(/peer review report, English\.docx/)).toBeVisible()
  })

  const { state, findings } = await app.value<Conclusions>('conclusions.get', { reviewId })
  expect(state).toBe('final')
  expect(findings.find(({ text }) => text === 'Light leads people in')?.notes).toHaveLength(2)
  const sign = findings.find(({ text }) => text.includes('third of four'))
  expect(sign?.reactions.map(({ kind }) => kind)).toEqual(['fact-error', 'recognised'])
  expect(sign?.earlier).toHaveLength(1)
})
