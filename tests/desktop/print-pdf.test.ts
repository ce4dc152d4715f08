import { expect, test } from 'vitest'
import { writtenPagePolicy } from '../../src/main/transports/content-security'
import { launchWithWindow } from './launch'

const page = '<!doctype html><html lang="sv"><body><p>Sida</p></body></html>'

test('[reports R37] a page is printed tagged and outlined, in a hidden window where nothing runs', async () => {
  const { electron, made, state } = await launchWithWindow()
  const bytes = await made.printPdf(Buffer.from(page))
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-/)
  const [, hidden] = state.windows
  if (!hidden) throw new Error('no window was opened')
  expect(hidden.options.show).toBe(false)
  expect(hidden.options.webPreferences).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
  })
  expect(hidden.options.webPreferences).not.toHaveProperty('preload')
  expect(hidden.contents.printed).toEqual([
    {
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    },
  ])
  const [shown] = hidden.shown
  expect(await shown?.text()).toBe(page)
  expect(shown?.headers.get('content-security-policy')).toBe(writtenPagePolicy)
  expect(hidden.closed).toBe(true)
  // Afterwards it is nowhere.
  expect((await electron.fetch(hidden.loaded[0] ?? '')).status).toBe(404)
})

test('[reports R37] the hidden window may call nothing', async () => {
  const { electron, made, state, fake } = await launchWithWindow()
  await made.printPdf(Buffer.from(page))
  const [, hidden] = state.windows
  const event = { sender: hidden?.contents.api, senderFrame: hidden?.contents.mainFrame }
  const frame = JSON.stringify({ path: 'sessions.list', input: {}, window: 'x' })
  await expect(electron.invoke('soundings:call', event, frame)).rejects.toThrow()
  expect(fake.calls).toEqual([])
})
