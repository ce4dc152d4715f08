import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { createSay, type Say } from './text'
import type { Language } from './wire'

type Reading = { readonly language: Language; readonly t: Say }
const Reader = createContext<Reading>({ language: 'en', t: createSay('en') })

export const ReadingProvider = Reader.Provider
/** The language chosen on this phone and its sentences. */
export const useReading = (): Reading => useContext(Reader)
