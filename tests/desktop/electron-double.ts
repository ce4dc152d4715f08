// `electron/main` without the binary: it records, keeps Electron's order of events (ready only after
// the entry has been evaluated; before-quit, windows, will-quit, quit) and its refusals, and throws on
// whatever it does not model, so that nothing passes by not being looked at.
import { EventEmitter } from 'node:events'

type Handler = (...args: never[]) => unknown
type Members = Record<string, unknown>

function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && key !== 'then' && !(key in target))
        throw new Error(`${name}.${key} is not modelled`)
      return Reflect.get(target, key, receiver)
    },
    set: (_target, key) => {
      throw new Error(`${name}.${String(key)} is not modelled for setting`)
    },
  })
}

function onlyKnown(what: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) throw new Error(`${what}: option ${key} is not modelled`)
}

function eventsOf(name: string, known: readonly string[]) {
  const emitter = new EventEmitter()
  const listening = (method: 'on' | 'once') => (event: string, listener: Handler) => {
    if (!known.includes(event)) throw new Error(`${name} event ${event} is not modelled`)
    emitter[method](event, listener as (...args: unknown[]) => void)
  }
  return { emitter, members: { on: listening('on'), once: listening('once') } }
}

/** Emits with an event that can be prevented; answers whether it was. */
function emitPreventable(emitter: EventEmitter, event: string, extra = {}, ...rest: unknown[]) {
  let prevented = false
  const details = { ...extra, preventDefault: () => void (prevented = true) }
  emitter.emit(event, details, ...rest)
  return prevented
}

export type Frame = { origin: string; url: string }
type Contents = ReturnType<typeof createContents>

const state = {
  ready: false,
  gone: false,
  quitting: false,
  isPackaged: true,
  lockIsFree: true,
  locale: 'en-GB',
  log: [] as string[],
  paths: {} as Record<string, string>,
  schemes: [] as { scheme: string; privileges: Members }[],
  pages: new Map<string, (request: Request) => unknown>(),
  invokable: new Map<string, (event: unknown, ...args: unknown[]) => unknown>(),
  windows: [] as ReturnType<typeof createWindow>[],
  dialogs: [] as { kind: string; options: Members; modal: boolean }[],
  dialogAnswer: { canceled: true } as Members,
  displays: [{ id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } }],
  menu: null as unknown,
  session: {} as Record<string, Handler | boolean>,
}

const needsReady = (what: string) => {
  if (!state.ready) throw new Error(`${what} cannot be used before the app is ready`)
}
const needsNotReady = (what: string) => {
  if (state.ready) throw new Error(`${what} must be called before the app is ready`)
}

const appEvents = eventsOf('app', [
  'ready',
  'web-contents-created',
  'window-all-closed',
  'second-instance',
  'open-file',
  'will-quit',
])
const whenReady = Promise.withResolvers<void>()

function quit(): void {
  if (state.quitting || state.gone) return
  state.quitting = true
  state.log.push('before-quit')
  for (const window of state.windows.filter((each) => !each.closed)) {
    window.close()
    if (!window.closed) return void (state.quitting = false)
  }
  state.log.push('will-quit')
  if (emitPreventable(appEvents.emitter, 'will-quit')) return void (state.quitting = false)
  state.gone = true
  state.log.push('quit')
}

export const app = strict('app', {
  ...appEvents.members,
  get isPackaged() {
    return state.isPackaged
  },
  whenReady: () => whenReady.promise,
  quit,
  getVersion: () => '0.0.0-test',
  getLocale: () => {
    needsReady('app.getLocale')
    return state.locale
  },
  setPath: (name: string, path: string) => {
    state.paths[name] = path
    state.log.push(`setPath ${name}`)
  },
  requestSingleInstanceLock: () => {
    state.log.push('lock')
    return state.lockIsFree
  },
  enableSandbox: () => {
    needsNotReady('app.enableSandbox')
    state.log.push('enableSandbox')
  },
})

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: typeof state.schemes) => {
    needsNotReady('protocol.registerSchemesAsPrivileged')
    if (state.schemes.length > 0) throw new Error('schemes can be registered only once')
    for (const scheme of schemes) onlyKnown('scheme', scheme, ['scheme', 'privileges'])
    state.schemes.push(...schemes)
  },
  handle: (scheme: string, handler: (request: Request) => unknown) => {
    needsReady('protocol.handle')
    if (state.pages.has(scheme)) throw new Error(`${scheme} is already handled`)
    state.pages.set(scheme, handler)
  },
})

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, listener: Handler) => {
    if (state.invokable.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    state.invokable.set(channel, listener as never)
  },
  on: (channel: string, listener: Handler) =>
    ipcEvents.on(channel, listener as (...args: unknown[]) => void),
})
const ipcEvents = new EventEmitter()

const keep = (name: string) => (handler: Handler | boolean) => void (state.session[name] = handler)
const defaultSession = strict('session', {
  setPermissionRequestHandler: keep('request'),
  setPermissionCheckHandler: keep('check'),
  setDevicePermissionHandler: keep('device'),
  setSpellCheckerEnabled: keep('spelling'),
  webRequest: strict('webRequest', { onBeforeRequest: keep('beforeRequest') }),
})
export const session = strict('session module', {
  get defaultSession() {
    needsReady('session.defaultSession')
    return defaultSession
  },
})

export const screen = strict('screen', {
  getAllDisplays: () => {
    needsReady('screen')
    return state.displays
  },
  getPrimaryDisplay: () => state.displays[0],
  getDisplayMatching: ({ x }: { x: number }) =>
    state.displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width),
})

