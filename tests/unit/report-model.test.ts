import { expect, test } from 'vitest'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { ReportModel } from '../../src/shared/domain/report-model'
import { model } from '../report/fixture'
import { temporaryStore } from '../support/workspace'

test.each(['participants', 'funder'] as const)(
  '[reports R9] the %s edition of the sample crosses a transport unchanged',
  (edition) => {
    const store = temporaryStore()
    const { sessionId } = fillSample(store)
    for (const language of ['en', 'sv'] as const) {
      const report = model({ store, sessionId }, { edition, language })
      expect(ReportModel.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
    }
  },
)
