// `soundings <command>`: everything without a window.
import type { MessageId } from '../../shared/messages'
import { AppError } from '../../shared/errors'
import { createText, type Text } from '../platform/text'
import type { Command, Outcome } from './command'
import { checkCommand } from './check'
import { createCommand } from './create'
import { demoCommand } from './demo'
import { importCommand } from './import'
import { reportCommand } from './report'
import { sampleCommand } from './sample'
import { serveCommand } from './serve'
import { sessionsCommand } from './sessions'
import { processTerminal, type Serve, type Terminal } from './terminal'
import { readFlags, UsageError } from './usage'

const commands: ReadonlyMap<string, Command> = new Map([
  ['create', createCommand],
  ['sample', sampleCommand],
  ['sessions', sessionsCommand],
  ['import', importCommand],
  ['report', reportCommand],
  ['check', checkCommand],
  ['serve', serveCommand],
  ['demo', demoCommand],
])

export type CommandLineIo = { serve: Serve } & Partial<Terminal>

/** Runs one command and answers with its exit code: 0 done, 1 expected failure, 2 usage. Never throws. */
export async function runCommandLine(argv: readonly string[], io: CommandLineIo): Promise<number> {
  const terminal: Terminal = { ...processTerminal(io.serve), ...io }
  const text = createText('en')
  const json = argv.includes('--json')
  try {
    const outcome = await dispatch(argv, { terminal, text, json })
    if (typeof outcome === 'number') return outcome
    if (json) terminal.stdout(`${JSON.stringify(outcome.answer)}\n`)
    else for (const line of outcome.lines) terminal.stdout(`${line}\n`)
    return outcome.exitCode ?? 0
  } catch (error) {
    return fail(error, { terminal, text, json })
  }
}

type Setting = { readonly terminal: Terminal; readonly text: Text; readonly json: boolean }

async function dispatch(argv: readonly string[], setting: Setting): Promise<Outcome | number> {
  const [name, ...args] = argv
  const asksHelp = args.includes('--help') || args.includes('-h')
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    if (name === undefined) throw new UsageError('cli.usage.no-command')
    return help('cli.help', setting)
  }
  const command = commands.get(name)
  if (!command) throw new UsageError('cli.usage.unknown-command', { command: name.slice(0, 60) })
  if (asksHelp) return help(command.help, setting)
  return command.run({ ...setting, values: readFlags(args, command.flags) })
}

function help(id: MessageId, { terminal, text }: Setting): number {
  terminal.stdout(`${text(id)}\n`)
  return 0
}

function fail(error: unknown, { terminal, text, json }: Setting): number {
  const { code, message, exitCode } = failure(error, text)
  if (json) terminal.stdout(`${JSON.stringify({ error: { code, message } })}\n`)
  terminal.stderr(`${message}\n`)
  return exitCode
}

type Failure = { code: string; message: string; exitCode: 1 | 2 }

function failure(error: unknown, text: Text): Failure {
  if (error instanceof UsageError)
    return { code: 'command-line/usage', message: text(error.id, error.values), exitCode: 2 }
  if (error instanceof AppError)
    return { code: error.code, message: text(`error.${error.code}`, error.details), exitCode: 1 }
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
  return { code: 'internal', message: text('cli.unexpected', { reason }), exitCode: 1 }
}
