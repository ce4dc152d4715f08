// The bridge: three functions, JSON text only, so that no object of Electron's ever reaches a page.
import { contextBridge, ipcRenderer } from 'electron/renderer'

contextBridge.exposeInMainWorld('soundings', {
  call: (frameJson: string): Promise<string> => ipcRenderer.invoke('soundings:call', frameJson),
  subscribe: (sinceJson: string): void => ipcRenderer.send('soundings:subscribe', sinceJson),
  onEvent: (listener: (eventJson: string) => void): (() => void) => {
    const deliver = (_event: unknown, eventJson: string) => listener(eventJson)
    ipcRenderer.on('soundings:event', deliver)
    return () => {
      ipcRenderer.off('soundings:event', deliver)
    }
  },
})
