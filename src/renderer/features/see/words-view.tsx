import { useMemo, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { LanguageWords, SeeFilter } from '../../../shared/contract/see'
import type { Chart } from '../../../shared/domain/chart-option'
import { useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { type Behind, BehindDialog } from './behind'
import { ChartFigure } from '../../ui/chart-figure'
import { LeaveTools } from './leave-tools'
import { useMayTake } from './use-may-take'
import styles from './see.module.css'
import wordStyles from './words.module.css'

type Props = { sessionId: SessionId; filter: SeeFilter }

/** Which words people use, language by language. */
export function WordsView({ sessionId, filter }: Props) {
  const t = useText()
  const { data: all } = useRead('see.words', { sessionId, filter }, { keepPrevious: true })
  const mayTake = useMayTake(sessionId, filter)
  const [behind, setBehind] = useState<Behind | null>(null)
  if (!all) return <Waiting>{t('common.loading')}</Waiting>
  if (all.length === 0) return <EmptyState picture="chart">{t('see.no-words')}</EmptyState>
  return (
    <div className={styles.view}>
      <p className={styles.note}>{t('see.words.how')}</p>
      {all.map((said) => (
        <Language key={said.language} said={said} mayTake={mayTake} onOpen={setBehind} />
      ))}
      {behind && <BehindDialog {...{ sessionId, behind }} onClose={() => setBehind(null)} />}
    </div>
  )
}

const inChart = 15

type LanguageProps = {
  said: LanguageWords
  mayTake: boolean
  onOpen: (behind: Behind) => void
}

function Language({ said, mayTake, onOpen }: LanguageProps) {
  const t = useText()
  const dates = useDates()
  const name = said.language ? dates.language(said.language) : t('see.no-language')
  const title = t('see.words.title', { language: name })
  const leaving = useMemo(() => said.words.filter(({ isFew }) => !isFew), [said])
  const chart = useMemo<Chart>(() => {
    const shown = leaving.slice(0, inChart)
    const values = shown.map(({ people }) => people)
    const unit = t('see.measure.people')
    const categories = shown.map(({ shown: word }) => word)
    return { shape: 'across', unit, categories, series: [{ name: unit, values }] }
  }, [leaving, t])
  const table = {
    head: [t('see.word'), t('see.measure.people'), t('see.measure.statements'), t('see.forms')],
    rows: leaving.map(({ shown, people, statements, forms }) => [
      shown,
      people,
      statements,
      forms.join(', '),
    ]),
  }
  const message = t('see.words.message', {
    statements: said.statements,
    people: said.people,
    words: leaving.length,
  })
  return (
    <section className={styles.question}>
      <h3>{title}</h3>
      <p className={styles.message}>{message}</p>
      {leaving.length > 0 && <ChartFigure chart={chart} message={`${title}. ${message}`} />}
      <ul className={wordStyles.words} aria-label={title} lang={said.language ?? undefined}>
        {said.words.map((word) => (
          <li key={word.stem}>
            <Button
              size="small"
              tone={word.isFew ? 'plain' : 'quiet'}
              onPress={() => onOpen({ title: word.forms.join(', '), ids: word.reflectionIds })}
            >
              {word.shown} · {word.people}
              {word.isFew && <span className={wordStyles.few}> ({t('see.few')})</span>}
            </Button>
          </li>
        ))}
      </ul>
      {leaving.length > 0 && (
        <LeaveTools title={title} leaving={async () => (mayTake ? { table, chart } : null)} />
      )}
    </section>
  )
}
