import type { contract } from '../../../shared/contract'
import type { Coding, CodingName, Reading } from '../../../shared/contract/coding'
import { FrameId, ThemeId } from '../../../shared/contract/primitives'
import { requiredLine } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, found, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { codableIds, codingOverview, codingsOf } from './coding-repository'
import { confirmCoding } from './confirm-coding'
import { codingNamed, putCoding, putFirst } from './put-coding'

type All = Handlers<typeof contract.coding>
export type Needs = {
  /** A theme for what says nothing about learning; the frame's own if it has one. */
  outsideTheme: (store: Store, frameId: string, title: string) => string
}

export function createCoding(open: () => Store, { outsideTheme }: Needs): All {
  return {
    ids: ({ filter }) => codableIds(open(), filter),
    many: ({ reading, ids }) => codingsOf(open(), reading, ids),
    overview: ({ sessionId, reading }) => {
      const { frames, themes, ...rest } = codingOverview(open(), sessionId, reading)
      return {
        ...rest,
        frames: frames.map(({ frameId, coded }) => ({ frameId: FrameId.parse(frameId), coded })),
        themes: themes.map(({ themeId, reflections }) => ({
          themeId: ThemeId.parse(themeId),
          reflections,
        })),
      }
    },
    outside: ({ frameId, title }, { window }) => {
      const store = open()
      const themeId = store.command({ label: 'coding.outside', window }, () =>
        outsideTheme(store, frameId, requiredLine(title)),
      )
      return { themeId: ThemeId.parse(themeId) }
    },
    ...changing(open),
  }
}

function changing(open: () => Store): Pick<All, 'put' | 'take' | 'mark' | 'strongest' | 'confirm'> {
  const all = ({ reflectionId, reading }: { reflectionId: string; reading: Reading }): Coding[] =>
    codingsOf(open(), reading, [reflectionId])
  return {
    put: ({ codedBy, ...name }, { window }) => {
      const store = open()
      store.command({ label: 'coding.put', window }, () => putCoding(store, name, codedBy))
      return all(name)
    },
    take: (name, { window }) => {
      const store = open()
      store.command({ label: 'coding.take', window }, () => {
        const coding = codingNamed(store, name)
        if (coding) store.run(sql.deleteFrom('coding').where('id', '=', coding.id))
      })
      return all(name)
    },
    mark: ({ polarity, basis, ...name }, { window }) => {
      const store = open()
      store.command({ label: 'coding.mark', window }, () => {
        const set = changes(store, { polarity, basis })
        const { id } = found(codingNamed(store, name))
        touched(store.run(sql.updateTable('coding').set(set).where('id', '=', id)))
      })
      return all(name)
    },
    strongest: (name: CodingName, { window }) => {
      const store = open()
      store.command({ label: 'coding.strongest', window }, () =>
        putFirst(store, name.reflectionId, name.reading, found(codingNamed(store, name)).id),
      )
      return all(name)
    },
    confirm: ({ id }, { window }) => {
      const store = open()
      return all(store.command({ label: 'coding.confirm', window }, () => confirmCoding(store, id)))
    },
  }
}
