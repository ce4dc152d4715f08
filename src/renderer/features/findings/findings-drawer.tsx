import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/findings'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Kbd } from '../../ui/kbd'
import { Waiting } from '../../ui/progress-bar'
import type { ChosenWords } from './chosen-words'
import { CiteDialog } from './cite-dialog'
import { CountsLine } from './counts-line'
import { openFinding, useCurrentFinding } from './current-finding'
import { Differing } from './differing'
import { DropEvidence } from './drop-evidence'
import { QuoteList } from './quote-list'
import { SentenceField } from './sentence-field'
import { type Chosen, useChosen, useCite } from './use-cite'
import { useFindingsActions } from './use-findings-actions'
import { WhoSaidIt } from './who-said-it'
import { WriteField } from './write-field'
import styles from './findings.module.css'

export type FindingsDrawerProps = {
  sessionId: SessionId
  /** The card in the middle, and the words chosen on it. */
  selected: ReflectionId | null
  selection: ChosenWords | null
}

/** Beside the cards: the finding one is at, and what is put behind it. */
export function FindingsDrawer({ sessionId, selected, selection }: FindingsDrawerProps) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { data: findings } = useRead('findings.list', { sessionId })
  const finding = useCurrentFinding(sessionId, findings ?? [])
  const chosen = useChosen(selected, selection)
  const cite = useCite()
  const [asked, setAsked] = useState<Chosen | null>(null)
  useFindingsActions(
    // Not `chosen`, which waits for the card: a key pressed at once must not be lost.
    selected ? () => setAsked({ reflectionId: selected, span: selection }) : null,
  )
  if (!findings) return <Waiting>{t('common.loading')}</Waiting>
  return (
    <div className={styles.drawer}>
      <h2 className="hidden-visually">{t('findings.title')}</h2>
      {finding ? (
        <DropEvidence chosen={chosen} onDrop={(dropped) => void cite(finding, dropped)}>
          <Steps {...{ sessionId, findings, finding }} />
          <SentenceField key={finding.id} finding={finding} />
          <CountsLine counts={finding.counts} />
          {!isReadOnly && chosen && (
            <AddChosen {...{ finding, chosen }} onAdd={() => void cite(finding, chosen)} />
          )}
          <QuoteList key={`evidence ${finding.id}`} finding={finding} />
          <Differing key={`differing ${finding.id}`} finding={finding} />
          <WhoSaidIt counts={finding.counts} />
        </DropEvidence>
      ) : (
        <EmptyState picture="page">{t('findings.empty')}</EmptyState>
      )}
      {!isReadOnly && <WriteField sessionId={sessionId} />}
      <CiteDialog {...{ sessionId, findings, asked }} onClose={() => setAsked(null)} />
    </div>
  )
}

type StepsProps = { sessionId: SessionId; findings: readonly Finding[]; finding: Finding }

/** "Finding 4 of 9 · learning", the one before and the one after. */
function Steps({ sessionId, findings, finding }: StepsProps) {
  const t = useText()
  const place = findings.indexOf(finding)
  const go = (to: number) => {
    const next = findings[to]
    if (next) openFinding(sessionId, next.id)
  }
  return (
    <div className={styles.steps}>
      <p className={styles.place}>
        {t('findings.place', { place: place + 1, count: findings.length })}
        {` · ${t(`findings.kind.${finding.kind}`)}`}
      </p>
      <IconButton
        label={t('findings.previous')}
        icon={<ChevronLeft aria-hidden />}
        isDisabled={place === 0}
        onPress={() => go(place - 1)}
      />
      <IconButton
        label={t('findings.next')}
        icon={<ChevronRight aria-hidden />}
        isDisabled={place === findings.length - 1}
        onPress={() => go(place + 1)}
      />
    </div>
  )
}

type AddChosenProps = {
  finding: Finding
  chosen: Chosen & { number: number }
  onAdd: () => void
}

/** "Add R47 to this finding", or the words chosen on it; nothing when that is so already. */
function AddChosen({ finding, chosen: { reflectionId, span, number }, onAdd }: AddChosenProps) {
  const t = useText()
  const cited = finding.evidence.find((one) => one.reflectionId === reflectionId)
  const isSame = cited && cited.span?.start === span?.start && cited.span?.end === span?.end
  if (isSame || (cited && !span))
    return <p className="meta">{t('findings.cited-here', { number })}</p>
  return (
    <div className={styles.add}>
      <Button wide onPress={onAdd}>
        {t('findings.add-chosen', { number, what: span ? 'words' : 'all' })}
      </Button>
      <p className={styles.hint}>
        {t.rich('findings.add-elsewhere', { key: <Kbd keys="e" quiet /> })}
      </p>
    </div>
  )
}
