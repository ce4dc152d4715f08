// The text of a `.soundings-kit`: cards and sequences in one file. What comes in is hostile until checked.
import { longestKit } from '../../../shared/contract/toolkit'
import { cleanText } from '../../../shared/domain/text'
import { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import { AppError } from '../../../shared/errors'
import { z } from '../../../shared/zod'

const format = 'soundings-kit'
const version = 1

const Kit = z
  .object({
    format: z.literal(format),
    version: z.literal(version),
    methods: z.array(MethodCard).max(1_000),
    sequences: z.array(Sequence).max(1_000),
  })
  .strict()
export type Kit = Pick<z.infer<typeof Kit>, 'methods' | 'sequences'>

export function kitText({ methods, sequences }: Kit): string {
  return `${JSON.stringify({ format, version, methods, sequences }, null, 2)}\n`
}

/** Refuses with 'kit/…' whatever is not whole, known and clean; never repairs. */
export function readKit(text: string): Kit {
  if (text.length > longestKit) throw new AppError('kit/too-large')
  const raw = parsed(text)
  if (!isKit(raw)) throw new AppError('kit/not-a-kit')
  if (typeof raw.version === 'number' && raw.version > version) throw new AppError('kit/newer')
  const checked = Kit.safeParse(raw)
  if (!checked.success) {
    const where = checked.error.issues[0]?.path.join('.') ?? ''
    throw broken(where === '' ? 'version' : where)
  }
  assertOnce('methods', checked.data.methods)
  assertOnce('sequences', checked.data.sequences)
  assertClean(checked.data, '')
  return checked.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('kit/not-a-kit')
  }
}

const isKit = (raw: unknown): raw is { format: string; version: unknown } =>
  typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === format

const broken = (where: string) => new AppError('kit/broken', { where: where.slice(0, 120) })

function assertOnce(list: string, cards: readonly { key: string }[]): void {
  const keys = new Set<string>()
  for (const [index, { key }] of cards.entries()) {
    if (keys.has(key)) throw broken(`${list}.${index}.key`)
    keys.add(key)
  }
}

/** Words as the app itself would have written them: no control characters, no half characters. */
function assertClean(value: unknown, where: string): void {
  if (typeof value === 'string') {
    if (value !== cleanText(value)) throw broken(where)
  } else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      assertClean(each, where === '' ? key : `${where}.${key}`)
}
