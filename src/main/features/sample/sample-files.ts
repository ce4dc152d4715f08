// resources/sample/*.json, bundled with the host and checked as they are read.
import actions from '../../../../resources/sample/actions.json'
import agenda from '../../../../resources/sample/agenda.json'
import checklist from '../../../../resources/sample/checklist.json'
import findings from '../../../../resources/sample/findings.json'
import nextSteps from '../../../../resources/sample/next-steps.json'
import organisations from '../../../../resources/sample/organisations.json'
import people from '../../../../resources/sample/people.json'
import prompts from '../../../../resources/sample/prompts.json'
import reflections from '../../../../resources/sample/reflections.json'
import reviews from '../../../../resources/sample/reviews.json'
import sections from '../../../../resources/sample/sections.json'
import tables from '../../../../resources/sample/tables.json'
import themes from '../../../../resources/sample/themes.json'
import toolkit from '../../../../resources/sample/toolkit.json'
import translations from '../../../../resources/sample/translations.json'
import workspace from '../../../../resources/sample/workspace.json'
import criteria from '../../../../resources/toolkit/review-strands/museum.json'
import { z } from '../../../shared/zod'
import {
  SampleAction,
  SampleBlock,
  SampleChecklistItem,
  SampleFinding,
  SampleNextSteps,
  SampleOrganisation,
  SamplePerson,
  SamplePrompt,
  SampleReflection,
  SampleSection,
  SampleTables,
  SampleThemes,
  SampleToolkit,
  SampleTranslation,
  SampleWorkspace,
} from './sample-shape'
import { SampleCriteria, SampleReview } from './sample-reviews-shape'

export type SampleFiles = ReturnType<typeof readSampleFiles>

export function readSampleFiles() {
  return {
    workspace: SampleWorkspace.parse(workspace),
    organisations: z.array(SampleOrganisation).parse(organisations),
    people: z.array(SamplePerson).parse(people),
    agenda: z.array(SampleBlock).parse(agenda),
    prompts: z.array(SamplePrompt).parse(prompts),
    checklist: z.array(SampleChecklistItem).parse(checklist),
    tables: SampleTables.parse(tables),
    reflections: z.array(SampleReflection).parse(reflections),
    themes: SampleThemes.parse(themes),
    toolkit: SampleToolkit.parse(toolkit),
    findings: z.array(SampleFinding).parse(findings),
    nextSteps: SampleNextSteps.parse(nextSteps),
    sections: z.array(SampleSection).parse(sections),
    actions: z.array(SampleAction).parse(actions),
    reviews: z.array(SampleReview).parse(reviews),
    criteria: SampleCriteria.parse(criteria),
    translations: z.array(SampleTranslation).parse(translations),
  }
}
