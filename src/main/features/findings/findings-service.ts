import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import { moveRow } from '../../workspace/ordering'
import { touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { coverage } from './coverage'
import { differingHandlers } from './differing-commands'
import { cite } from './evidence-commands'
import { findingById, findingRow, listFindings } from './findings-repository'
import { mergeFindings } from './merge-findings'
import { addFinding, updateFinding } from './write-finding'

type Slice = typeof contract.findings

export function createFindings(open: () => Store): Handlers<Slice> {
  return {
    list: ({ sessionId }) => listFindings(open(), sessionId),
    coverage: ({ sessionId }) => coverage(open(), sessionId),
    add: (input, { window }) => {
      const store = open()
      const id = store.command({ label: 'findings.add', window }, () => addFinding(store, input))
      return findingById(store, id)
    },
    update: (input, { window }) => {
      const store = open()
      store.command({ label: 'findings.update', window }, () => updateFinding(store, input))
      return findingById(store, input.id)
    },
    move: ({ id, to }, { window }) => {
      const store = open()
      store.command({ label: 'findings.move', window }, () =>
        moveRow(store, { table: 'finding' }, id, to),
      )
      return null
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'findings.remove', window }, () =>
        touched(store.run(sql.deleteFrom('finding').where('id', '=', id))),
      )
      return null
    },
    merge: ({ id, from }, { window }) => {
      const store = open()
      store.command({ label: 'findings.merge', window }, () => mergeFindings(store, id, from))
      return findingById(store, id)
    },
    ...evidenceHandlers(open),
    ...differingHandlers(open),
  }
}

function evidenceHandlers(
  open: () => Store,
): Pick<Handlers<Slice>, 'cite' | 'uncite' | 'moveEvidence'> {
  return {
    cite: ({ id, ...cited }, { window }) => {
      const store = open()
      store.command({ label: 'findings.cite', window }, () =>
        cite(store, findingRow(store, id), cited),
      )
      return findingById(store, id)
    },
    uncite: ({ evidenceId }, { window }) => {
      const store = open()
      store.command({ label: 'findings.uncite', window }, () =>
        touched(store.run(sql.deleteFrom('finding_evidence').where('id', '=', evidenceId))),
      )
      return null
    },
    moveEvidence: ({ evidenceId, to }, { window }) => {
      const store = open()
      store.command({ label: 'findings.moveEvidence', window }, () =>
        moveRow(store, { table: 'finding_evidence' }, evidenceId, to),
      )
      return null
    },
  }
}
