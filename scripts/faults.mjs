// `npm run faults -- --rounds 1000 [--seed N]`: the fault tests, longer than `npm test` runs them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from './ensure-build.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } })
ensureBuild()
const { status } = spawnSync(
  join(import.meta.dirname, '../node_modules/.bin/vitest'),
  ['run', 'tests/faults'],
  {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: {
      ...process.env,
      SOUNDINGS_ROUNDS: values.rounds ?? '20',
      ...(values.seed ? { SOUNDINGS_SEED: values.seed } : {}),
    },
  },
)
process.exit(status ?? 1)