export const Menu = strict('Menu', {
  buildFromTemplate: (template: Members[]) => template,
  setApplicationMenu: (menu: unknown) => void (state.menu = menu),
})

const asked = (kind: string) => async (first: object, second?: Members) => {
  needsReady(`dialog.${kind}`)
  state.dialogs.push({ kind, options: second ?? (first as Members), modal: second !== undefined })
  return state.dialogAnswer
}
export const dialog = strict('dialog', {
  showOpenDialog: asked('open'),
  showSaveDialog: asked('save'),
  showMessageBox: asked('message'),
  showErrorBox: (title: string, content: string) =>
    void state.dialogs.push({ kind: 'error', options: { title, content }, modal: false }),
})

function createContents() {
  const { emitter, members } = eventsOf('webContents', [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'render-process-gone',
    'destroyed',
  ])
  const mainFrame: Frame = { origin: 'app://soundings', url: 'app://soundings/index.html' }
  const record = {
    emitter,
    mainFrame,
    sent: [] as { channel: string; args: unknown[] }[],
    reloads: 0,
    printed: [] as Members[],
    destroyed: false,
    openHandler: (() => ({ action: 'allow' })) as (details: { url: string }) => unknown,
    onSend: [] as ((channel: string, ...args: unknown[]) => void)[],
  }
  const api = strict('webContents', {
    ...members,
    mainFrame,
    isDestroyed: () => record.destroyed,
    reload: () => void (record.reloads += 1),
    printToPDF: async (options: Members) => {
      record.printed.push(options)
      return Buffer.from('%PDF-1.4\n%%EOF\n')
    },
    setWindowOpenHandler: (handler: typeof record.openHandler) =>
      void (record.openHandler = handler),
    send: (channel: string, ...args: unknown[]) => {
      if (record.destroyed) throw new TypeError('Object has been destroyed')
      record.sent.push({ channel, args: structuredClone(args) })
      for (const listener of record.onSend) listener(channel, ...structuredClone(args))
    },
  })
  appEvents.emitter.emit('web-contents-created', {}, api)
  return { ...record, api, record }
}

const windowOptions =
  'title x y width height minWidth minHeight show autoHideMenuBar name windowStatePersistence fullscreen webPreferences'
const webPreferences =
  'preload sandbox contextIsolation nodeIntegration nodeIntegrationInWorker nodeIntegrationInSubFrames webSecurity allowRunningInsecureContent experimentalFeatures webviewTag navigateOnDragDrop spellcheck devTools javascript'

function createWindow(options: Members & { webPreferences: Members }) {
  const { emitter, members } = eventsOf('BrowserWindow', ['closed', 'ready-to-show'])
  const contents = createContents()
  const record = {
    options,
    contents,
    emitter,
    loaded: [] as string[],
    /** What a page to print was answered with. */
    shown: [] as Response[],
    did: [] as string[],
    closed: false,
    minimized: false,
    close: () => {
      record.closed = true
      contents.record.destroyed = true
      state.log.push('window closed')
      contents.emitter.emit('destroyed')
      emitter.emit('closed')
      if (!state.quitting && state.windows.every((each) => each.closed))
        appEvents.emitter.emit('window-all-closed')
    },
  }
  const api = strict('BrowserWindow', {
    ...members,
    webContents: contents.api,
    loadURL: async (url: string) => {
      record.loaded.push(url)
      if (url.includes('/print/')) record.shown.push(await electron.fetch(url))
    },
    destroy: () => record.close(),
    getBounds: () => ({ x: 0, y: 0, width: 1280, height: 840 }),
    close: () => record.close(),
    isMinimized: () => record.minimized,
    restore: () => void record.did.push('restore'),
    focus: () => void record.did.push('focus'),
    show: () => void record.did.push('show'),
  })
  return Object.assign(record, { api })
}

export function BrowserWindow(options: Members & { webPreferences: Members }) {
  needsReady('BrowserWindow')
  onlyKnown('BrowserWindow', options, windowOptions.split(' '))
  onlyKnown('webPreferences', options.webPreferences, webPreferences.split(' '))
  const window = createWindow(options)
  state.windows.push(window)
  return window.api
}

/** What only Electron itself can do. */
export const electron = {
  state,
  becomeReady: async () => {
    state.ready = true
    appEvents.emitter.emit('ready')
    whenReady.resolve()
    await new Promise((resolve) => setImmediate(resolve))
  },
  emitApp: (event: string, ...args: unknown[]) =>
    emitPreventable(appEvents.emitter, event, {}, ...args),
  /** As Electron does: the request is made from the url, what is no Response is an error. */
  fetch: async (url: string, init: RequestInit = {}): Promise<Response> => {
    const handler = state.pages.get('app')
    const response = await handler?.(new Request(url, init))
    if (!(response instanceof Response)) throw new Error('net::ERR_UNEXPECTED')
    return response
  },
  /** Made by somebody else than us: a popup, a child. */
  createContents,
  /** Whether the navigation was stopped. */
  navigate: (contents: Contents, event: string, url: string) =>
    emitPreventable(contents.emitter, event, { url, isMainFrame: true }),
  invoke: async (channel: string, event: unknown, ...args: unknown[]) => {
    const listener = state.invokable.get(channel)
    if (!listener) throw new Error(`No handler registered for '${channel}'`)
    try {
      return structuredClone(await listener(event, ...structuredClone(args)))
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, {
        cause: error,
      })
    }
  },
  send: (channel: string, event: unknown, ...args: unknown[]) =>
    ipcEvents.emit(channel, event, ...structuredClone(args)),
}
