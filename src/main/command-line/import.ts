import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { ImportResult } from '../../shared/contract/imports'
import { Audience } from '../../shared/contract/primitives'
import { AppError } from '../../shared/errors'
import type { Text } from '../platform/text'
import { withWorkspace, type Command } from './command'
import { choiceFlag, optionalFlag, requiredFlag } from './usage'

export const importCommand: Command = {
  help: 'cli.help.import',
  flags: {
    workspace: { type: 'string' },
    session: { type: 'string' },
    file: { type: 'string' },
    map: { type: 'string' },
    audience: { type: 'string' },
    'dry-run': { type: 'boolean' },
    repair: { type: 'boolean' },
  },
  run: async (context) => {
    const { values } = context
    const text = await context.text()
    const workspace = requiredFlag(values, 'workspace')
    const sessionId = requiredFlag(values, 'session')
    const path = resolve(requiredFlag(values, 'file'))
    const mapPath = optionalFlag(values, 'map')
    const audience = choiceFlag(values, 'audience', Audience.options)
    const { runImport } = await import('../features/imports/run-import')
    const { largestFile } = await import('../features/imports/decode')
    const dryRun = values['dry-run'] === true
    const result = await withWorkspace(workspace, context, (store) =>
      runImport(store, {
        sessionId,
        bytes: readImportFile(path, largestFile),
        fileName: basename(path),
        dryRun,
        repair: values['repair'] === true,
        ...(mapPath === undefined ? {} : { map: readMapFile(resolve(mapPath)) }),
        ...(audience === undefined ? {} : { audience }),
      }),
    )
    return { answer: result, lines: sentences(result, dryRun, text) }
  },
}

function readImportFile(path: string, limit: number): Uint8Array {
  const file = statSync(path, { throwIfNoEntry: false })
  if (!file) throw new AppError('import/not-found', { path })
  if (!file.isFile()) throw new AppError('import/cannot-read', { path })
  if (file.size > limit)
    throw new AppError('import/too-large', { reason: 'bytes', count: file.size, limit })
  return readBytes(path, 'import/cannot-read')
}

function readMapFile(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new AppError('import/bad-map', { reason: 'missing', column: path })
  return new TextDecoder().decode(readBytes(path, 'import/bad-map'))
}

function readBytes(path: string, code: 'import/cannot-read' | 'import/bad-map'): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new AppError(code, { path, reason: 'missing', column: path })
  }
}

function sentences(result: ImportResult, dryRun: boolean, text: Text): string[] {
  const { rows, participants, prompts, reflections, skipped, duplicates, warnings, sessionId } =
    result
  return [
    text(dryRun ? 'cli.import.would' : 'cli.import.done', {
      rows,
      participants,
      prompts,
      reflections,
    }),
    text('cli.import.left', { skipped, duplicates }),
    ...warnings.map(({ message, row }) =>
      row === undefined ? message : text('cli.import.row', { row, message }),
    ),
    ...(sessionId === null ? [] : [text('cli.session-id', { sessionId })]),
  ]
}
