// The house style as it is kept: the logo by itself, so that a change of colour does not copy it.
import { z } from '../../shared/zod'
import { HouseStyle, Logo, plainHouse } from '../../shared/domain/house-style'
import { readSetting, writeSetting } from '../workspace/settings'
import type { Store } from '../workspace/store'

const Kept = HouseStyle.omit({ logo: true }).partial()
export type KeptHouse = z.infer<typeof Kept>

const names = { style: 'house-style', logo: 'house-logo' } as const

/** What another version kept and this one cannot read is as usual. */
export function readHouse(store: Store): HouseStyle {
  const logo = Logo.nullable().safeParse(readSetting(store, names.logo) ?? null)
  return { ...plainHouse, ...keptHouse(store), logo: logo.success ? logo.data : null }
}

export function keptHouse(store: Store): KeptHouse {
  const kept = Kept.safeParse(readSetting(store, names.style) ?? {})
  return kept.success ? kept.data : {}
}

/** Inside a command, as the next one. */
export const keepHouse = (store: Store, kept: KeptHouse): void =>
  writeSetting(store, names.style, kept)

export const keepLogo = (store: Store, logo: Logo | null): void =>
  writeSetting(store, names.logo, logo)
