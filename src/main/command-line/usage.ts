// Reading flags. Whatever is wrong with them is one sentence and exit code 2.
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { MessageId } from '../../shared/messages'

export type Flags = NonNullable<ParseArgsConfig['options']>
export type Values = Readonly<Record<string, string | boolean | undefined>>

/** Not a failure of the work but of how it was asked for. */
export class UsageError extends Error {
  readonly id: MessageId
  readonly values: Record<string, string>

  constructor(id: MessageId, values: Record<string, string> = {}) {
    super(id)
    this.name = 'UsageError'
    this.id = id
    this.values = values
  }
}

const everywhere = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Flags

export function readFlags(args: string[], flags: Flags): Values {
  try {
    const { values } = parseArgs({
      args,
      options: { ...flags, ...everywhere },
      strict: true,
      allowPositionals: false,
    })
    return values
  } catch (error) {
    throw usageError(error as { code?: string; message: string }, args)
  }
}

function usageError(
  { code = '', message }: { code?: string; message: string },
  args: string[],
): UsageError {
  const named = /'(?:-\w, )?(--?[^'\s]+)/.exec(message)?.[1] ?? args[0] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new UsageError('cli.usage.unknown-option', { option: named })
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    const word = /'([^']*)'/.exec(message)?.[1] ?? ''
    return new UsageError('cli.usage.unexpected', { word })
  }
  const id = message.includes('does not take') ? 'cli.usage.no-value' : 'cli.usage.missing-value'
  return new UsageError(id, { option: named })
}

export function requiredFlag(values: Values, name: string): string {
  const value = optionalFlag(values, name)
  if (value === undefined) throw new UsageError('cli.usage.missing-option', { option: `--${name}` })
  return value
}

export function optionalFlag(values: Values, name: string): string | undefined {
  const value = values[name]
  if (value === '') throw new UsageError('cli.usage.missing-value', { option: `--${name}` })
  return typeof value === 'string' ? value : undefined
}

/** One of a few words, or undefined when the flag is not there. */
export function choiceFlag<T extends string>(
  values: Values,
  name: string,
  among: readonly T[],
): T | undefined {
  const value = optionalFlag(values, name)
  if (value === undefined || among.includes(value as T)) return value as T | undefined
  throw new UsageError('cli.usage.choice', {
    option: `--${name}`,
    choices: among.join(', '),
    value,
  })
}

export function numberFlag(
  values: Values,
  name: string,
  range: { min: number; max: number },
): number | undefined {
  const value = optionalFlag(values, name)
  if (value === undefined) return undefined
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (number >= range.min && number <= range.max) return number
  const { min, max } = range
  throw new UsageError('cli.usage.number', {
    option: `--${name}`,
    min: String(min),
    max: String(max),
  })
}
