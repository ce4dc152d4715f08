// The keys of coding, listed for the palette and the keys overlay.
import type { Coding } from '../../../shared/contract/coding'
import type { FrameTheme } from '../../../shared/contract/frames'
import { type Action, useActions } from '../../app/commands'
import { useIsReadOnly, useUndo } from '../../app/host'
import { useText } from '../../app/text'
import type { CodingDeeds } from './use-coding'
import type { WordStep } from './word-choice'

type Needs = {
  deeds: CodingDeeds
  /** What 1 to 9 stand for now. */
  keyed: readonly FrameTheme[]
  themes: readonly FrameTheme[]
  move: (by: 1 | -1) => void
  chooseWords: (step: WordStep) => void
  dropWords: () => void
  isChoosing: boolean
  openUnder: () => void
  translate: () => void
}

export function useCodingActions(needs: Needs): void {
  const t = useText()
  const { deeds, keyed, themes, move } = needs
  const isReadOnly = useIsReadOnly()
  const undo = useUndo()
  const group = t('sense.coding')
  const others = themes.filter((theme) => !keyed.includes(theme) && !theme.isOutside)
  const words = useWordActions(needs)
  const moving: Action[] = [
    { id: 'sense.next', label: t('sense.next'), keys: 'j', group, run: () => move(1) },
    { id: 'sense.previous', label: t('sense.previous'), keys: 'k', group, run: () => move(-1) },
  ]
  const putting: Action[] = [
    ...keyed.map(({ id, title }, index) => ({
      id: `sense.theme-${index + 1}`,
      label: t('sense.put', { theme: title }),
      keys: String(index + 1),
      isOnce: true,
      group,
      run: () => deeds.toggle(id),
    })),
    {
      id: 'sense.outside',
      label: t('sense.put-outside'),
      keys: '0',
      isOnce: true,
      group,
      run: deeds.toggleOutside,
    },
    ...others.map(({ id, title }) => ({
      id: `sense.put-${id}`,
      label: t('sense.put', { theme: title }),
      group,
      run: () => deeds.toggle(id),
    })),
  ]
  const marks = useMarkActions(needs)
  const quiet: Action = {
    id: 'undo',
    label: t('frame.undo-last'),
    keys: 'mod+z',
    // What was pressed before it comes before it.
    run: () => void deeds.queue.idle().then(() => undo('undo')),
  }
  useActions([...moving, ...(isReadOnly ? [] : [...putting, ...marks, ...words, quiet])])
}

function useWordActions({ chooseWords, dropWords, isChoosing }: Needs): Action[] {
  const t = useText()
  const group = t('sense.choosing')
  const choosing: Action[] = [
    {
      id: 'sense.word-longer',
      label: t('sense.word-longer'),
      keys: 'ArrowRight',
      group,
      isHidden: true,
      run: () => chooseWords('longer'),
    },
    {
      id: 'sense.word-shorter',
      label: t('sense.word-shorter'),
      keys: 'ArrowLeft',
      group,
      isHidden: true,
      run: () => chooseWords('shorter'),
    },
    {
      id: 'sense.word-back',
      label: t('sense.word-back'),
      keys: 'b',
      group,
      isHidden: true,
      run: () => chooseWords('previous'),
    },
    {
      id: 'sense.word-drop',
      label: t('sense.word-drop'),
      keys: 'Escape',
      group,
      isHidden: true,
      run: dropWords,
    },
  ]
  return [
    { id: 'sense.word', label: t('sense.word'), keys: 'w', group, run: () => chooseWords('next') },
    ...(isChoosing ? choosing : choosing.map((action) => ({ ...action, bound: 'list' as const }))),
  ]
}

const polarities = ['', 'negative', 'mixed'] as const
const bases = ['', 'intention', 'reported', 'observed'] as const
const after = <T>(all: readonly [T, ...T[]], now: T): T =>
  all[(all.indexOf(now) + 1) % all.length] ?? all[0]

function useMarkActions({ deeds, openUnder, translate }: Needs): Action[] {
  const t = useText()
  const group = t('sense.marking')
  const onMarked = (deed: (coding: Coding) => void) => () => {
    const coding = deeds.marked()
    if (coding) deed(coding)
  }
  return [
    { id: 'sense.another', label: t('sense.another'), keys: 'a', group, run: deeds.next },
    {
      id: 'sense.polarity',
      label: t('sense.polarity'),
      keys: '-',
      group,
      run: onMarked((coding) =>
        deeds.step(coding, {
          kind: 'mark',
          marks: { polarity: after(polarities, coding.polarity) },
        }),
      ),
    },
    {
      id: 'sense.basis',
      label: t('sense.basis'),
      keys: 'i',
      group,
      run: onMarked((coding) =>
        deeds.step(coding, { kind: 'mark', marks: { basis: after(bases, coding.basis) } }),
      ),
    },
    {
      id: 'sense.strongest',
      label: t('sense.strongest'),
      keys: 's',
      group,
      run: onMarked((coding) => deeds.step(coding, { kind: 'strongest' })),
    },
    { id: 'sense.translate', label: t('sense.translate'), keys: 't', group, run: translate },
    { id: 'sense.under', label: t('sense.under'), keys: 'u', group, run: openUnder },
  ]
}
