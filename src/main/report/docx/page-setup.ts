// The page every document is written on: its measure, the running title and the number at its foot.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IRunOptions,
  type ISectionOptions,
} from 'docx'
import { margins, type Look } from './look'
import { cleanRuns, runs, styled } from './runs'

type Setup = {
  readonly look: Look
  /** At the head of every page, the first one too. */
  readonly mark?: string | null
}

/** `number` is what stands at the foot: words and `PageNumber` marks. The first page has no running title. */
export function pageSetup(
  runningTitle: string,
  number: NonNullable<IRunOptions['children']>,
  { look, mark = null }: Setup,
): Omit<ISectionOptions, 'children'> {
  const { colours } = look
  const footer = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Running',
          ...(look.footer === '' ? { alignment: AlignmentType.RIGHT } : tabbed(look)),
          children: [
            ...(look.footer === ''
              ? []
              : [...runs(look.footer), new TextRun({ children: [new Tab()] })]),
            new TextRun({ children: number }),
          ],
        }),
      ],
    })
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: look.paper.width, height: look.paper.height },
        margin: {
          top: margins.top,
          bottom: margins.bottom,
          left: margins.side,
          right: margins.side,
          header: 624,
          footer: 567,
        },
      },
    },
    headers: {
      first: new Header({ children: marked(mark).concat(mark ? [] : styled('Running', [])) }),
      default: new Header({ children: [...marked(mark), running(runningTitle, colours)] }),
    },
    footers: { first: footer(), default: footer() },
  }
}

const marked = (mark: string | null): Paragraph[] =>
  mark ? [styled('DraftMark', cleanRuns(mark))] : []

/** The house's line at the left, the number at the right. */
const tabbed = ({ textWidth }: Look) => ({
  tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
})

const running = (title: string, colours: Look['colours']) =>
  new Paragraph({
    style: 'Running',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.hairline, space: 4 } },
    children: cleanRuns(title),
  })
