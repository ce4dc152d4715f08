// A stock Firefox, steered by WebDriver BiDi over its own socket: no driver program, no patched browser.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether such a program is there; answers with its version. */
export function firefoxVersion(program) {
  return new Promise((resolve) => {
    const child = spawn(program, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.on('error', () => resolve(null))
    child.on('close', () => resolve(text.trim() || null))
  })
}

export async function startFirefox(program, { width, height }) {
  const profile = mkdtempSync(join(tmpdir(), 'soundings-firefox-'))
  // Nothing leaves this machine while it is tried.
  const quiet = ['app.update.enabled', 'datareporting.policy.dataSubmissionEnabled']
  const lines = quiet.map((name) => `user_pref("${name}", false);`)
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`)
  const child = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      `--width=${width}`,
      `--height=${height}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await listening(child)
  const socket = await connected(`${address}/session`)
  const send = createSender(socket)
  await send('session.new', { capabilities: {} })
  const { contexts } = await send('browsingContext.getTree', {})
  const context = contexts[0].context
  await send('browsingContext.setViewport', { context, viewport: { width, height } })
  return {
    ...createHand(send, context),
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await send('browser.close', {}).catch(() => child.kill())
      socket.close()
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr.on('data', (chunk) => {
      text += chunk
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(text) ?? []
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`Firefox ended: ${text.slice(-400)}`)))
  })
}

function connected(address) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    socket.addEventListener('open', () => resolve(socket))
    socket.addEventListener('error', () => reject(new Error(`no socket at ${address}`)))
  })
}

function createSender(socket) {
  const waiting = new Map()
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(data)
    const call = waiting.get(id)
    waiting.delete(id)
    if (type === 'error') call?.reject(new Error(`${error}: ${message}`))
    else call?.resolve(result)
  })
  let count = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      socket.send(JSON.stringify({ id: count, method, params }))
    })
}

/** What a thumb does: go, look, press, write. Pressed and typed as real input, not by script. */
function createHand(send, context) {
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result.value
  }
  /** The expression's value as soon as it is true. */
  const until = async (expression, what) => {
    const end = Date.now() + 20_000
    for (;;) {
      const value = await evaluate(expression).catch(() => null)
      if (value) return value
      if (Date.now() > end) throw new Error(`not seen in 20 s: ${what}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const press = async (words) => {
    const middle = await until(findMiddle(words), words)
    const [x, y] = middle.split(',').map(Number)
    const move = { type: 'pointerMove', x, y }
    const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
    const parameters = { pointerType: 'touch' }
    await send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'thumb', parameters, actions }],
    })
  }
  const write = async (text) => {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
  }
  const go = (url) => send('browsingContext.navigate', { context, url, wait: 'complete' })
  const reload = () => send('browsingContext.reload', { context, wait: 'complete' })
  return { evaluate, until, press, write, go, reload }
}

/** Where to press: the middle of the button, label, summary or field that says these words. */
function findMiddle(words) {
  return `(() => {
    const said = (element) => element.getAttribute('aria-label') ?? element.textContent.trim()
    const all = [...document.querySelectorAll('button, label, summary')]
    const found = all.find((element) => said(element) === ${JSON.stringify(words)})
    const target = found?.control && found.classList.contains('unseen') ? found.control : found
    if (!target || target.disabled) return null
    target.scrollIntoView({ block: 'center' })
    const { x, y, width, height } = target.getBoundingClientRect()
    return [Math.round(x + width / 2), Math.round(y + height / 2)].join()
  })()`
}
