import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/main/transports/content-security'
import { canary, launch, pages } from './launch'

const known = Object.entries(pages)

test('[7] the policy is exactly this', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
      "trusted-types 'none'",
  )
})

test('[7] [18] every listed file is served with its type and the policy', async () => {
  const { electron } = await launch()
  for (const [pathname, { mime, content }] of known) {
    const response = await electron.fetch(`app://soundings${pathname}?v=1#there`)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(content)
    expect(response.headers.get('content-type')).toBe(mime)
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('[7] what is not there is refused under the same policy', async () => {
  const { electron } = await launch()
  for (const url of ['app://soundings/', 'app://soundings/secret.txt', 'app://other/index.html']) {
    const response = await electron.fetch(url)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('[18] only GET', async () => {
  const { electron } = await launch()
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const response = await electron.fetch('app://soundings/index.html', { method })
    expect(response.status).toBe(404)
  }
})

const oddPieces =
  '.. . %2e%2e ..%2f %5c.. \\ // %00 INDEX.HTML index.html assets app-1a2b.js secret.txt renderer index.html/ index~1.htm :80 @ constructor __proto__ size C: etc/passwd index.html::$DATA ? #'
const piece = oneof(
  constantFrom(...oddPieces.split(' '), ' '),
  string({ unit: 'binary', maxLength: 12 }),
)
const anyPath = oneof(
  tuple(array(piece, { maxLength: 6 }), constantFrom('/', '')).map(([pieces, between]) =>
    pieces.join(between),
  ),
  // Close to the real ones.
  tuple(piece, constantFrom(...Object.keys(pages)), piece).map((parts) => parts.join('')),
  constantFrom(...Object.keys(pages)),
)
const anyUrl = tuple(
  constantFrom('soundings', 'SOUNDINGS', 'a@soundings', 'soundings:80', '', 'other', '..'),
  constantFrom('/', '//', ''),
  anyPath,
).map(([host, start, path]) => `app://${host}${start}${path}`)

test('[18] of 10,000 addresses none is answered with a file that is not listed', async () => {
  const { electron } = await launch()
  let served = 0
  await assert(
    asyncProperty(anyUrl, async (url) => {
      // Electron answers ERR_UNEXPECTED where no request can be made of the url.
      const response = await electron.fetch(url).catch(() => null)
      if (!response) return
      const body = await response.text()
      expect(body).not.toContain(canary)
      expect([200, 404]).toContain(response.status)
      if (response.status === 404) return
      served += 1
      const { pathname, host: name } = new URL(url)
      expect(name).toBe('soundings')
      expect(body).toBe(pages[pathname]?.content)
    }),
    { numRuns: 10_000 },
  )
  expect(served).toBeGreaterThan(0)
})
