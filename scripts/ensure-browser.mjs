// Finds a Chromium for the tests, and installs Debian's where it may.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.SOUNDINGS_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const find = () => places.find((place) => place && existsSync(place)) ?? null

/** The program's path; ends the process with a sentence when there is none to be had. */
export function ensureBrowser() {
  const found = find()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  if (existsSync('/usr/bin/apt-get') && isRoot) {
    process.stderr.write('Installing Chromium for the end-to-end tests…\n')
    const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
    run(['update', '-qq'])
    run(['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'])
    const installed = find()
    if (installed) return installed
  }
  process.stderr.write(
    'The end-to-end tests need Chromium. Install it (on Debian: apt-get install chromium) or set SOUNDINGS_CHROMIUM to its path.\n',
  )
  return process.exit(1)
}
