// The sample seminar: what a newcomer opens first and what the end-to-end tests walk through.
import { SessionId } from '../../../shared/contract/primitives'
import type { Store } from '../../workspace/store'
import { addGroups } from './sample-groups'
import { addPeople } from './sample-people'
import { addProgramme, addSessions } from './sample-programme'
import { addReflections } from './sample-reflections'
import { addFindings } from './sample-findings'
import { addReviews } from './sample-reviews'
import { addSense, addTranslations } from './sample-sense'
import { addToolkit } from './sample-toolkit'
import { readSampleFiles } from './sample-files'
import { createKeys } from './sample-keys'

export type SampleCounts = {
  sessions: number
  participants: number
  prompts: number
  reflections: number
  findings: number
  actions: number
}

export function sampleName(): string {
  return readSampleFiles().workspace.name
}

/** Fills a new workspace in one command. */
export function fillSample(store: Store): { sessionId: SessionId; counts: SampleCounts } {
  const files = readSampleFiles()
  const keys = createKeys()
  store.command({ label: 'sample.load', window: 'host' }, () => {
    addSessions(store, files, keys)
    addPeople(store, files, keys)
    addProgramme(store, files, keys)
    addGroups(store, files, keys)
    addReflections(store, files, keys)
    addSense(store, files, keys)
    addFindings(store, files, keys)
    addTranslations(store, files, keys)
    addToolkit(store, files)
    addReviews(store, files, keys)
  })
  return {
    sessionId: SessionId.parse(keys.get('session', files.workspace.session.key)),
    counts: {
      sessions: 1 + files.workspace.otherSessions.length,
      participants: files.people.length,
      prompts: files.prompts.length,
      reflections: files.reflections.length,
      findings: files.findings.length,
      actions: files.actions.length,
    },
  }
}
