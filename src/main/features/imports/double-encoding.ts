// Text that went through UTF-8 twice ("EspaÃ±ol"): found by its tell-tale letters, read back strictly.
const upperHalf = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 128 }, (_, index) => index + 128),
)
const byteOf = new Map(Array.from(upperHalf, (character, index) => [character, index + 128]))

// Only the lead bytes of Latin letters, typographic marks and emoji: others occur in honest text.
const continuation = `[${Array.from(upperHalf).slice(0, 64).join('')}]`
const tellTale = new RegExp(`[ÂÃ]${continuation}|â${continuation}{2}|ð${continuation}{3}`, 'gu')

const strict = new TextDecoder('utf-8', { fatal: true })

/** The cell as it was meant, or null when nothing in it is doubly encoded. */
export function undoDoubleEncoding(cell: string): string | null {
  if (!/[ÂÃâð]/.test(cell)) return null
  const repaired = cell.replace(tellTale, (run) => decodeRun(run) ?? run)
  return repaired === cell ? null : repaired
}

function decodeRun(run: string): string | null {
  try {
    return strict.decode(Uint8Array.from(run, (character) => byteOf.get(character) ?? 0))
  } catch {
    return null
  }
}
