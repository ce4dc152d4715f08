import type { MessageId } from '../../shared/messages'
import type { Text } from '../platform/text'
import { openWorkspaceFile } from '../workspace/open'
import type { Store } from '../workspace/store'
import type { Terminal } from './terminal'
import type { Flags, Values } from './usage'

export type Context = {
  readonly values: Values
  readonly terminal: Terminal
  /** Sentences, loaded when there is something to say: the browser shell starts without them. */
  text(): Promise<Text>
  readonly json: boolean
}
/** `answer` goes out as one line of JSON, or as `lines` to a person. */
export type Outcome = {
  readonly answer: unknown
  readonly lines: readonly string[]
  readonly exitCode?: 0 | 1
}

export type Command = {
  readonly help: MessageId
  readonly flags: Flags
  /** Answers once the work is done; a command that speaks for itself answers with its exit code. */
  run(context: Context): Promise<Outcome | number>
}

/** The workspace is held only while `work` runs. */
export async function withWorkspace<T>(
  path: string,
  { terminal }: Context,
  work: (store: Store) => T | Promise<T>,
): Promise<T> {
  const store = openWorkspaceFile(path, terminal.clock)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}
