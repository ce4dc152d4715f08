/** A scale of more steps is told by those that were taken. */
const longestScale = 11

type Scale = { readonly min: number; readonly max: number }

/** Every step of a scale, also the ones nobody took; of an odd one, those that were taken. */
export function scaleSteps({ min, max }: Scale, given: readonly number[]): number[] {
  const length = max - min + 1
  const isWhole = given.every((value) => Number.isInteger(value) && value >= min && value <= max)
  if (isWhole && length > 0 && length <= longestScale)
    return Array.from({ length }, (_, index) => min + index)
  return [...new Set(given)].sort((one, other) => one - other)
}
