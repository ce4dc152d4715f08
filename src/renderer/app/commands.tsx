// Everything one can do, in one place: the palette lists it, the keys overlay explains it, keys run it.
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
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
  /** A key held down does it once. */
  isOnce?: boolean
  /** Left out of the palette (a key that makes sense only where one is). */
  isHidden?: boolean
}

type Place = 'screen' | 'frame'

export type Registry = {
  readonly set: (owner: symbol, place: Place, actions: readonly Action[]) => void
  readonly drop: (owner: symbol) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Latest registered first, the frame's own last; one per id. */
  readonly all: () => readonly Action[]
}

function createRegistry(): Registry {
  const owners = new Map<symbol, { place: Place; actions: readonly Action[] }>()
  const listeners = new Set<() => void>()
  let flat: readonly Action[] = []
  const at = (wanted: Place) =>
    [...owners]
      .toReversed()
      .flatMap(([owner, { place, actions }]) =>
        place === wanted
          ? actions.map((action) => ({ ...action, run: latest(owner, action.id) }))
          : [],
      )
  // What an action does is looked up when it is run: only its looks are news to the palette.
  const latest = (owner: symbol, id: string) => () =>
    owners
      .get(owner)
      ?.actions.find((action) => action.id === id)
      ?.run()
  const tell = () => {
    const byId = new Map<string, Action>()
    for (const action of [...at('screen'), ...at('frame')])
      if (!byId.has(action.id)) byId.set(action.id, action)
    flat = [...byId.values()]
    for (const listener of listeners) listener()
  }
  return {
    set: (owner, place, actions) => {
      const before = owners.get(owner)
      owners.set(owner, { place, actions })
      if (!before || looks(before.actions) !== looks(actions)) tell()
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

const looks = (actions: readonly Action[]) => JSON.stringify(actions)

const RegistryContext = createContext<Registry>(createRegistry())

export function ActionsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry)
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/** Registers actions while the component is on screen. `run` may close over anything: the latest is used. */
export function useActions(actions: readonly Action[], place: Place = 'screen'): void {
  const registry = useContext(RegistryContext)
  const [owner] = useState(() => Symbol('actions'))
  useEffect(() => registry.set(owner, place, actions))
  useEffect(() => () => registry.drop(owner), [registry, owner])
}

export function useAllActions(): readonly Action[] {
  const registry = useContext(RegistryContext)
  return useSyncExternalStore(registry.subscribe, registry.all)
}

/** What another part of the app has put within reach under this id, to be offered on a button too. */
export function useActionNamed(id: string): Action | undefined {
  return useAllActions().find((action) => action.id === id)
}
