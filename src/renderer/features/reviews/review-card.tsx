import type { Review, ReviewCriterion } from '../../../shared/contract/reviews'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Checkbox } from '../../ui/checkbox'
import { useHeld } from '../../ui/use-held'
import styles from './reviews.module.css'

type Props = { review: Review; hostName: string }

/** One direction: who is host, and what is looked at. */
export function ReviewCard({ review, hostName }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { run: add } = useCommand('reviews.addCriterion')
  const { run: remove } = useCommand('reviews.remove')
  const { id, criteria, language } = review
  const count = criteria.filter(({ isStrand }) => isStrand).length
  const title = t('reviews.host', { name: hostName })
  return (
    <Card as="section" aria-label={title}>
      <h3 className={styles.host}>{title}</h3>
      <p>
        <a className={styles.open} href={`#/reviews/${id}`}>
          {t('reviews.open')}
        </a>
      </p>
      <p className="label" aria-live="polite">
        {t(count >= 3 && count <= 7 ? 'reviews.strands-fit' : 'reviews.strands', { count })}
      </p>
      <ul className={styles.strands} lang={language}>
        {criteria.map((criterion) => (
          <Strand key={criterion.id} criterion={criterion} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {!isReadOnly && (
        <>
          <AddField
            id={`add-strand-${id}`}
            label={t('reviews.add')}
            placeholder={t('reviews.add')}
            onAdd={async (words) => {
              const outcome = await add({ reviewId: id, title: words }, { quiet: true })
              return outcome.ok ? null : outcome.sentence
            }}
          />
          <Button
            tone="plain"
            size="small"
            onPress={() => void remove({ id }, { done: t('reviews.removed', { name: hostName }) })}
          >
            {t('reviews.remove')}
          </Button>
        </>
      )}
    </Card>
  )
}

type StrandProps = { criterion: ReviewCriterion; isReadOnly: boolean }

function Strand({ criterion, isReadOnly }: StrandProps) {
  const { run } = useCommand('reviews.updateCriterion')
  const { id, title, about, questions } = criterion
  const [isStrand, choose] = useHeld(criterion.isStrand, (next) => run({ id, isStrand: next }))
  return (
    <li>
      <Checkbox
        isSelected={isStrand}
        isDisabled={isReadOnly}
        onChange={choose}
        description={about === '' ? undefined : about}
      >
        {title}
      </Checkbox>
      {isStrand && questions.length > 0 && (
        <ul className={styles.questions}>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
