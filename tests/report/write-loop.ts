// Run as a process of its own and killed: writes one document over the other until it is.
import { readFileSync } from 'node:fs'
import { writeDocument } from '../../src/main/report/write-file'

const [target = '', ...sources] = process.argv.slice(2)
const documents = sources.map((path) => readFileSync(path))
for (let round = 0; ; round += 1) {
  await writeDocument(target, documents[round % documents.length] ?? Buffer.alloc(0))
  if (round === 0) process.stdout.write('writing\n')
}
