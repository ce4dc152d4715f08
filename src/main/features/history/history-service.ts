import type { contract } from '../../../shared/contract'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { JournalRow, Store } from '../../workspace/store'
import { applyImage } from './row-images'

type Command = { seq: number; label: string; undoes: number | null; redoes: number | null }

/** How far back one window can undo, and among how many commands of all windows its own are looked for. */
const depth = 500
const reach = 20_000

export function createHistory(open: () => Store): Handlers<typeof contract.history> {
  return {
    state: (_, { window }) => {
      const { undo, redo } = stacks(open(), window)
      const step = (command?: Command) => (command ? { label: command.label } : null)
      return { undo: step(undo.at(-1)), redo: step(redo.at(-1)) }
    },
    undo: (_, { window }) => {
      const command = top(stacks(open(), window).undo)
      replay(open(), command, window, 'undo')
      return { label: command.label }
    },
    redo: (_, { window }) => {
      const command = top(stacks(open(), window).redo)
      replay(open(), command, window, 'redo')
      return { label: command.label }
    },
  }
}

function top(stack: Command[]): Command {
  const command = stack.at(-1)
  if (!command) throw new AppError('undo/nothing')
  return command
}

/** This window's own commands as two stacks; a new command after an undo empties the redo stack. */
function stacks(store: Store, window: string): { undo: Command[]; redo: Command[] } {
  const commands = store
    .prepare<[string, number], Command>(
      `SELECT seq, label, undoes, redoes FROM command
       WHERE seq > (SELECT max(seq) FROM command) - ${reach} AND window = ? ORDER BY seq DESC LIMIT ?`,
    )
    .all(window, depth)
    .toReversed()
  const undo: Command[] = []
  const redo: Command[] = []
  for (const command of commands) {
    if (command.undoes !== null) move(undo, redo, command.undoes)
    else if (command.redoes !== null) move(redo, undo, command.redoes)
    else {
      undo.push(command)
      redo.length = 0
    }
  }
  return { undo, redo }
}

function move(from: Command[], to: Command[], seq: number): void {
  const index = from.findLastIndex((command) => command.seq === seq)
  if (index >= 0) to.push(...from.splice(index, 1))
}

/** Puts every row of a command back, or forward again, all or none. */
function replay(store: Store, command: Command, window: string, direction: 'undo' | 'redo'): void {
  const rows = store
    .prepare<[{ seq: number }], JournalRow>(
      `SELECT * FROM journal WHERE command_seq = @seq
       AND seq >= (SELECT journal_from FROM command WHERE seq = @seq)
       AND seq < coalesce((SELECT journal_from FROM command WHERE seq > @seq ORDER BY seq LIMIT 1), 9e15)
       ORDER BY seq`,
    )
    .all({ seq: command.seq })
  const ordered = direction === 'undo' ? rows.toReversed() : rows
  const origin = direction === 'undo' ? { undoes: command.seq } : { redoes: command.seq }
  const before = store.lastSeq()
  try {
    store.command({ label: command.label, window, ...origin }, () => {
      store.connection.pragma('defer_foreign_keys = ON')
      for (const row of ordered) applyImage(store, row, direction)
      // More rows than expected: taking this back would pull somebody else's work along.
      if (store.lastSeq() - before > rows.length) throw new AppError('undo/changed-since')
    })
  } catch (error) {
    const { code } = error as { code?: string }
    // Others' rows point at one of these, or one has taken its place.
    if (code === 'record/in-use' || code?.startsWith('SQLITE_CONSTRAINT'))
      throw new AppError('undo/changed-since')
    throw error
  }
}
