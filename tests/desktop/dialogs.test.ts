import { expect, test } from 'vitest'
import { launchWithWindow } from './launch'

test('choosing a workspace asks in the window, for workspaces only', async () => {
  const { state, made } = await launchWithWindow()
  state.dialogAnswer = { canceled: false, filePaths: ['/home/ada/Spring.soundings'] }
  expect(await made.dialogs?.openWorkspace()).toBe('/home/ada/Spring.soundings')
  expect(state.dialogs).toEqual([
    {
      kind: 'open',
      modal: true,
      options: {
        properties: ['openFile'],
        filters: [{ name: 'Soundings', extensions: ['soundings'] }],
      },
    },
  ])
})

test('saving suggests the path, keeps the kind and asks before replacing', async () => {
  const { state, made } = await launchWithWindow()
  state.dialogAnswer = { canceled: false, filePath: '/home/ada/Summary.docx' }
  expect(await made.dialogs?.saveDocument('/home/ada/Draft.docx')).toBe('/home/ada/Summary.docx')
  expect(state.dialogs[0]?.options).toEqual({
    defaultPath: '/home/ada/Draft.docx',
    filters: [{ name: 'Word', extensions: ['docx'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
})

test('cancelling is null, with or without a window to ask in', async () => {
  const { state, made, window } = await launchWithWindow()
  state.dialogAnswer = { canceled: true, filePaths: [], filePath: '' }
  expect(await made.dialogs?.openWorkspace()).toBe(null)
  expect(await made.dialogs?.saveDocument('/home/ada/Draft.docx')).toBe(null)
  window.close()
  expect(await made.dialogs?.openWorkspace()).toBe(null)
  expect(state.dialogs.map(({ modal }) => modal)).toEqual([true, true, false])
})
