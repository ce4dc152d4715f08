// The toolkit: found, added, written, carried from one laptop to another, refused.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { at, expect, test } from './support/app'

test('[toolkit R2] a method is picked inside Plan, scaled to the group, and undone', async ({
  app,
  page,
}) => {
  await app.value('workspace.create', { name: 'Kent' })
  const { id } = await app.value<{ id: string }>('sessions.create', {
    title: 'Stores day',
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  await page.goto(app.shell().url)
  await page.goto(at(app, `/sessions/${id}/plan?part=programme`))
  await page.getByRole('button', { name: 'Add a method' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('wrld cafe')
  await dialog.getByRole('button', { name: /World Café/ }).click()
  await dialog.getByRole('textbox', { name: 'People' }).last().fill('40')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Add to the programme' }).click()
  await expect(dialog).toBeHidden()
  const blocks = await app.value<{ title: string; steps: unknown[] }[]>('agenda.list', {
    sessionId: id,
  })
  expect(blocks).toHaveLength(1)
  expect(blocks[0]?.steps.length).toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(async () => (await app.value<unknown[]>('agenda.list', { sessionId: id })).length)
    .toBe(0)
})

test('[toolkit R7] [toolkit R8] [toolkit R9] an own card is written, saved as a kit, read in elsewhere; nonsense is refused', async ({
  app,
  page,
}) => {
  await app.sample()
  await page.goto(app.shell().url)
  await page.goto(at(app, '/toolkit'))
  await page.getByRole('button', { name: 'New method' }).click()
  const form = page.getByRole('article', { name: 'Your own method' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Harbour walk')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Harbour walk/ }).first()).toBeVisible()
  await form.getByRole('button', { name: 'Add a step' }).click()
  await expect(form.getByRole('textbox', { name: 'What happens in step 2' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join()}`)).toEqual(
    [],
  )

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save my cards as a file' }).click()
  const path = join(app.folder, 'ours.soundings-kit')
  await (await download).saveAs(path)
  expect(readFileSync(path, 'utf8')).toContain('Harbour walk')

  await form.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Remove Harbour walk' }).click()
  await expect(page.getByRole('button', { name: /^Harbour walk/ })).toHaveCount(0)

  const choose = async (file: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Read in a kit' }).click()
    await (await chooser).setFiles(file)
  }
  await choose(path)
  await expect(page.getByRole('dialog').getByText('Harbour walk')).toBeVisible()
  await page.getByRole('button', { name: 'Take them in' }).click()
  await expect(page.getByRole('button', { name: /^Harbour walk/ })).toBeVisible()

  const broken = join(app.folder, 'broken.soundings-kit')
  writeFileSync(
    broken,
    '{"format":"soundings-kit","version":1,"methods":[{"key":"../x"}],"sequences":[]}',
  )
  await choose(broken)
  await expect(
    page.getByRole('dialog').getByText(/damaged or holds what a kit may not hold/),
  ).toBeVisible()
})
