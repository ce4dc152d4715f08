import type { ReactNode } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { InlineError } from '../../ui/message'
import { Page, Panes } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { AimsSection } from './aims-section'
import { LanguagesSection } from './languages-section'
import { useParticipantsActions } from './participants-actions'
import { ParticipantsSection } from './participants-section'
import { addFieldId, usePlanActions } from './plan-actions'
import { PlanNavigation } from './plan-navigation'
import { type Extra, type PlanPlace, usePlanPlace } from './plan-places'
import { ProgrammeSection } from './programme-section'
import { QuestionsSection } from './questions-section'
import { SessionSection } from './session-section'
import styles from './plan-navigation.module.css'

type PlanScreenProps = {
  sessionId: string
  extra: Extra
  /** What other features put within reach in all of Plan: actions and their dialogs. */
  tools: (session: Session) => ReactNode
  /** Beside the field that adds to the programme. */
  programmeTools: (session: Session) => ReactNode
}

export function PlanScreen({ sessionId, extra, tools, programmeTools }: PlanScreenProps) {
  const t = useText()
  const { data: session, error } = useRead('sessions.get', { id: sessionId })
  const [place, open] = usePlanPlace(sessionId)
  const wish = usePlanActions(place, open)
  if (error) return <Page>{<InlineError>{t('plan.session-gone')}</InlineError>}</Page>
  if (!session) return <Waiting>{t('common.loading')}</Waiting>
  return (
    <Panes
      startWidth={192}
      startLabel={t('plan.parts')}
      start={<PlanNavigation session={session} place={place} />}
    >
      <Page key={`${sessionId}/${place}`}>
        <div className={styles.place}>
          <Place
            session={session}
            place={place}
            isAdding={wish === 'participants'}
            extra={extra}
            programmeTools={programmeTools(session)}
          />
        </div>
      </Page>
      {tools(session)}
      <ParticipantsActions session={session} />
    </Panes>
  )
}

function ParticipantsActions({ session }: { session: Session }) {
  useParticipantsActions(session.id)
  return null
}

type PlaceProps = {
  session: Session
  place: PlanPlace
  isAdding: boolean
  extra: Extra
  programmeTools: ReactNode
}

function Place({ session, place, isAdding, extra, programmeTools }: PlaceProps) {
  switch (place) {
    case 'session':
      return <SessionSection session={session} />
    case 'aims':
      return <AimsSection session={session} />
    case 'programme':
      return <ProgrammeSection session={session} tools={programmeTools} />
    case 'questions':
      return <QuestionsSection session={session} />
    case 'participants':
      return <ParticipantsSection session={session} isAdding={isAdding} />
    case 'languages':
      return <LanguagesSection session={session} />
    case 'groups':
    case 'checklist':
    case 'run-sheet':
      return extra[place](session, addFieldId(place))
  }
}
