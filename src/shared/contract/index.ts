import { agenda, prompts } from './agenda'
import { agreement } from './agreement'
import { alike } from './alike'
import { checklist } from './checklist'
import { coding } from './coding'
import { conclusions } from './conclusions'
import { documents } from './documents'
import { exchanges } from './exchanges'
import { findings } from './findings'
import { frames } from './frames'
import { groups } from './groups'
import { history } from './history'
import { house } from './house'
import { imports } from './imports'
import { actions, commitments, recommendations } from './next-steps'
import { participants } from './participants'
import { organisations, people } from './people'
import { reflections } from './reflections'
import { rehearsal } from './rehearsal'
import { reports } from './reports'
import { reviews } from './reviews'
import { room } from './room'
import { run } from './run'
import { runSheet } from './run-sheet'
import { see } from './see'
import { search } from './search'
import { sense } from './sense'
import { sessions } from './sessions'
import { stage } from './stage'
import { templates } from './templates'
import { toolkit } from './toolkit'
import { translations } from './translations'
import { visit } from './visit'
import { workspace } from './workspace'

/** Everything a facilitator's window may ask of the host. */
export const contract = {
  workspace,
  history,
  exchanges,
  reviews,
  visit,
  conclusions,
  sessions,
  organisations,
  people,
  participants,
  agenda,
  prompts,
  checklist,
  templates,
  runSheet,
  reflections,
  sense,
  see,
  findings,
  recommendations,
  actions,
  commitments,
  coding,
  alike,
  search,
  agreement,
  frames,
  translations,
  reports,
  documents,
  house,
  imports,
  toolkit,
  groups,
  room,
  rehearsal,
  run,
  stage,
}
export type SoundingsContract = typeof contract
