// Everything one can do, in one place: the palette lists it, the keys overlay explains it, keys run it.
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'

export type Action = {
  /** Unique: "plan.add-block". */
  id: string
  /** Verb first: "Add a programme item". */
  label: string
  /** "n", "?", "mod+k", "mod+shift+z", "alt+ArrowRight". */
  keys?: string
  /** Another way to the same, not shown. */
  otherKeys?: string
  /** Heading it stands under: "This session". Actions without one stand first. */
  group?: string
  run: () => void
  /** `list`: the key works in a list that handles it itself; here it is only explained. */
  bound?: 'window' | 'list'
  /** Left out of the palette (a key that makes sense only where one is). */
  isHidden?: boolean
}

export type Registry = {
  set(owner: symbol, actions: readonly Action[], isBase: boolean): void
  drop(owner: symbol): void
  subscribe(listener: () => void): () => void
  /** Latest registered first, the frame's own last; one per id. */
  all(): readonly Action[]
}

function createRegistry(): Registry {
  const owners = new Map<symbol, { actions: readonly Action[]; isBase: boolean }>()
  const listeners = new Set<() => void>()
  let flat: readonly Action[] = []
  const tell = () => {
    const byId = new Map<string, Action>()
    const registered = [...owners.values()].toReversed()
    const ordered = [
      ...registered.filter(({ isBase }) => !isBase),
      ...registered.filter(({ isBase }) => isBase),
    ]
    for (const action of ordered.flatMap(({ actions }) => actions))
      if (!byId.has(action.id)) byId.set(action.id, action)
    flat = [...byId.values()]
    for (const listener of listeners) listener()
  }
  return {
    set: (owner, actions, isBase) => {
      owners.set(owner, { actions, isBase })
      tell()
    },
    drop: (owner) => {
      owners.delete(owner)
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    all: () => flat,
  }
}

const RegistryContext = createContext<Registry>(createRegistry())

export function ActionsProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(createRegistry, [])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/** Registers actions while the component is on screen. `run` may close over anything: the latest is used. */
export function useActions(actions: readonly Action[], place: 'screen' | 'frame' = 'screen'): void {
  const registry = useContext(RegistryContext)
  const latest = useRef(actions)
  latest.current = actions
  const shape = actions
    .map((action) =>
      [action.id, action.label, action.keys, action.otherKeys, action.group, action.bound].join(
        '\u0000',
      ),
    )
    .join('\u0001')
  useEffect(() => {
    const owner = Symbol('actions')
    const stable = latest.current.map((action) => ({
      ...action,
      run: () => latest.current.find(({ id }) => id === action.id)?.run(),
    }))
    registry.set(owner, stable, place === 'frame')
    return () => registry.drop(owner)
  }, [registry, shape, place])
}

export function useAllActions(): readonly Action[] {
  const registry = useContext(RegistryContext)
  return useSyncExternalStore(registry.subscribe, registry.all)
}
