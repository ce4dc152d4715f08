// Entry 2, plain Node: the browser shell and the command line.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { main } = await import('./command-line/main')
process.exitCode = await main(process.argv.slice(2))
