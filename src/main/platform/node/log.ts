import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../ports'

/** Defects go to `soundings.log` in the data folder; what people wrote never does. */
export function createLog(folder: string): Log {
  const write = async (entry: Record<string, unknown>, sentence: string) => {
    const { pino } = await import('pino')
    mkdirSync(folder, { recursive: true })
    const destination = pino.destination({ dest: join(folder, 'soundings.log'), sync: true })
    pino({ base: null, redact: ['input'] }, destination).error(entry, sentence)
  }
  return {
    defect: (where, error) => {
      const id = randomBytes(4).toString('hex')
      const stack = error instanceof Error ? error.stack : String(error)
      if (process.env['SOUNDINGS_DEBUG']) process.stderr.write(`${id} ${where} ${stack}\n`)
      void write({ id, where, stack }, 'defect').catch(() => {})
      return id
    },
  }
}
