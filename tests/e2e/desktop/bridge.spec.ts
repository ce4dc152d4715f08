import { expect, test } from '@playwright/test'
import { isBuilt } from '../../desktop/built-app'
import { openDesktopPage, type DesktopPage } from './desktop-page'

test.skip(!isBuilt, 'out/main is not built: npm run build')

type Bridge = {
  call(json: string): Promise<string>
  subscribe(json: string): void
  onEvent(listener: (json: string) => void): () => void
}
type PageWindow = { soundings: Bridge; heard?: string[]; injected?: boolean }

let desktop: DesktopPage
test.beforeEach(async ({ page }) => {
  desktop = await openDesktopPage(page)
})
test.afterEach(() => desktop.stop())

test('the first screen comes up over IPC, under the policy, without a complaint', async ({
  page,
}) => {
  const { calls, complaints } = desktop
  await expect.poll(() => calls).toContain('workspace.status')
  await expect(page.locator('body')).toContainText(/\S/)
  expect(complaints).toEqual([])
})

test('[20] a page has three functions, and through them the real host', async ({ page }) => {
  const answered = await page.evaluate(async () => {
    const { soundings } = globalThis as never as PageWindow
    const json = '{"path":"workspace.status","input":{},"window":"bridge"}'
    return { keys: Object.keys(soundings), reply: await soundings.call(json) }
  })
  expect(answered.keys).toEqual(['call', 'subscribe', 'onEvent'])
  expect(JSON.parse(answered.reply)).toMatchObject({ ok: true, value: { shell: 'desktop' } })
})

test('what the host commits is heard in the page', async ({ page }) => {
  await page.evaluate(async () => {
    const window = globalThis as never as PageWindow
    const heard: string[] = []
    window.heard = heard
    window.soundings.onEvent((json) => heard.push(json))
    window.soundings.subscribe('{"workspace":null,"seq":0}')
    const input = { name: 'Bridge' }
    const frame = { path: 'workspace.create', input, window: 'bridge' }
    await window.soundings.call(JSON.stringify(frame))
  })
  await expect
    .poll(() => page.evaluate(() => (globalThis as never as PageWindow).heard?.join()))
    .toMatch(/"hello".*"reset"/)
})

test('[7] nothing inline runs, nothing is evaluated, nothing is fetched from elsewhere', async ({
  page,
}) => {
  const found = await page.evaluate(async () => {
    const window = globalThis as never as PageWindow
    const trials: Record<string, () => unknown> = {
      markup: () => (document.body.innerHTML = '<img src=x onerror="injected = true">'),
      script: () => {
        const script = document.createElement('script')
        script.append('globalThis.injected = true')
        document.head.append(script)
      },
      evaluation: () => Reflect.construct(Function, ['injected = true'])() as unknown,
      elsewhere: () => fetch('https://example.org/'),
    }
    // The debugger lets the first turn evaluate.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const outcomes: Record<string, string> = {}
    for (const [name, attempt] of Object.entries(trials)) {
      try {
        await attempt()
        outcomes[name] = 'ran'
      } catch (error) {
        outcomes[name] = (error as Error).name
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { outcomes, injected: window.injected ?? false }
  })
  expect(found.injected).toBe(false)
  expect(found.outcomes).toMatchObject({
    markup: 'TypeError',
    evaluation: 'EvalError',
    elsewhere: 'TypeError',
  })
})

test('[17] a frame inside the page is not answered', async ({ page }) => {
  const refusal = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { soundings } = frame.contentWindow as never as PageWindow
    const json = '{"path":"workspace.status","input":{},"window":"frame"}'
    return soundings.call(json).catch((error: Error) => error.message)
  })
  expect(refusal).toContain('refused')
})
