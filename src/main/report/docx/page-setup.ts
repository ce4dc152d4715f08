// The page every document is written on: its measure, the running title and the number at its foot.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ISectionOptions,
} from 'docx'
import { colours, page } from './look'
import { cleanRuns, styled } from './runs'

/** `number` is what stands at the foot: words and `PageNumber` marks. The first page has no running title. */
export function pageSetup(
  runningTitle: string,
  number: NonNullable<IRunOptions['children']>,
): Omit<ISectionOptions, 'children'> {
  const footer = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Running',
          alignment: AlignmentType.RIGHT,
          children: [new TextRun({ children: number })],
        }),
      ],
    })
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: page.top,
          bottom: page.bottom,
          left: page.side,
          right: page.side,
          header: 624,
          footer: 567,
        },
      },
    },
    headers: {
      first: new Header({ children: [styled('Running', [])] }),
      default: new Header({ children: [running(runningTitle)] }),
    },
    footers: { first: footer(), default: footer() },
  }
}

const running = (title: string) =>
  new Paragraph({
    style: 'Running',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.hairline, space: 4 } },
    children: cleanRuns(title),
  })
