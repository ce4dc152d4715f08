// `soundings <command>`: everything without a window. A command's own code is loaded when it is called.
import type { MessageId } from '../../shared/messages'
import { AppError } from '../../shared/errors'
import type { Text } from '../platform/text'
import type { Command, Outcome } from './command'
import { processTerminal, type Serve, type Terminal } from './terminal'
import { readFlags, UsageError } from './usage'

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  create: async () => (await import('./create')).createCommand,
  sample: async () => (await import('./sample')).sampleCommand,
  sessions: async () => (await import('./sessions')).sessionsCommand,
  import: async () => (await import('./import')).importCommand,
  report: async () => (await import('./report')).reportCommand,
  check: async () => (await import('./check')).checkCommand,
  serve: async () => (await import('./serve')).serveCommand,
  rehearse: async () => (await import('./rehearse')).rehearseCommand,
  demo: async () => (await import('./demo')).demoCommand,
}

export type CommandLineIo = { serve: Serve } & Partial<Terminal>

/** Runs one command and answers with its exit code: 0 done, 1 expected failure, 2 usage. Never throws. */
export async function runCommandLine(argv: readonly string[], io: CommandLineIo): Promise<number> {
  const terminal: Terminal = { ...processTerminal(io.serve), ...io }
  const json = argv.includes('--json')
  try {
    const outcome = await dispatch(argv, terminal, json)
    if (typeof outcome === 'number') return outcome
    if (json) terminal.stdout(`${JSON.stringify(outcome.answer)}\n`)
    else terminal.stdout(outcome.lines.map((line) => `${line}\n`).join(''))
    return outcome.exitCode ?? 0
  } catch (error) {
    const { code, message, exitCode } = failure(error, await loadText())
    if (json) terminal.stdout(`${JSON.stringify({ error: { code, message } })}\n`)
    terminal.stderr(`${message}\n`)
    return exitCode
  }
}

async function dispatch(
  argv: readonly string[],
  terminal: Terminal,
  json: boolean,
): Promise<Outcome | number> {
  const [name, ...args] = argv
  if (name === undefined || name === '--json') throw new UsageError('cli.usage.no-command')
  if (name === 'help' || isHelp(name)) return help('cli.help', terminal)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError('cli.usage.unknown-command', { command: name.slice(0, 60) })
  const command = await load()
  if (args.some(isHelp)) return help(command.help, terminal)
  return command.run({ terminal, json, text: loadText, values: readFlags(args, command.flags) })
}

const isHelp = (word: string) => word === '--help' || word === '-h'

async function loadText(): Promise<Text> {
  return (await import('../platform/text')).createText('en')
}

async function help(id: MessageId, terminal: Terminal): Promise<number> {
  const text = await loadText()
  terminal.stdout(`${text(id)}\n`)
  return 0
}

type Failure = { code: string; message: string; exitCode: 1 | 2 }

function failure(error: unknown, text: Text): Failure {
  if (error instanceof UsageError)
    return { code: 'command-line/usage', message: text(error.id, error.values), exitCode: 2 }
  if (error instanceof AppError)
    return { code: error.code, message: sentence(error, text), exitCode: 1 }
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
  return { code: 'internal', message: text('cli.unexpected', { reason }), exitCode: 1 }
}

/** A window shows which column it was; here the sentence has to say so. */
function sentence({ code, details }: AppError, text: Text): string {
  return text(code === 'import/bad-map' ? 'cli.error.bad-map' : `error.${code}`, details)
}
