import type { contract } from '../../../shared/contract'
import { FrameId, ThemeId } from '../../../shared/contract/primitives'
import { checkedText, requiredLine } from '../../../shared/domain/text'
import type { FrameCard } from '../../../shared/domain/toolkit-cards'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { adoptFrame } from './adopt-frame'
import { listFrames } from './frames-repository'
import { mergeThemes, removeFrame, removeTheme, splitTheme } from './reshape-themes'
import { insertTheme, placeTheme, themeRow } from './theme-rows'

type All = Handlers<typeof contract.frames>
export type Needs = { readyMade: () => readonly FrameCard[] }

export function createFrames(open: () => Store, { readyMade }: Needs): All {
  return {
    list: ({ sessionId }) => listFrames(open(), sessionId),
    adopt: ({ sessionId, key }, { window }) => {
      const store = open()
      const card = found(readyMade().find((one) => one.key === key))
      const id = store.command({ label: 'frames.adopt', window }, () =>
        adoptFrame(store, sessionId, card),
      )
      return { frameId: FrameId.parse(id) }
    },
    create: ({ sessionId, name }, { window }) => {
      const store = open()
      const row = newRow(store)
      const rest = { name: requiredLine(name), version: '1', owner: '', licence: '' }
      store.command({ label: 'frames.create', window }, () =>
        store.run(sql.insertInto('frame').values({ ...row, session_id: sessionId, ...rest })),
      )
      return { frameId: FrameId.parse(row.id) }
    },
    rename: ({ frameId, name }, { window }) => {
      const store = open()
      const set = changes(store, { name: requiredLine(name) })
      store.command({ label: 'frames.rename', window }, () =>
        touched(store.run(sql.updateTable('frame').set(set).where('id', '=', frameId))),
      )
      return null
    },
    remove: ({ frameId }, { window }) => {
      const store = open()
      store.command({ label: 'frames.remove', window }, () => touched(removeFrame(store, frameId)))
      return null
    },
    ...themes(open),
    ...reshaping(open),
  }
}

function themes(open: () => Store): Pick<All, 'addTheme' | 'changeTheme' | 'moveTheme'> {
  return {
    addTheme: ({ frameId, title, parentId }, { window }) => {
      const store = open()
      const id = store.command({ label: 'frames.addTheme', window }, () => {
        found(store.first(sql.selectFrom('frame').select('id').where('id', '=', frameId)))
        if (parentId !== null) themeRow(store, parentId)
        return insertTheme(store, { frameId, title: requiredLine(title), parentId })
      })
      return { themeId: ThemeId.parse(id) }
    },
    changeTheme: ({ themeId, title, code, description, colour }, { window }) => {
      const store = open()
      store.command({ label: 'frames.changeTheme', window }, () => {
        themeRow(store, themeId)
        const set = changes(store, {
          title: given(title, requiredLine),
          code: given(code, requiredLine)?.slice(0, 20),
          description: given(description, checkedText),
          colour,
        })
        store.run(sql.updateTable('theme').set(set).where('id', '=', themeId))
      })
      return null
    },
    moveTheme: ({ themeId, parentId, to }, { window }) => {
      const store = open()
      store.command({ label: 'frames.moveTheme', window }, () =>
        placeTheme(store, themeId, parentId, to),
      )
      return null
    },
  }
}

function reshaping(open: () => Store): Pick<All, 'mergeThemes' | 'splitTheme' | 'removeTheme'> {
  return {
    mergeThemes: ({ themeId, into }, { window }) => {
      const store = open()
      store.command({ label: 'frames.mergeThemes', window }, () =>
        mergeThemes(store, themeId, into),
      )
      return null
    },
    splitTheme: ({ themeId, title, reflectionIds }, { window }) => {
      const store = open()
      const id = store.command({ label: 'frames.splitTheme', window }, () =>
        splitTheme(store, themeId, requiredLine(title), reflectionIds),
      )
      return { themeId: ThemeId.parse(id) }
    },
    removeTheme: ({ themeId }, { window }) => {
      const store = open()
      store.command({ label: 'frames.removeTheme', window }, () => removeTheme(store, themeId))
      return null
    },
  }
}
