import { useState } from 'react'
import {
  ReactionKind,
  ResponseKind,
  type ReviewFinding,
} from '../../../shared/contract/conclusions'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { LabelledGroup } from '../../ui/field'
import { Select } from '../../ui/select'
import { TextArea, TextField } from '../../ui/text-field'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

type Props = { finding: ReviewFinding; parts: ReviewParts }

/** What the host said, newest last; a field for what they say now; after the end, a correction of fact. */
export function HostReaction({ finding, parts }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { state, asksAdvice } = parts.conclusions
  const mayAnswer = state !== 'draft' || finding.kind === 'early-notice'
  const isWrong = finding.reactions.some(({ kind }) => kind === 'fact-error')
  return (
    <LabelledGroup label={t('review.host-says')}>
      <Reactions finding={finding} />
      {!mayAnswer && <p className="meta">{t('review.not-sent')}</p>}
      {mayAnswer && !isReadOnly && <Answer finding={finding} />}
      {state === 'final' && isWrong && <Correction finding={finding} isReadOnly={isReadOnly} />}
      {mayAnswer && asksAdvice && finding.advice !== '' && (
        <Response finding={finding} isReadOnly={isReadOnly} />
      )}
    </LabelledGroup>
  )
}

export function Reactions({ finding }: { finding: ReviewFinding }) {
  const t = useText()
  const dates = useDates()
  return (
    <ul className={styles.reactions}>
      {finding.reactions.map(({ kind, words, by, at, isLate, wording }) => (
        <li key={at}>
          <strong>{t(`review.reaction.${kind}`)}</strong> {words !== '' && <q>{words}</q>}{' '}
          <span className="label">
            {[
              by,
              dates.moment(at),
              isLate ? t('review.late') : '',
              wording === finding.text ? '' : t('review.of-wording', { wording }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Answer({ finding }: { finding: ReviewFinding }) {
  const t = useText()
  const { run, isRunning } = useCommand('conclusions.react')
  const [kind, setKind] = useState<ReactionKind>('recognised')
  const [words, setWords] = useState('')
  const [by, setBy] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async () => {
    const outcome = await run({ id: finding.id, kind, words, by }, { quiet: true })
    setRefusal(outcome.ok ? null : outcome.sentence)
    if (outcome.ok) setWords('')
  }
  return (
    <div className={styles.react}>
      <div className={styles.row}>
        <Select
          label={t('review.reaction')}
          options={ReactionKind.options.map((id) => ({
            id,
            label: t(`review.reaction.${id}`),
            detail: t(`review.reaction-help.${id}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label={t('review.reaction-by')} value={by} onChange={setBy} />
      </div>
      <TextArea
        label={t('review.reaction-words')}
        rows={2}
        value={words}
        onChange={setWords}
        error={refusal}
        draft={words === '' ? 'none' : 'unsaved'}
      />
      <div>
        <Button isDisabled={isRunning} onPress={() => void send()}>
          {t('review.keep-reaction')}
        </Button>
      </div>
    </div>
  )
}

type FieldProps = { finding: ReviewFinding; isReadOnly: boolean }

function Correction({ finding, isReadOnly }: FieldProps) {
  const t = useText()
  const save = useSave('conclusions.correct')
  return (
    <AutosaveArea
      label={t('review.correction')}
      description={t('review.correction-help')}
      value={finding.correction?.text ?? ''}
      isReadOnly={isReadOnly}
      save={(text) => save({ id: finding.id, text })}
    />
  )
}

function Response({ finding, isReadOnly }: FieldProps) {
  const t = useText()
  const save = useSave('conclusions.respond')
  const { id, response, responseWords: words } = finding
  return (
    <div className={styles.react}>
      <Select
        label={t('review.response')}
        placeholder={t('review.choose')}
        isDisabled={isReadOnly}
        options={ResponseKind.options.map((one) => ({
          id: one,
          label: t(`review.response.${one}`),
        }))}
        value={response}
        onChange={(next) => void save({ id, response: next, words })}
      />
      <AutosaveArea
        label={t('review.response-words')}
        value={words}
        isReadOnly={isReadOnly}
        save={(next) => save({ id, response, words: next })}
      />
    </div>
  )
}
