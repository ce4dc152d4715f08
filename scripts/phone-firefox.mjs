// `npm run phone:firefox`: the phone page in a second engine, a stock Firefox: join, answer of every kind,
// saved, a draft through a reload, the laptop's death and return. Prints what was seen as one JSON line.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.mjs'
import { firefoxVersion, startFirefox } from './firefox.mjs'
import { addPrompts } from './phone-screens.mjs'
import { caller, startHost } from './serve-host.mjs'

const program = process.env.SOUNDINGS_FIREFOX ?? 'firefox-esr'
const seen = []
const has = (text) => `document.body.innerText.includes(${JSON.stringify(text)})`

async function see(firefox, text) {
  await firefox.until(has(text), text)
  seen.push(text)
}

async function comeIn(firefox, url) {
  await firefox.go(url)
  await firefox.press('Take part without a name')
  await firefox.press('Go on')
  await firefox.press('Those who take part')
  await firefox.press('Not at all')
  await firefox.press('Take part')
  await see(firefox, 'Those who take part may read your words.')
}

async function answerEveryKind(firefox, call, sessionId) {
  const prompts = await addPrompts(call, sessionId)
  for (const { id, kind, text } of prompts) {
    await call('prompts.setStatus', { id, status: 'open' })
    await see(firefox, text)
    await answer(firefox, kind)
    await firefox.until(`document.querySelector('form .saved')?.textContent.includes('✓')`, kind)
    seen.push(`${kind} saved`)
    await call('prompts.setStatus', { id, status: 'closed' })
  }
}

async function answer(firefox, kind) {
  const first = `document.querySelector('form label.choice, form label.step')?.innerText`
  if (kind === 'dots') await firefox.press('One more dot for A handbook')
  else if (kind === 'word' || kind === 'two-part') {
    await firefox.evaluate(`document.querySelector('form input, form textarea').focus()`)
    await firefox.write('Lively')
  } else await firefox.press(await firefox.until(first, 'a choice'))
  if (kind === 'then-now') {
    await firefox.press('Go on')
    await firefox.until(has('And before today?'), 'the second step')
    await firefox.press(await firefox.until(first, 'a step'))
  }
  await firefox.press('Save')
}

async function dieAndReturn(firefox, state) {
  const { room, sessionId, path } = state
  await firefox.press('Write another answer')
  await firefox.press('Your answer')
  await firefox.write('Half a thought')
  await firefox.reload()
  await firefox.until(
    `document.querySelector('form textarea')?.value === 'Half a thought'`,
    'the draft after a reload',
  )
  seen.push('the draft after a reload')
  state.host.child.kill('SIGKILL')
  await firefox.press('Save')
  await see(firefox, 'Kept on this phone until the facilitator’s laptop has it.')
  state.host = await startHost(state.folder)
  const call = caller(state.host.url, 'firefox')
  await call('workspace.open', { path })
  await call('room.open', { sessionId, host: room.host, port: room.port })
  await see(firefox, 'Saved on the facilitator’s laptop')
  const ids = await call('reflections.ids', { filter: { sessionId } })
  const cards = await call('reflections.many', { sessionId, ids: ids.slice(0, 20) })
  const rows = cards.filter(({ text }) => text === 'Half a thought').length
  if (rows !== 1) throw new Error(`${rows} rows of one answer`)
  seen.push('one row after the restart')
}

const version = await firefoxVersion(program)
if (version === null) {
  process.stderr.write(
    `There is no ${program} here. Install Firefox, or name it: SOUNDINGS_FIREFOX=…\n`,
  )
  process.exit(1)
}
ensureBuild()
const folder = mkdtempSync(join(tmpdir(), 'soundings-firefox-data-'))
const state = { folder, host: await startHost(folder) }
const firefox = await startFirefox(program, { width: 390, height: 844 })
try {
  const call = caller(state.host.url, 'firefox')
  const { sessionId } = await call('workspace.openSample')
  const { workspace } = await call('workspace.status')
  const room = await call('room.open', { sessionId, host: '127.0.0.1', port: 0 })
  Object.assign(state, { sessionId, path: workspace.path, room })
  await comeIn(firefox, room.url)
  await firefox.press('Your answer')
  await firefox.write('Written in another engine.')
  await firefox.press('Save')
  await see(firefox, 'Saved on the facilitator’s laptop')
  await firefox.press('Svenska')
  await see(firefox, 'Sparat på träffens dator')
  await firefox.press('English')
  await dieAndReturn(firefox, state)
  await answerEveryKind(firefox, caller(state.host.url, 'firefox'), sessionId)
  process.stdout.write(`${JSON.stringify({ browser: version, seen })}\n`)
} finally {
  await firefox.close()
  state.host.child.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
