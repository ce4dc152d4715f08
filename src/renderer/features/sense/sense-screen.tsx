import { type ReactNode, Suspense } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { Page } from '../../ui/page'
import { AgreementPlace } from './agreement-place'
import { CodePlace } from './code-place'
import { SenseNavigation, useSensePlace } from './sense-places'
import { useCoder } from './use-coder'
import styles from './sense.module.css'

/** Words chosen on the selected card: `start` and `end` count in `text`, all its words as they are now. */
export type ChosenWords = { start: number; end: number; text: string }

export type SenseScreenProps = {
  sessionId: SessionId
  /** Where a link from the search wants to arrive. */
  reflectionId?: ReflectionId | undefined
  looksAlike: (props: {
    sessionId: SessionId
    onShow: (ids: readonly ReflectionId[]) => void
  }) => ReactNode
  drawer: (props: {
    sessionId: SessionId
    selected: ReflectionId | null
    selection: ChosenWords | null
  }) => ReactNode
  extra: Record<'see' | 'findings', (sessionId: SessionId) => ReactNode>
}

/** From what was said to what one is willing to put in a report. */
export function SenseScreen({ sessionId, reflectionId, ...slots }: SenseScreenProps) {
  const t = useText()
  const [place, open] = useSensePlace(sessionId)
  const [coder, changeCoder] = useCoder(sessionId)
  const { extra, looksAlike, drawer } = slots
  return (
    <div className={styles.screen}>
      <h2 className="hidden-visually">{t('frame.sense')}</h2>
      <SenseNavigation sessionId={sessionId} place={place} />
      <div className={styles.body}>
        <Suspense>
          {place === 'code' && (
            <CodePlace {...{ sessionId, reflectionId, looksAlike, drawer, coder, changeCoder }} />
          )}
          {(place === 'see' || place === 'findings') && (
            <Page key={place}>{extra[place](sessionId)}</Page>
          )}
          {place === 'agreement' && (
            <Page key={place}>
              <AgreementPlace
                {...{ sessionId, coder }}
                startSecond={() => {
                  changeCoder({ reading: 2 })
                  open('code')
                }}
              />
            </Page>
          )}
        </Suspense>
      </div>
    </div>
  )
}
