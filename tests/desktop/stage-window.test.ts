import { expect, test } from 'vitest'
import { contract } from '../../src/shared/contract'
import { launchWithWindow } from './launch'

const sessionId = '018f0000-0000-7000-8000-000000000001'
const call = (path: string) => JSON.stringify({ path, input: {}, window: 'stage' })

async function launchWithStage(displays = 1) {
  const launched = await launchWithWindow()
  if (displays > 1)
    launched.state.displays.push({ id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 } })
  launched.made.openStage(sessionId)
  const stage = launched.state.windows[1]
  if (!stage) throw new Error('no second window was opened')
  const event = (window = stage) => ({
    sender: window.contents.api,
    senderFrame: window.contents.mainFrame,
  })
  return { ...launched, stage, event }
}

test('[stage R11] the big screen opens once, at the session it is asked for, as confined as the other', async () => {
  const { made, state, stage, window } = await launchWithStage()
  expect(stage.loaded).toEqual([`app://soundings/stage.html#/${sessionId}`])
  expect(stage.options.webPreferences).toEqual(window.options.webPreferences)
  made.openStage('another')
  expect(state.windows).toHaveLength(2)
  expect(stage.loaded).toEqual([
    `app://soundings/stage.html#/${sessionId}`,
    'app://soundings/stage.html#/another',
  ])
  stage.close()
  made.openStage(sessionId)
  expect(state.windows).toHaveLength(3)
})

test('[stage R11] it fills the second display when there is one', async () => {
  const { stage } = await launchWithStage(2)
  expect(stage.options).toMatchObject({ x: 1440, width: 1920, fullscreen: true })
  const { stage: alone } = await launchWithStage()
  expect(alone.options).not.toHaveProperty('fullscreen')
})

test('[stage R11] it may ask for what it shows, and for nothing else', async () => {
  const { electron, event, fake, window } = await launchWithStage()
  const paths = Object.entries(contract).flatMap(([slice, procedures]) =>
    Object.keys(procedures).map((name) => `${slice}.${name}`),
  )
  const asked = async (path: string, from = event()) =>
    electron.invoke('soundings:call', from, call(path)).then(
      () => true,
      () => false,
    )
  const allowed: string[] = []
  for (const path of [...paths, '', 'stage', 'toString']) if (await asked(path)) allowed.push(path)
  expect(allowed).toEqual(['stage.state'])
  expect(fake.calls).toHaveLength(1)
  expect(await asked('stage.show', event(window))).toBe(true)
})

test('[stage R11] it follows the host, and goes when the facilitator goes', async () => {
  const { electron, event, fake, stage, window } = await launchWithStage()
  electron.send('soundings:subscribe', event(), JSON.stringify({ workspace: null, seq: 0 }))
  expect(fake.streams).toHaveLength(1)
  window.close()
  expect(stage.closed).toBe(true)
  expect(fake.streams[0]?.open).toBe(false)
})
