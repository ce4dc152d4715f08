import { parseDate, parseTime } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
  TimeField as AriaTimeField,
} from 'react-aria-components'
import { type FieldProps, FieldParts } from './field'
import { useWords } from './words'
import fieldStyles from './field.module.css'
import listStyles from './list-box.module.css'
import styles from './date-time-field.module.css'

export type DateFieldProps = FieldProps & {
  /** YYYY-MM-DD. */
  value: string | null
  onChange: (value: string | null) => void
  isDisabled?: boolean
}

const segments = (
  <DateInput className={styles.segments}>
    {(segment) => <DateSegment segment={segment} className={`${styles.segment} num`} />}
  </DateInput>
)

export function DateField(props: DateFieldProps) {
  const { label, hideLabel, description, error, value, onChange, isDisabled } = props
  const words = useWords()
  return (
    <DatePicker
      className={fieldStyles.field}
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      granularity="day"
      shouldForceLeadingZeros
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
    >
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <Group className={fieldStyles.frame}>
          {segments}
          <Button className={fieldStyles.inside} aria-label={words.pickDate}>
            <CalendarDays aria-hidden />
          </Button>
        </Group>
      </FieldParts>
      <Popover className={listStyles.popover} offset={4}>
        <Dialog className={styles.dialog}>
          <MonthGrid />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

function MonthGrid() {
  return (
    <Calendar firstDayOfWeek="mon">
      <header className={styles.month}>
        <Button slot="previous" className={fieldStyles.inside}>
          <ChevronLeft aria-hidden />
        </Button>
        <CalendarHeading className={styles.heading} />
        <Button slot="next" className={fieldStyles.inside}>
          <ChevronRight aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className={styles.grid}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={`${styles.day} num`} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

export type TimeFieldProps = FieldProps & {
  /** HH:MM on the 24-hour clock. */
  value: string | null
  onChange: (value: string | null) => void
  isDisabled?: boolean
}

export function TimeField(props: TimeFieldProps) {
  const { label, hideLabel, description, error, value, onChange, isDisabled } = props
  return (
    <AriaTimeField
      className={fieldStyles.field}
      value={value === null ? null : parseTime(value)}
      onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
    >
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <Group className={fieldStyles.frame}>{segments}</Group>
      </FieldParts>
    </AriaTimeField>
  )
}
