// The few words the kit itself says; the app gives them in the person's language.
import { createContext, useContext } from 'react'

export type Words = {
  close: string
  dismiss: string
  clear: string
  showList: string
  pickDate: string
  move: string
  notifications: string
  remove: string
}

const english: Words = {
  close: 'Close',
  dismiss: 'Dismiss',
  clear: 'Clear',
  showList: 'Show the list',
  pickDate: 'Pick a date',
  move: 'Move',
  notifications: 'Notifications',
  remove: 'Remove',
}

export const WordsContext = createContext<Words>(english)
export const useWords = () => useContext(WordsContext)
