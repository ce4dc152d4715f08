// The list as it is pasted, the door, and a list of two thousand.
import { join } from 'node:path'

const pasted = [
  'Namn\tOrganisation\tRoll\tLand\tSpråk\tE-post\tKost',
  'Elmqvist, Karin\tVasa Museum\tMuseum educator\tSverige\tsvenska, engelska\tkarin@example.org\t',
  'Moira Stanbrook\tMary Rose Trust\tLearning officer\tUK\tEnglish\t\tvegan',
  'Åsa Lindqvist\tVasa Museum\tIntendent\tSverige\tsvenska\tasa@example.org\t',
  '',
  'Hedda Bruun\tHesterøy kystmuseum\tBoat keeper\tAtlantis\tnorsk\t\t',
  '***\tMary Rose Trust\t\t\t\t\t',
  'Kees de Wit\tMuseum Oudezijl\tConservator\tHolland\tNederlands\tkees@example.org\t',
].join('\n')

/** Leaves the sample's people as they were. */
export async function peoplePictures({
  page,
  call,
  sessionId,
  root,
  appearance,
  size,
  language,
  wanted,
}) {
  const open = async (id, more = '') => {
    await page.goto(`${new URL(page.url()).origin}/#/sessions/${id}/plan?part=participants${more}`)
    await page.locator('main h2').first().waitFor()
    await page.waitForTimeout(700)
  }
  const picture = async (name) => {
    await page.waitForTimeout(500)
    const path = join(root, 'screens', `${name}-${appearance}-${size.width}.png`)
    await page.screenshot({ path })
    const isForGuide = appearance === 'day' && size.width === 1280 && language === 'en'
    if (isForGuide && name === 'participants-paste')
      await page.screenshot({ path: join(root, 'docs/pictures', `${name}-day.png`) })
  }
  if (wanted('participants-paste')) {
    await open(sessionId)
    await page.locator('main header').last().getByRole('button').last().click()
    await page.getByRole('dialog').getByRole('textbox').fill(pasted)
    await page.waitForTimeout(800)
    await picture('participants-paste')
    await page.getByRole('dialog').getByRole('radio').first().scrollIntoViewIfNeeded()
    await picture('participants-same')
    await page.keyboard.press('Escape')
  }
  if (wanted('participants-check-in')) await door({ page, call, sessionId, open, picture })
  if (wanted('participants-many')) {
    const id = await thousands(call)
    await open(id)
    await picture('participants-many')
    await open(id, '&do=check-in')
    await page.keyboard.type('cecilia')
    await picture('participants-many-check-in')
    // The people too go again, and then the session.
    await call('history.undo')
    await call('history.undo')
  }
}

async function door({ page, call, sessionId, open, picture }) {
  const people = await call('participants.list', { sessionId })
  const late = people.filter(({ badge }) => badge % 3 === 0)
  for (const { id } of late)
    await call('participants.update', { id, change: { attendance: 'invited' } })
  await open(sessionId, '&do=check-in')
  await page.keyboard.type('moria')
  await picture('participants-check-in-typed')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('derek')
  await page.keyboard.press('Enter')
  await picture('participants-check-in')
  await page.keyboard.type('Nora Ny, Vasa Museum')
  await page.keyboard.press('Enter')
  await picture('participants-check-in-new')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  // As the sample has them: what was changed here is taken back step by step.
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(300)
  for (const _ of late) await call('history.undo')
}

async function thousands(call) {
  const { id } = await call('sessions.create', {
    title: 'The whole network',
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  const first = ['Anna', 'Bo', 'Cecilia', 'David', 'Eva', 'Fredrik']
  const people = Array.from({ length: 2000 }, (_, index) => ({
    name: `${first[index % first.length]} Guest ${index + 1}`,
    organisation: `Museum ${(index % 90) + 1}`,
    role: 'Head of visitor services',
    personId: null,
  }))
  await call('participants.add', { sessionId: id, people })
  return id
}
