import { Merge, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/findings'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useActions } from '../../app/commands'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Buttons } from '../../ui/page'
import { ChooseFinding } from './choose-finding'
import { CountsLine } from './counts-line'
import { openFinding } from './current-finding'
import { Differing } from './differing'
import { EvidenceList } from './evidence-list'
import { FindingFields } from './finding-fields'
import { NextSteps } from './next-steps'
import { SentenceField } from './sentence-field'
import { WhoSaidIt } from './who-said-it'
import { useWrittenLanguage } from './written-language'
import styles from './finding-detail.module.css'

type Props = { finding: Finding; findings: readonly Finding[] }

/** One finding with everything about it; each change saves itself. */
export function FindingDetail({ finding, findings }: Props) {
  const t = useText()
  return (
    <article className={styles.detail} aria-label={finding.text}>
      <header className={styles.head}>
        <p className="meta">
          {t('findings.place', { place: findings.indexOf(finding) + 1, count: findings.length })}
        </p>
        <Tools finding={finding} findings={findings} />
      </header>
      <SentenceField finding={finding} />
      <Body finding={finding} />
      <FindingFields finding={finding} />
      <div className={styles.columns}>
        <section className={styles.evidence} aria-label={t('findings.evidence')}>
          <h3 className="hidden-visually">{t('findings.evidence')}</h3>
          <CountsLine counts={finding.counts} />
          <EvidenceList finding={finding} />
        </section>
        <div className={styles.beside}>
          <WhoSaidIt counts={finding.counts} />
          <Differing finding={finding} />
        </div>
      </div>
      <NextSteps finding={finding} />
    </article>
  )
}

function Body({ finding }: { finding: Finding }) {
  const t = useText()
  const save = useSave('findings.update')
  const isReadOnly = useIsReadOnly()
  return (
    <div className={styles.body} lang={useWrittenLanguage(finding.sessionId)}>
      <AutosaveArea
        label={t('findings.body')}
        placeholder={t('findings.body.placeholder')}
        keepAs={`finding ${finding.id} body`}
        value={finding.body}
        isReadOnly={isReadOnly}
        save={(body, was) => save({ id: finding.id, change: { body }, was: { body: was } })}
        renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
      />
    </div>
  )
}

function Tools({ finding, findings }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const [isJoining, setJoining] = useState(false)
  const { run: remove } = useCommand('findings.remove')
  const { run: merge } = useCommand('findings.merge')
  const others = findings.filter(({ id }) => id !== finding.id)
  const canJoin = !isReadOnly && others.length > 0
  const removeIt = () => void remove({ id: finding.id }, { done: t('findings.removed') })
  const group = t('findings.title')
  const join = { id: 'findings.join', label: t('findings.join'), group }
  const away = { id: 'findings.remove', label: t('findings.remove'), group, run: removeIt }
  useActions([
    ...(canJoin ? [{ ...join, run: () => setJoining(true) }] : []),
    ...(isReadOnly ? [] : [away]),
  ])
  if (isReadOnly) return null
  return (
    <Buttons align="end">
      <Button
        size="small"
        tone="plain"
        icon={<Merge aria-hidden />}
        isDisabled={!canJoin}
        onPress={() => setJoining(true)}
      >
        {t('findings.join')}
      </Button>
      <Button size="small" tone="plain" icon={<Trash2 aria-hidden />} onPress={removeIt}>
        {t('findings.remove')}
      </Button>
      <ChooseFinding
        title={t('findings.join.title')}
        findings={others}
        isOpen={isJoining}
        onClose={() => setJoining(false)}
        onChoose={({ id }) => {
          openFinding(finding.sessionId, id)
          void merge({ id, from: finding.id }, { done: t('findings.joined') })
        }}
      />
    </Buttons>
  )
}
