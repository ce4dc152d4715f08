// `npm run schema`: writes schema.sql, what a fresh workspace holds, from the migrations, and the fixture
// of the newest version once, so that every version that ever was can be opened for ever.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const load = async (path) =>
  (await runnerImport(join(root, path), { root, logLevel: 'error' })).module

const { schemaText } = await load('src/main/workspace/schema.ts')
writeFileSync(join(root, 'src/main/workspace/schema.sql'), schemaText())

const { fixturePath, writeFixture } = await load('tests/migrations/fixture.ts')
if (existsSync(fixturePath)) process.stdout.write(`${fixturePath} stays as it landed.\n`)
else writeFixture()
