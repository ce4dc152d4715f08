// Another program at the same file: plain Node with better-sqlite3, set up as the recipe is.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { hostname } from 'node:os'
import { onTestFinished } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const prelude = `
const Database = require('better-sqlite3')
const db = new Database(process.argv[1], { timeout: 50, fileMustExist: true })
`
const hold = `${prelude}
const { writeFileSync } = require('node:fs')
db.pragma('locking_mode = EXCLUSIVE')
db.pragma('journal_mode = WAL')
db.exec('BEGIN IMMEDIATE; COMMIT')
writeFileSync(process.argv[1] + '.open.json', JSON.stringify({ pid: process.pid, host: ${JSON.stringify(hostname())} }))
console.log('held')
setInterval(() => {}, 1000)
`
const look = `${prelude}
try { db.prepare('SELECT count(*) FROM workspace').get(); console.log('free') }
catch (error) { console.log(error.code.startsWith('SQLITE_BUSY') ? 'held' : error.code) }
`

/** Whether a process of its own finds the file locked. */
export function isHeld(path: string): boolean {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', look, path], {
    cwd: root,
    encoding: 'utf8',
  })
  const answer = stdout.trim()
  if (answer !== 'held' && answer !== 'free') throw new Error(`${answer} ${stderr}`)
  return answer === 'held'
}

/** A process that has the file open until the test is over. */
export async function holdElsewhere(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', hold, path], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  for await (const line of createInterface({ input: child.stdout }))
    if (line === 'held') return child
  throw new Error('could not hold the file')
}
