import type { contract } from '../../../shared/contract'
import type { PlanPart } from '../../../shared/contract/templates'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { copyAims, copyProgramme, copyQuestions } from './copy-plan'
import { checklistTexts, listSources, partCounts } from './templates-repository'

type Needs = {
  /** Adds lines that are not there yet and says how many; runs inside the command. */
  readonly addToChecklist: (store: Store, sessionId: string, texts: readonly string[]) => number
}

export function createTemplates(
  open: () => Store,
  { addToChecklist }: Needs,
): Handlers<typeof contract.templates> {
  return {
    sources: ({ exceptId }) => listSources(open(), exceptId),
    bring: ({ sessionId, fromId, parts }, { window }) => {
      const store = open()
      return store.command({ label: 'templates.bring', window }, () => {
        refuseWhereNotAllowed(store, sessionId, fromId, parts)
        const wants = (part: PlanPart) => parts.includes(part)
        const between = { fromId, toId: sessionId }
        const aims = wants('aims') ? copyAims(store, between) : new Map<string, string>()
        const blocks = wants('programme')
          ? copyProgramme(store, between)
          : new Map<string, string>()
        const questions = wants('questions')
          ? copyQuestions(store, between, { aims, blocks }).size
          : 0
        const checklist = wants('checklist')
          ? addToChecklist(store, sessionId, checklistTexts(store, fromId))
          : 0
        return { aims: aims.size, programme: blocks.size, questions, checklist }
      })
    },
  }
}

function refuseWhereNotAllowed(
  store: Store,
  toId: string,
  fromId: string,
  parts: readonly PlanPart[],
): void {
  const statusOf = (id: string) =>
    found(store.first(sql.selectFrom('session').select('status').where('id', '=', id))).status
  const status = statusOf(toId)
  statusOf(fromId)
  if (toId === fromId) throw new AppError('templates/same-session')
  if (status === 'ended' || status === 'archived') throw new AppError('templates/session-over')
  const here = partCounts(store, toId)
  if (status === 'running' && parts.includes('programme') && here.programme > 0)
    throw new AppError('templates/day-begun')
  const there = partCounts(store, fromId)
  if (parts.every((part) => there[part] === 0)) throw new AppError('templates/nothing-there')
}
