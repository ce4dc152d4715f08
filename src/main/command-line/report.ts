import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Edition, ReportLanguage } from '../../shared/contract/primitives'
import { AppError } from '../../shared/errors'
import { found } from '../workspace/rows'
import type { Store } from '../workspace/store'
import { withWorkspace, type Command } from './command'
import { choiceFlag, requiredFlag } from './usage'

export const reportCommand: Command = {
  help: 'cli.help.report',
  flags: {
    workspace: { type: 'string' },
    session: { type: 'string' },
    edition: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (context) => {
    const { values } = context
    const text = await context.text()
    const workspace = requiredFlag(values, 'workspace')
    const sessionId = requiredFlag(values, 'session')
    const edition = choiceFlag(values, 'edition', Edition.options) ?? 'participants'
    const language = choiceFlag(values, 'language', ReportLanguage.options)
    const out = resolve(requiredFlag(values, 'out'))
    assertFolder(out)
    const { exportReport } = await import('../features/reports/export-report')
    const document = await withWorkspace(workspace, context, (store) =>
      exportReport(store, {
        sessionId,
        edition,
        language: language ?? sessionLanguage(store, sessionId),
        out,
      }),
    )
    const { path, reflections, quoted, milliseconds } = document
    return {
      answer: document,
      lines: [text('cli.report.done', { path, reflections, quoted, milliseconds })],
    }
  },
}

function assertFolder(out: string): void {
  const folder = dirname(out)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('report/path-missing', { path: folder })
}

function sessionLanguage(store: Store, sessionId: string): ReportLanguage {
  const languages = found(
    store
      .prepare<[string], string>('SELECT languages FROM session WHERE id = ?')
      .pluck()
      .get(sessionId),
  )
  const [first = 'en'] = JSON.parse(languages) as string[]
  return first === 'sv' || first.startsWith('sv-') ? 'sv' : 'en'
}
