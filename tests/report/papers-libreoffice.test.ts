import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { otherPapers, reviewPapers, written } from './all-documents'

const libreOffice = process.env['SOFFICE'] ?? 'soffice'

test('[documents R9] LibreOffice opens every paper and finds pages', async (context) => {
  const { status } = spawnSync(libreOffice, ['--version'], { stdio: 'ignore' })
  context.skip(status !== 0, 'LibreOffice is not installed')
  const store = temporaryStore()
  const session = { store, ...fillSample(store) }
  const folder = temporaryFolder()
  // One letter and one card stand for all: they differ in nothing but words.
  const kinds = new Map(
    [...otherPapers(session, 'sv'), ...reviewPapers(store, 'sv')].map((one) => [
      one.name.startsWith('letter ') || one.name.startsWith('method card')
        ? one.name.split(' ')[0]
        : one.name,
      one,
    ]),
  )
  const paths = await Promise.all(
    [...kinds.values()].map(async (one, index) => {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, await written(one))
      return path
    }),
  )
  expect(paths.length).toBeGreaterThan(8)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]
  execFileSync(libreOffice, [profile, ...convert], { stdio: 'ignore', timeout: 150_000 })
  for (const path of paths) {
    const pdf = path.replace(/docx$/, 'pdf')
    expect(existsSync(pdf), path).toBe(true)
    expect(readFileSync(pdf, 'latin1')).toMatch(/\/Type\s*\/Page\b/)
  }
}, 180_000)
