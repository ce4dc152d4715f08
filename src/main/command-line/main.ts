import { runCommandLine } from './command-line'

/** The command line as a process: answers with its exit code. */
export function main(argv: readonly string[]): Promise<number> {
  return runCommandLine(argv, {
    serve: async (options) => (await import('../browser-shell')).serveBrowserShell(options),
  })
}
