import { createHash } from 'node:crypto'
import type { contract } from '../../../shared/contract'
import type { SheetOptions } from '../../../shared/contract/run-sheet'
import type { SheetModel } from '../../../shared/domain/run-sheet-model'
import type { Handlers } from '../../../shared/rpc/contract'
import type { z } from '../../../shared/zod'
import type { Dialogs } from '../../platform/dialogs'
import { createText } from '../../platform/text'
import { createChecker, type CheckDocument } from '../../report/accessibility/checker'
import { createDocumentBuilder, type BuildDocument } from '../../report/build-document'
import { choosePlace, safeName } from '../../report/document-place'
import { gatherSheet } from '../../report/run-sheet/gather-sheet'
import { readHouse } from '../../report/house'
import { buildSheet } from '../../report/run-sheet/sheet-model'
import type { Store } from '../../workspace/store'
import { recordSheet } from './run-sheet-repository'

type Surroundings = {
  readonly open: () => Store
  readonly dialogs: Dialogs | null
  readonly build?: BuildDocument
  readonly check?: CheckDocument
}

export function createRunSheet(surroundings: Surroundings): Handlers<typeof contract.runSheet> {
  const { open } = surroundings
  let { build, check } = surroundings
  return {
    preview: (options) => modelOf(open(), options),
    export: async ({ path: wanted, ...options }, { window }) => {
      const store = open()
      const model = modelOf(store, options)
      const wish = { workspacePath: store.path, name: fileName(model), path: wanted }
      const place = await choosePlace(wish, surroundings)
      if (place === null) return null
      build ??= createDocumentBuilder()
      const bytes = await build(model)
      const path = await place(bytes)
      check ??= createChecker()
      const written = {
        sessionId: options.sessionId,
        model,
        path,
        problems: await check(bytes, path),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
      return recordSheet(store, written, window)
    },
  }
}

function modelOf(store: Store, options: z.output<typeof SheetOptions>): SheetModel {
  const facts = gatherSheet(store, options.sessionId)
  return { ...buildSheet(facts, options, createText(options.language)), house: readHouse(store) }
}

/** "International Peer Learning in Museums, run sheet, English.docx" */
function fileName({ title, paper, language }: SheetModel): string {
  const say = createText(language)
  const named = safeName(title.text) || say('report-document.file.untitled')
  const what = say(`run-sheet.file.${paper}`)
  return `${named}, ${what}, ${say('report-document.file.language')}.docx`
}
