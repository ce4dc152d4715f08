import { useState } from 'react'
import type { ChecklistSuggestion } from '../../../shared/contract/checklist'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { Waiting } from '../../ui/progress-bar'
import styles from './checklist.module.css'

type Props = { session: Session; isOpen: boolean; onClose: () => void }

/** What the programme needs and what is usual, all ticked: one takes away what one does not want. */
export function SuggestDialog({ session, isOpen, onClose }: Props) {
  const t = useText()
  const { data } = useRead('checklist.suggestions', { sessionId: session.id }, { enabled: isOpen })
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const { run, isRunning } = useCommand('checklist.add')
  const offered = data ?? []
  const chosen = offered.filter(({ text }) => !without.has(text))
  const close = () => {
    setWithout(new Set())
    onClose()
  }
  const add = async () => {
    const texts = chosen.map(({ text }) => text)
    const done = t('checklist.suggest.added', { count: texts.length })
    const outcome = await run({ sessionId: session.id, texts }, { done })
    if (outcome.ok) close()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && close()}
      title={t('checklist.suggest.title')}
      footer={
        offered.length > 0 && (
          <>
            <Button onPress={close}>{t('common.cancel')}</Button>
            <Button
              tone="primary"
              isDisabled={isRunning || chosen.length === 0}
              onPress={() => void add()}
            >
              {t('checklist.suggest.add', { count: chosen.length })}
            </Button>
          </>
        )
      }
    >
      {!data && <Waiting>{t('common.loading')}</Waiting>}
      {data?.length === 0 && <p>{t('checklist.suggest.none')}</p>}
      {offered.length > 0 && (
        <Offered session={session} offered={offered} without={without} setWithout={setWithout} />
      )}
    </Dialog>
  )
}

type OfferedProps = {
  session: Session
  offered: readonly ChecklistSuggestion[]
  without: ReadonlySet<string>
  setWithout: (without: ReadonlySet<string>) => void
}

function Offered({ session, offered, without, setWithout }: OfferedProps) {
  const t = useText()
  const isAll = without.size === 0
  const none = new Set(offered.map(({ text }) => text))
  const tick = (text: string, isIn: boolean) => {
    const next = new Set(without)
    if (isIn) next.delete(text)
    else next.add(text)
    setWithout(next)
  }
  return (
    <div className={styles.offered}>
      <div className={styles.offeredHead}>
        <p className="meta">{t('checklist.suggest.lead')}</p>
        <Button
          tone="plain"
          size="small"
          onPress={() => setWithout(isAll ? none : new Set<string>())}
        >
          {t(isAll ? 'checklist.suggest.no-one' : 'checklist.suggest.all')}
        </Button>
      </div>
      {(['programme', 'usual'] as const).map((from) => {
        const own = offered.filter((one) => one.from === from)
        return (
          own.length > 0 && (
            <section key={from} aria-label={t(`checklist.suggest.${from}`)}>
              <h3>{t(`checklist.suggest.${from}`)}</h3>
              <ul lang={session.languages[0]}>
                {own.map(({ text }) => (
                  <li key={text}>
                    <Checkbox isSelected={!without.has(text)} onChange={(isIn) => tick(text, isIn)}>
                      {text}
                    </Checkbox>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}
