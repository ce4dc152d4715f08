import type { RunState } from '../../../shared/contract/run'
import { AppError } from '../../../shared/errors'
import { changes, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'
import { runState } from './run-repository'

type RunValues = Partial<Omit<Row<'session_run'>, 'id' | 'session_id' | 'created_at'>>
type Work = (store: Store, state: RunState) => void

/** One command on a running session; 'run/not-running' for any other. */
export function onRunning(open: () => Store) {
  return (label: string, sessionId: string, window: string, work: Work): null => {
    const store = open()
    store.command({ label, window }, () => {
      const state = runState(store, sessionId)
      if (state.status !== 'running') throw new AppError('run/not-running')
      work(store, state)
    })
    return null
  }
}

/** Where the day stands, written for the first time or again. */
export function writeRun(store: Store, sessionId: string, values: RunValues): void {
  const set = changes(store, values)
  if (store.run(sql.updateTable('session_run').set(set).where('session_id', '=', sessionId)) > 0)
    return
  store.run(
    sql.insertInto('session_run').values({ ...newRow(store), session_id: sessionId, ...values }),
  )
}
