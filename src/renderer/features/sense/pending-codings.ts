// What a coder has pressed and the host has not answered yet, laid over what it answered last.
import type { Coding, CodingName } from '../../../shared/contract/coding'
import type { ThemeId } from '../../../shared/contract/primitives'

type Marks = Partial<Pick<Coding, 'polarity' | 'basis'>>
type Put = {
  readonly kind: 'put'
  readonly name: CodingName
  readonly codedBy: string
  /** Themes that cannot be on the whole reflection together with this one. */
  readonly opposites: readonly ThemeId[]
}
export type Step =
  | Put
  | { readonly kind: 'take'; readonly name: CodingName }
  | { readonly kind: 'strongest'; readonly name: CodingName }
  | { readonly kind: 'mark'; readonly name: CodingName; readonly marks: Marks }

export const isNamed = (coding: Coding, { themeId, span }: CodingName): boolean =>
  coding.themeId === themeId && coding.span?.start === span?.start && coding.span?.end === span?.end

/** One reflection's codings once the steps about it are done. */
export function withPending(codings: readonly Coding[], steps: readonly Step[]): readonly Coding[] {
  return steps.reduce(stepped, codings)
}

function stepped(codings: readonly Coding[], step: Step): readonly Coding[] {
  const { name } = step
  const there = codings.find((coding) => isNamed(coding, name))
  const others = codings.filter((coding) => coding !== there)
  if (step.kind === 'put') return there ? codings : [...without(codings, step), fresh(step)]
  if (!there) return codings
  if (step.kind === 'take') return others
  if (step.kind === 'strongest') return [there, ...others]
  return codings.map((coding) => (coding === there ? { ...there, ...step.marks } : coding))
}

const without = (codings: readonly Coding[], { name, opposites }: Put) =>
  name.span === null
    ? codings.filter(({ themeId, span }) => span !== null || !opposites.includes(themeId))
    : codings

const fresh = ({ name, codedBy }: Put): Coding => ({
  id: `${name.themeId}/${name.span?.start ?? ''}`,
  reflectionId: name.reflectionId,
  themeId: name.themeId,
  span: name.span && { start: name.span.start, end: name.span.end },
  text: name.span?.text ?? null,
  polarity: '',
  basis: '',
  codedBy,
  needsReview: false,
})
