import type { contract } from '../../../shared/contract'
import { FontName, plainHouse } from '../../../shared/domain/house-style'
import { cleanLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { keepHouse, keepLogo, keptHouse, readHouse, type KeptHouse } from '../../report/house'
import { given } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import { checkedPicture } from './picture'

const longestLine = 200

export function createHouse(open: () => Store): Handlers<typeof contract.house> {
  return {
    get: () => readHouse(open()),
    change: ({ headingFont, bodyFont, footer, logoOf, ...colours }, { window }) => {
      const store = open()
      const next: { [K in keyof KeptHouse]: KeptHouse[K] | undefined } = {
        ...colours,
        headingFont: given(headingFont, (name) => font(name, plainHouse.headingFont)),
        bodyFont: given(bodyFont, (name) => font(name, plainHouse.bodyFont)),
        footer: given(footer, line),
        logoOf: given(logoOf, line),
      }
      const changed = Object.entries(next).filter(([, value]) => value !== undefined)
      store.command({ label: 'house.change', window }, () =>
        keepHouse(store, { ...keptHouse(store), ...Object.fromEntries(changed) }),
      )
      return null
    },
    setLogo: ({ data }, { window }) => {
      const store = open()
      const logo = checkedPicture(Buffer.from(data, 'base64'))
      store.command({ label: 'house.setLogo', window }, () => keepLogo(store, logo))
      return null
    },
    removeLogo: (_, { window }) => {
      const store = open()
      store.command({ label: 'house.removeLogo', window }, () => keepLogo(store, null))
      return null
    },
    reset: (_, { window }) => {
      const store = open()
      store.command({ label: 'house.reset', window }, () => {
        const { logoOf } = keptHouse(store)
        keepHouse(store, logoOf === undefined ? {} : { logoOf })
      })
      return null
    },
  }
}

/** Empty is the usual one. */
function font(raw: string, usual: string): string {
  const name = cleanLine(raw)
  if (name === '') return usual
  if (!FontName.safeParse(name).success) throw new AppError('house/bad-font')
  return name
}

function line(raw: string): string {
  const text = cleanLine(raw)
  if (text.length > longestLine)
    throw new AppError('text/too-long', { count: text.length, limit: longestLine })
  return text
}
