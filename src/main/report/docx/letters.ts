// A letter for each person, one Word file each, and a list of them, packed together.
import { setImmediate as pause } from 'node:timers/promises'
import { writeZip } from '../zip'
import type { LettersModel } from '../paper/paper-model'
import { renderSheet } from './sheet'

export async function renderLetters(
  { letters, list }: LettersModel,
  progress: (done: number, total: number) => void = () => {},
): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  for (const [index, { name, model }] of letters.entries()) {
    parts.set(name, await renderSheet(model))
    progress(index + 1, letters.length + 1)
    // Where this runs beside others, it can be cancelled between two letters.
    await pause()
  }
  parts.set(list.name, Buffer.from(list.text, 'utf8'))
  return writeZip(parts)
}
