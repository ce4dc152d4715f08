import type { contract } from '../../../shared/contract'
import { withEnding } from '../../../shared/domain/report-format'
import { checkedText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Dialogs } from '../../platform/dialogs'
import { createChecker, type CheckDocument } from '../../report/accessibility/checker'
import type { PrintPdf } from '../../platform/print-pdf'
import { createDocumentBuilder, type BuildDocument } from '../../report/build-document'
import { choosePlace } from '../../report/document-place'
import type { Store } from '../../workspace/store'
import { documentName } from './document-path'
import { modelOf, remember } from './export-report'
import { keepLayout, readLayout } from './report-layout'
import { listDocuments, sessionExists, writeSectionText } from './reports-repository'

type Surroundings = {
  readonly open: () => Store
  readonly dialogs: Dialogs | null
  readonly progress: (task: string, done: number, total: number) => void
  readonly build?: BuildDocument
  readonly check?: CheckDocument
  /** Where the shell can; elsewhere the page is written instead, for the browser to print. */
  readonly printPdf?: PrintPdf | undefined
  /** Where documents go when nobody says; made when needed. */
  readonly defaultFolder?: (workspacePath: string) => string
}

export function createReports(surroundings: Surroundings): Handlers<typeof contract.reports> {
  const { open, progress } = surroundings
  let { build, check } = surroundings
  const running = new Set<AbortController>()
  return {
    preview: (options) => modelOf(open(), options),
    export: async ({ format: wanted = 'docx', path: given, ...options }, { window }) => {
      const store = open()
      const model = modelOf(store, options)
      const { printPdf } = surroundings
      const format = wanted === 'pdf' && !printPdf ? 'html' : wanted
      const target = given === undefined ? undefined : withEnding(given, format)
      const wish = { workspacePath: store.path, name: documentName(model, format), path: target }
      const place = await choosePlace(wish, surroundings)
      if (place === null) return null
      const controller = new AbortController()
      running.add(controller)
      try {
        build ??= createDocumentBuilder()
        const built = await build(model, {
          format: format === 'docx' ? 'docx' : 'html',
          signal: controller.signal,
          progress: (done, total) => progress('reports.export', done, total + 1),
        })
        const bytes = format === 'pdf' && printPdf ? await printPdf(built) : built
        if (controller.signal.aborted) throw new AppError('report/cancelled')
        const path = await place(bytes)
        check ??= createChecker()
        const problems = await check(bytes, path)
        progress('reports.export', 1, 1)
        return remember(store, options.sessionId, { path, bytes, model, problems }, window)
      } finally {
        running.delete(controller)
      }
    },
    layout: (place) => readLayout(open(), place),
    keepLayout: ({ sessionId, edition, ...layout }, { window }) => {
      const store = open()
      store.command({ label: 'reports.keepLayout', window }, () => {
        if (!sessionExists(store, sessionId)) throw new AppError('record/not-found')
        keepLayout(store, { sessionId, edition }, layout)
      })
      return null
    },
    cancel: () => {
      for (const controller of running) controller.abort()
      return null
    },
    documents: ({ sessionId }) => listDocuments(open(), sessionId),
    writeSection: ({ text: raw, ...place }, { window }) => {
      const store = open()
      const text = checkedText(raw)
      store.command({ label: 'reports.writeSection', window }, () => {
        if (!sessionExists(store, place.sessionId)) throw new AppError('record/not-found')
        writeSectionText(store, place, text)
      })
      return null
    },
  }
}
