// What a participant's phone shows, walked through against the real room and pictured on the way.
import { join } from 'node:path'

const guidePicture = join(import.meta.dirname, '../docs/pictures/phone-day.png')
const sizes = [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
]
const words = {
  en: {
    anonymous: 'Take part without a name',
    list: 'I am on the list',
    goOn: 'Go on',
    part: 'Take part',
    readers: 'Those who take part',
    byRole: 'By role',
    save: 'Save',
    answer: 'Your answer',
    mine: /^My answers/,
    happens: 'What happens to my words?',
    back: 'I was here before',
    withdraw: 'Withdraw',
    text: 'Ask Stockholm for the volunteers’ handbook before Christmas.',
  },
  sv: {
    anonymous: 'Delta utan namn',
    list: 'Jag står på listan',
    goOn: 'Fortsätt',
    part: 'Delta',
    readers: 'De som deltar',
    byRole: 'Med roll',
    save: 'Spara',
    answer: 'Ditt svar',
    mine: /^Mina svar/,
    happens: 'Vad händer med mina ord?',
    back: 'Jag har varit här förut',
    withdraw: 'Ta tillbaka',
    text: 'Be Stockholm om handboken för volontärer före jul.',
  },
}

const kinds = [
  { kind: 'two-part', text: 'I used to think…', secondText: 'Now I think…' },
  {
    kind: 'choice',
    text: 'Which of these would you try at home?',
    options: ['A review by peers', 'A visit that nobody inspects', 'A call each month'],
  },
  {
    kind: 'choice',
    multiple: true,
    text: 'What would you need for it?',
    options: ['Time', 'Somebody to ask', 'A letter from the director', 'Money for the train'],
  },
  {
    kind: 'scale',
    text: 'How useful was today?',
    min: 1,
    max: 5,
    minLabel: 'Not at all',
    maxLabel: 'Completely',
  },
  {
    kind: 'then-now',
    text: 'How ready are you to host a review?',
    min: 1,
    max: 10,
    minLabel: 'Not at all',
    maxLabel: 'Completely',
  },
  {
    kind: 'dots',
    text: 'What should we do together next year?',
    max: 5,
    options: ['A second review', 'A handbook', 'Exchange of staff'],
  },
  { kind: 'word', text: 'One word for today?' },
]

/** `wanted(name)` says which pictures are asked for. */
export async function phonePictures({ browser, call, sessionId, folder, language, wanted }) {
  if (!['phone'].some((name) => wanted(name))) return
  const room = await call('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  const prompts = await addPrompts(call, sessionId)
  for (const size of sizes)
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({
        viewport: size,
        deviceScaleFactor: 2,
        colorScheme,
        locale: language === 'sv' ? 'sv-SE' : 'en-GB',
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const isForGuide = language === 'en' && colorScheme === 'light' && size === sizes[0]
      const shoot = async (name) => {
        await page.waitForTimeout(250)
        if (isForGuide && name === '7-saved') await page.screenshot({ path: guidePicture })
        await page.screenshot({
          path: join(folder, `phone-${name}-${language}-${colorScheme}-${size.width}.png`),
          fullPage: true,
        })
      }
      await walk({ page, room, call, prompts, shoot, say: words[language] })
      await context.close()
    }
  for (const { id } of prompts) await call('prompts.remove', { id }).catch(() => {})
  await call('room.close', { sessionId })
}

/** A question of each other kind, waiting to be opened. */
export async function addPrompts(call, sessionId) {
  const added = []
  for (const { options = [], ...prompt } of kinds)
    added.push(
      await call('prompts.add', {
        sessionId,
        ...prompt,
        options: options.map((text, index) => ({ key: `o${index}`, text })),
      }),
    )
  return added
}

async function walk({ page, room, call, prompts, shoot, say }) {
  const press = (name) => page.getByRole('button', { name, exact: true }).first().click()
  await page.goto(room.typedUrl)
  await shoot('1-code')
  await page.goto('about:blank')
  await page.goto(room.url)
  await page.getByLabel(say.list).first().check()
  await page.locator('input#find').fill('an')
  await page.locator('input[name=person]').first().check()
  await shoot('2-list')
  await press(say.back)
  await shoot('3-back-in')
  await page.reload()
  await page.getByLabel(say.anonymous).check()
  await page.locator('#role').fill('Manager')
  await shoot('4-who')
  await press(say.goOn)
  await page.getByLabel(say.readers).check()
  await page.getByLabel(say.byRole, { exact: true }).check()
  await shoot('5-consent')
  await press(say.part)
  await page.getByLabel(say.answer).first().waitFor()
  await shoot('6-question')
  await page.getByLabel(say.answer).first().fill(say.text)
  await press(say.save)
  await page.locator('.saved').first().waitFor()
  await shoot('7-saved')
  for (const { id, kind, multiple } of prompts) {
    await call('prompts.setStatus', { id, status: 'open' })
    await page.waitForTimeout(400)
    await page
      .locator('fieldset input')
      .first()
      .check({ force: true, timeout: 300 })
      .catch(() => {})
    await page
      .locator('button.round')
      .nth(1)
      .click({ timeout: 300 })
      .catch(() => {})
    await shoot(`8-${kind}${multiple ? '-many' : ''}`)
    if (kind === 'then-now') {
      await press(say.goOn)
      await page.locator('fieldset input').first().check({ force: true, timeout: 300 })
      await shoot('8-then-now-second')
    }
    if (kind !== 'word' && kind !== 'two-part') await press(say.save)
    await page.waitForTimeout(200)
    await call('prompts.setStatus', { id, status: 'closed' })
    await page.waitForTimeout(200)
  }
  await page.getByRole('button', { name: say.mine }).click()
  await shoot('9-mine')
  await press(say.withdraw)
  await shoot('9-withdraw')
  await press(say.happens)
  await shoot('9-words')
}
