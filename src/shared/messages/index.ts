// Every sentence of the app, by language. One file per area; an id begins with its area's name.
import enCommon from './en/common.json'
import enFrame from './en/frame.json'
import enHome from './en/home.json'
import enSettings from './en/settings.json'
import enCommand from './en/command.json'
import enError from './en/error.json'
import enPlan from './en/plan.json'
import enParticipants from './en/participants.json'
import enPeople from './en/people.json'
import enGather from './en/gather.json'
import enReport from './en/report.json'
import enReportDocument from './en/report-document.json'
import enHouse from './en/house.json'
import enImport from './en/import.json'
import enTranslate from './en/translate.json'
import enCli from './en/cli.json'
import enPhone from './en/phone.json'
import enToolkit from './en/toolkit.json'
import enGroups from './en/groups.json'
import enRun from './en/run.json'
import enStage from './en/stage.json'
import enReview from './en/review.json'
import enReviews from './en/reviews.json'
import enVisit from './en/visit.json'
import enRoom from './en/room.json'
import enChecklist from './en/checklist.json'
import enTemplates from './en/templates.json'
import enFindings from './en/findings.json'
import enFollowUp from './en/follow-up.json'
import enSee from './en/see.json'
import enSense from './en/sense.json'
import enSearch from './en/search.json'
import enAlike from './en/alike.json'
import enRunSheet from './en/run-sheet.json'
import enDocuments from './en/documents.json'
import enPaper from './en/paper.json'
import enAccessibility from './en/accessibility.json'
import svCommon from './sv/common.json'
import svFrame from './sv/frame.json'
import svHome from './sv/home.json'
import svSettings from './sv/settings.json'
import svCommand from './sv/command.json'
import svError from './sv/error.json'
import svPlan from './sv/plan.json'
import svParticipants from './sv/participants.json'
import svPeople from './sv/people.json'
import svGather from './sv/gather.json'
import svReport from './sv/report.json'
import svReportDocument from './sv/report-document.json'
import svHouse from './sv/house.json'
import svImport from './sv/import.json'
import svTranslate from './sv/translate.json'
import svCli from './sv/cli.json'
import svPhone from './sv/phone.json'
import svToolkit from './sv/toolkit.json'
import svGroups from './sv/groups.json'
import svRun from './sv/run.json'
import svStage from './sv/stage.json'
import svReview from './sv/review.json'
import svReviews from './sv/reviews.json'
import svVisit from './sv/visit.json'
import svRoom from './sv/room.json'
import svChecklist from './sv/checklist.json'
import svTemplates from './sv/templates.json'
import svFindings from './sv/findings.json'
import svFollowUp from './sv/follow-up.json'
import svSee from './sv/see.json'
import svSense from './sv/sense.json'
import svSearch from './sv/search.json'
import svAlike from './sv/alike.json'
import svRunSheet from './sv/run-sheet.json'
import svDocuments from './sv/documents.json'
import svPaper from './sv/paper.json'
import svAccessibility from './sv/accessibility.json'

const en = {
  ...enCommon,
  ...enFrame,
  ...enHome,
  ...enSettings,
  ...enCommand,
  ...enError,
  ...enPlan,
  ...enParticipants,
  ...enPeople,
  ...enGather,
  ...enReport,
  ...enReportDocument,
  ...enHouse,
  ...enImport,
  ...enTranslate,
  ...enCli,
  ...enPhone,
  ...enToolkit,
  ...enGroups,
  ...enRun,
  ...enStage,
  ...enReview,
  ...enReviews,
  ...enVisit,
  ...enRoom,
  ...enChecklist,
  ...enTemplates,
  ...enFindings,
  ...enFollowUp,
  ...enSee,
  ...enSense,
  ...enSearch,
  ...enAlike,
  ...enRunSheet,
  ...enDocuments,
  ...enPaper,
  ...enAccessibility,
}
const sv = {
  ...svCommon,
  ...svFrame,
  ...svHome,
  ...svSettings,
  ...svCommand,
  ...svError,
  ...svPlan,
  ...svParticipants,
  ...svPeople,
  ...svGather,
  ...svReport,
  ...svReportDocument,
  ...svHouse,
  ...svImport,
  ...svTranslate,
  ...svCli,
  ...svPhone,
  ...svToolkit,
  ...svGroups,
  ...svRun,
  ...svStage,
  ...svReview,
  ...svReviews,
  ...svVisit,
  ...svRoom,
  ...svChecklist,
  ...svTemplates,
  ...svFindings,
  ...svFollowUp,
  ...svSee,
  ...svSense,
  ...svSearch,
  ...svAlike,
  ...svRunSheet,
  ...svDocuments,
  ...svPaper,
  ...svAccessibility,
}

/** A missing or extra sentence in either language does not compile. */
export type MessageId = keyof typeof en
export type Language = 'en' | 'sv'

export const messages: Record<Language, Record<MessageId, string>> = { en, sv }
