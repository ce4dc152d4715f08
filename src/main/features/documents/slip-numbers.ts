// What the numbers on slips stand for. Slips that lie about for weeks must still say the same, so a
// number that was given is never given again.
import { SlipNumbers } from '../../../shared/contract/documents'
import { lastPerson, lastQuestion } from '../../../shared/domain/slip-id'
import { z } from '../../../shared/zod'
import { afterBlank, onSlips, type Printing } from '../../report/paper/answer-slips'
import type { SheetFacts } from '../../report/run-sheet/gather-sheet'
import { readSetting, writeSetting } from '../../workspace/settings'
import type { Store } from '../../workspace/store'

const Kept = SlipNumbers.extend({ nextBlank: z.int() })
type Kept = z.infer<typeof Kept>

const settingOf = (sessionId: string) => `slips ${sessionId}`

export function readSlips(store: Store, sessionId: string): Kept {
  const kept = Kept.safeParse(readSetting(store, settingOf(sessionId)))
  return kept.success ? kept.data : { people: {}, questions: {}, nextBlank: lastPerson + 1 }
}

/** Inside a command, once slips have been written: `blanks` of them without a name. */
export function keepSlips(
  store: Store,
  sessionId: string,
  { numbers, nextBlank }: Printing,
  blanks: number,
): void {
  let next = nextBlank
  for (let count = 0; count < blanks; count += 1) next = afterBlank(next)
  writeSetting(store, settingOf(sessionId), { ...numbers, nextBlank: next })
}

/** Numbers for whoever and whatever has none yet: the badge, the place in the plan, or the next free. */
export function printing(store: Store, facts: SheetFacts): Printing {
  const { nextBlank, people, questions } = readSlips(store, facts.session.id)
  const asked = onSlips(facts.prompts).map((prompt) => ({
    id: prompt.id,
    wish: facts.prompts.indexOf(prompt) + 1,
  }))
  const worn = facts.people
    .map(({ id, badge }) => ({ id, wish: badge }))
    .toSorted((one, other) => Number(one.wish === null) - Number(other.wish === null))
  const numbers = SlipNumbers.parse({
    people: given(people, worn, lastPerson),
    questions: given(questions, asked, lastQuestion),
  })
  return { numbers, nextBlank }
}

type Wanted = { readonly id: string; readonly wish: number | null }

/** Those for whom there is no number left get none. */
function given(
  kept: Readonly<Record<string, string>>,
  wanted: readonly Wanted[],
  last: number,
): Record<string, string> {
  const all: Record<string, string> = { ...kept }
  const known = new Set(Object.values(all))
  let free = 1
  for (const { id, wish } of wanted) {
    if (known.has(id)) continue
    while (free in all) free += 1
    const number = wish !== null && wish >= 1 && wish <= last && !(wish in all) ? wish : free
    if (number <= last) all[number] = id
  }
  return all
}
