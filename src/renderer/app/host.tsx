// What screens know of the host: reading, commanding, saving, and whether it is there.
import {
  QueryClient,
  QueryClientProvider,
  queryOptions,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { contract } from '../../shared/contract'
import type { HostStatus } from '../../shared/contract/workspace'
import { AppError } from '../../shared/errors'
import type { CallInputOf, OutputOf } from '../../shared/rpc/contract'
import type { HostEvent } from '../../shared/rpc/protocol'
import { showToast } from '../ui/toast'
import { client, reachability, transport } from './connection'
import { createLiveUpdates } from './live-updates'
import { useErrorText, useText } from './text'

type Shape = typeof contract
type Join<S extends string, P> = P extends string ? `${S}.${P}` : never
/** "reflections.page": every procedure of the contract. */
export type Path = { [S in keyof Shape]: Join<S, keyof Shape[S]> }[keyof Shape]
type At<P extends Path> = P extends `${infer S extends keyof Shape}.${infer N}`
  ? N extends keyof Shape[S]
    ? Shape[S][N]
    : never
  : never
export type InputAt<P extends Path> = CallInputOf<At<P>>
export type OutputAt<P extends Path> = OutputOf<At<P>>

export const queries = new QueryClient({
  defaultOptions: {
    // The event stream says when something is stale; time does not.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: retries, refetchOnWindowFocus: false },
  },
})

function retries(count: number, error: Error): boolean {
  return error instanceof AppError && error.code === 'rpc/unreachable' && count < 20
}

function call<P extends Path>(path: P, input: InputAt<P>): Promise<OutputAt<P>> {
  const [slice, name] = path.split('.') as [keyof Shape, string]
  const procedures = client[slice] as unknown as Record<
    string,
    (input: InputAt<P>) => Promise<OutputAt<P>>
  >
  return (procedures[name] as (input: InputAt<P>) => Promise<OutputAt<P>>)(input)
}

/** For `useQueries`, `useInfiniteQuery` or prefetching; `useRead` is the usual way. */
export function readOptions<P extends Path>(path: P, input: InputAt<P>) {
  return queryOptions<OutputAt<P>, AppError>({
    queryKey: [...path.split('.'), input],
    queryFn: () => call(path, input),
  })
}

export type ReadOptions = {
  enabled?: boolean
  /** While the input changes (a search, a filter) go on showing the answer to the last one. */
  keepPrevious?: boolean
}

/** What is alike in the last answer and this one stays the same value, so that little is drawn anew. */
const following = {
  placeholderData: <T,>(before: T | undefined) => before,
  select: <T,>(answer: T) => answer,
}

/** Reads and stays up to date. */
export function useRead<P extends Path>(
  path: P,
  input: InputAt<P>,
  options: ReadOptions = {},
): UseQueryResult<OutputAt<P>, AppError> {
  const { enabled = true, keepPrevious = false } = options
  return useQuery({
    ...readOptions(path, input),
    enabled,
    ...(keepPrevious ? following : {}),
  } as ReturnType<typeof readOptions<P>>)
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError; readonly sentence: string }

export type RunOptions = {
  /** The sentence to show when it is done, with Undo beside it. */
  done?: string
  /** Say nothing when it fails: the caller shows `sentence` itself. */
  quiet?: boolean
}
export type Command<P extends Path> = {
  run: (input: InputAt<P>, options?: RunOptions) => Promise<Outcome<OutputAt<P>>>
  isRunning: boolean
}

/** Commands never throw: a failure is shown as a toast (unless quiet) and told in the outcome. */
export function useCommand<P extends Path>(path: P): Command<P> {
  const t = useText()
  const errorText = useErrorText()
  const undo = useUndo()
  const [running, setRunning] = useState(0)
  const run = useCallback(
    async (input: InputAt<P>, { done, quiet }: RunOptions = {}): Promise<Outcome<OutputAt<P>>> => {
      setRunning((count) => count + 1)
      try {
        const value = await call(path, input)
        await settle(path, value)
        if (done !== undefined)
          showToast({
            text: done,
            action: { label: t('common.undo'), run: () => void undo('undo') },
          })
        return { ok: true, value }
      } catch (thrown) {
        const error = asAppError(thrown)
        const sentence = errorText(error)
        if (!quiet) showToast({ text: sentence, tone: 'error' })
        return { ok: false, error, sentence }
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [path, t, errorText, undo],
  )
  return { run, isRunning: running > 0 }
}

/** For autosaving fields: null when kept, otherwise the sentence to show under the words. */
export function useSave<P extends Path>(path: P): (input: InputAt<P>) => Promise<string | null> {
  const { run } = useCommand(path)
  return useCallback(
    async (input) => {
      const outcome = await run(input, { quiet: true })
      return outcome.ok ? null : outcome.sentence
    },
    [run],
  )
}

export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('internal', { id: String(thrown) })
}

/** What the event stream does not tell of: preferences, which file is open, exported documents. */
async function settle(path: Path, value: unknown): Promise<void> {
  const [slice] = path.split('.')
  if (slice === 'workspace') {
    const status = statusIn(value)
    if (status) await showStatus(status)
    else await queries.invalidateQueries({ queryKey: ['workspace'] })
  }
  if (slice === 'reports') await queries.invalidateQueries({ queryKey: ['reports', 'documents'] })
  if (slice === 'documents') await queries.invalidateQueries({ queryKey: ['documents'] })
}

/** Another workspace: what was read of the last one must not show for a moment. */
async function showStatus(status: HostStatus): Promise<void> {
  const key = ['workspace', 'status', {}]
  const before = queries.getQueryData<HostStatus>(key)
  queries.setQueryData(key, status)
  if (before?.workspace?.path !== status.workspace?.path)
    await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace' })
}

function statusIn(value: unknown): HostStatus | null {
  if (typeof value !== 'object' || value === null) return null
  if ('status' in value) return value.status as HostStatus
  return 'preferences' in value ? (value as HostStatus) : null
}

/** This window's own last step, taken back or done again, and said in words. */
export function useUndo(): (direction: 'undo' | 'redo') => Promise<void> {
  const t = useText()
  const errorText = useErrorText()
  return useCallback(
    async (direction) => {
      try {
        const { label } = await call(`history.${direction}`, {})
        const what = t.has(`command.${label}`) ? t(`command.${label}` as never) : label
        showToast({ text: t(direction === 'undo' ? 'common.undone' : 'common.redone', { what }) })
      } catch (thrown) {
        showToast({ text: errorText(asAppError(thrown)), tone: 'error' })
      }
    },
    [t, errorText],
  )
}

type Live = { lastCommitAt: string | null; progress: Progress | null }
export type Progress = Extract<HostEvent, { type: 'progress' }>
const LiveContext = createContext<Live>({ lastCommitAt: null, progress: null })

export function HostProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}

/** Inside HostProvider: follows the host and keeps every query true. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [live, setLive] = useState<Live>({ lastCommitAt: null, progress: null })
  useEffect(() => {
    const updates = createLiveUpdates(queries)
    let workspace: string | null | undefined
    return transport.subscribe({ workspace: null, seq: 0 }, (event) => {
      if (event.type === 'hello') {
        // Opened or changed while this window was cut off.
        if (workspace !== undefined && workspace !== event.workspace) updates.everything()
        workspace = event.workspace
      } else if (event.type === 'changed') {
        updates.changed(event)
        setLive((before) => ({ ...before, lastCommitAt: event.at }))
      } else if (event.type === 'progress') {
        setLive((before) => ({ ...before, progress: event }))
      } else if (event.type === 'reset') {
        workspace = event.workspace
        setLive({ lastCommitAt: null, progress: null })
        updates.everything()
      }
    })
  }, [])
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Instant of the last commit heard of in this workspace; null before the first. */
export const useLastCommit = (): string | null => {
  const { lastCommitAt } = useContext(LiveContext)
  const status = useStatus()
  return lastCommitAt ?? status?.workspace?.lastCommitAt ?? null
}

/** The latest word from a long task such as an export. */
export const useProgress = (): Progress | null => useContext(LiveContext).progress

export const useIsReachable = (): boolean =>
  useSyncExternalStore(reachability.subscribe, reachability.get)

/** Shell, open workspace, recent ones, preferences; undefined until the host has answered once. */
export const useStatus = (): HostStatus | undefined => useRead('workspace.status', {}).data

/** True when the open workspace cannot be written: screens disable what would change it. */
export const useIsReadOnly = (): boolean => useStatus()?.workspace?.readOnly ?? false
