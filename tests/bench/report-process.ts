// A process of its own for the comparison with pandoc: a model in, a Word file out.
import { readFileSync, writeFileSync } from 'node:fs'
import { renderDocx } from '../../src/main/report/docx/render'
import type { ReportModel } from '../../src/shared/domain/report-model'

const [from = '', to = ''] = process.argv.slice(2)
writeFileSync(to, await renderDocx(JSON.parse(readFileSync(from, 'utf8')) as ReportModel))
