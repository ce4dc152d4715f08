import { useCallback } from 'react'
import type { Evidence, Finding } from '../../../shared/contract/findings'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { queries, readOptions, useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import type { ChosenWords } from './chosen-words'

export type Chosen = { reflectionId: ReflectionId; span: ChosenWords | null }

/** The selected card with its number, and whether words of it are chosen. */
export function useChosen(selected: ReflectionId | null, selection: ChosenWords | null) {
  const card = useRead(
    'reflections.get',
    { id: selected ?? '' },
    { enabled: selected !== null },
  ).data
  if (!card || card.id !== selected) return null
  return { reflectionId: card.id, span: selection, number: card.number }
}

/** Puts a reflection, or the words chosen of it, behind a finding and says so. */
export function useCite(): (
  finding: Pick<Finding, 'id' | 'text'>,
  chosen: Chosen,
) => Promise<void> {
  const t = useText()
  const { run } = useCommand('findings.cite')
  return useCallback(
    async (finding, { reflectionId, span }) => {
      const options = readOptions('reflections.get', { id: reflectionId })
      const { number } = await queries.fetchQuery(options)
      const done = t('findings.cited', {
        number,
        finding: finding.text,
        what: span ? 'words' : 'all',
      })
      await run({ id: finding.id, reflectionId, span }, { done })
    },
    [run, t],
  )
}

/** Takes evidence away, with the way back beside it. */
export function useUncite(): (evidence: Evidence) => void {
  const t = useText()
  const { run } = useCommand('findings.uncite')
  return ({ id, number }) =>
    void run({ evidenceId: id }, { done: t('findings.uncited', { number }) })
}

/** A finding written from what is chosen, or from nothing yet; null when it was written, else why not. */
export function useWrite(sessionId: SessionId, onWritten: (finding: Finding) => void) {
  const t = useText()
  const { run } = useCommand('findings.add')
  return async (text: string, chosen?: Chosen): Promise<string | null> => {
    const evidence = chosen ? [chosen] : []
    const outcome = await run(
      { sessionId, text, evidence },
      { quiet: true, done: t('findings.written') },
    )
    if (!outcome.ok) return outcome.sentence
    onWritten(outcome.value)
    return null
  }
}
