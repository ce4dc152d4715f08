import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Edition, ReportLanguage } from '../../shared/contract/primitives'
import { AppError } from '../../shared/errors'
import { withWorkspace, type Command, type Context } from './command'
import { phonesPlan } from './phones'
import { createSample } from './sample'
import { optionalFlag } from './usage'

type Step = { name: string; milliseconds: number }

export const demoCommand: Command = {
  help: 'cli.help.demo',
  flags: { out: { type: 'string' } },
  run: async (context) => {
    const { values, terminal } = context
    const text = await context.text()
    const folder = demoFolder(optionalFlag(values, 'out'))
    const workspace = freePath(folder)
    const steps: Step[] = []
    const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const start = performance.now()
      const result = await work()
      steps.push({ name, milliseconds: Math.round(performance.now() - start) })
      return result
    }
    const { sessionId } = await timed('sample', () => createSample(workspace, terminal.clock))
    await answerByPhone(context, { folder, workspace, sessionId }, timed)
    const documents = await writeSummaries(context, { folder, workspace, sessionId }, timed)
    const lines = [
      text('cli.demo.workspace', { path: workspace }),
      ...documents.map((path) => text('cli.demo.document', { path })),
      ...steps.map((step) => text('cli.demo.step', step)),
    ]
    return { answer: { workspace, documents, steps }, lines }
  },
}

type Job = { folder: string; workspace: string; sessionId: string }
type Timed = <T>(name: string, work: () => Promise<T>) => Promise<T>

const phones = 24

/** A room on this computer, and phones that answer the open question as people in a room would. */
async function answerByPhone(context: Context, { workspace, sessionId }: Job, timed: Timed) {
  const { openOwnRoom } = await import('../rehearse/own-room')
  await withWorkspace(workspace, context, async (store) => {
    const plan = await phonesPlan(store, { session: sessionId, phones, seconds: 2 })
    const room = await timed('room', () => openOwnRoom({ ...plan, isRehearsal: false }))
    try {
      const { sent, acknowledged } = await timed('phones', room.send)
      const missing = sent.length - acknowledged.length
      if (missing > 0) throw new Error(`${missing} answers did not arrive`)
    } finally {
      await room.close()
    }
  })
}

async function writeSummaries(context: Context, job: Job, timed: Timed): Promise<string[]> {
  const { exportReport } = await import('../features/reports/export-report')
  return withWorkspace(job.workspace, context, async (store) => {
    const documents: string[] = []
    for (const edition of Edition.options)
      for (const language of ReportLanguage.options) {
        const out = join(job.folder, `summary-${edition}-${language}.docx`)
        const { path } = await timed(`summary-${edition}-${language}`, async () =>
          exportReport(store, { sessionId: job.sessionId, edition, language, out }),
        )
        documents.push(path)
      }
    return documents
  })
}

function demoFolder(out: string | undefined): string {
  if (out === undefined) return mkdtempSync(join(tmpdir(), 'soundings-demo-'))
  const folder = resolve(out)
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    throw new AppError('workspace/cannot-write', { path: folder })
  }
}

/** A demonstration never touches the one before. */
function freePath(folder: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, `demo${count === 1 ? '' : `-${count}`}.soundings`)
    if (!existsSync(path)) return path
  }
}
