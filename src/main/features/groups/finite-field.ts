// Arithmetic with as many numbers as a prime power, where every difference can be divided by.

export type Field = {
  readonly size: number
  readonly add: (a: number, b: number) => number
  readonly multiply: (a: number, b: number) => number
}

/** The field with `size` elements 0…size−1, or null when `size` is no power of a prime. */
export function finiteField(size: number): Field | null {
  const power = primePower(size)
  if (!power) return null
  const { prime, exponent } = power
  if (exponent === 1)
    return { size, add: (a, b) => (a + b) % size, multiply: (a, b) => (a * b) % size }
  const modulus = irreducible(prime, exponent)
  const digits = (value: number, length = exponent) =>
    Array.from({ length }, (_, index) => Math.floor(value / prime ** index) % prime)
  const value = (parts: readonly number[]) =>
    parts.reduce((sum, digit, index) => sum + digit * prime ** index, 0)
  const add = (a: number, b: number) => {
    const other = digits(b)
    return value(digits(a).map((digit, index) => (digit + (other[index] ?? 0)) % prime))
  }
  const multiply = (a: number, b: number) => {
    const product = multiplied(digits(a), digits(b), prime)
    return value(remainder(product, modulus, prime).slice(0, exponent))
  }
  return { size, add, multiply }
}

function primePower(size: number): { prime: number; exponent: number } | null {
  if (size < 2) return null
  let prime = 2
  while (size % prime !== 0) prime += 1
  let exponent = 0
  let rest = size
  for (; rest % prime === 0; rest /= prime) exponent += 1
  return rest === 1 ? { prime, exponent } : null
}

/** Coefficients, lowest first, of a monic polynomial of this degree that has no divisor. */
function irreducible(prime: number, degree: number): number[] {
  for (let low = 0; low < prime ** degree; low += 1) {
    const candidate = monic(low, degree, prime)
    if (!hasDivisor(candidate, prime)) return candidate
  }
  throw new Error('every degree has one')
}

function hasDivisor(polynomial: readonly number[], prime: number): boolean {
  const degree = polynomial.length - 1
  for (let small = 1; small <= degree / 2; small += 1)
    for (let low = 0; low < prime ** small; low += 1)
      if (remainder(polynomial, monic(low, small, prime), prime).every((digit) => digit === 0))
        return true
  return false
}

const monic = (low: number, degree: number, prime: number) => [
  ...Array.from({ length: degree }, (_, index) => Math.floor(low / prime ** index) % prime),
  1,
]

function multiplied(a: readonly number[], b: readonly number[], prime: number): number[] {
  const product = Array.from({ length: a.length + b.length - 1 }, () => 0)
  for (const [i, left] of a.entries())
    for (const [j, right] of b.entries())
      product[i + j] = ((product[i + j] ?? 0) + left * right) % prime
  return product
}

/** `divisor` is monic. */
function remainder(of: readonly number[], divisor: readonly number[], prime: number): number[] {
  const rest = [...of]
  for (let top = rest.length - 1; top >= divisor.length - 1; top -= 1) {
    const factor = rest[top] ?? 0
    if (factor === 0) continue
    for (const [index, digit] of divisor.entries()) {
      const at = top - divisor.length + 1 + index
      rest[at] = ((((rest[at] ?? 0) - factor * digit) % prime) + prime) % prime
    }
  }
  return rest
}
