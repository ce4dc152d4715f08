import { AppError } from '../../shared/errors'
import type { Store } from './store'

/** `id`, `created_at` and `updated_at` of a new row. */
export function newRow(store: Store): { id: string; created_at: string; updated_at: string } {
  const now = store.now()
  return { id: store.newId(), created_at: now, updated_at: now }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Only what was given, with the time of change. */
export function changes<T extends object>(
  store: Store,
  values: T,
): Partial<Defined<T>> & { updated_at: string } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return { ...(Object.fromEntries(given) as Partial<Defined<T>>), updated_at: store.now() }
}

/** The row, or 'record/not-found'. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError('record/not-found')
  return row
}

/** 'record/not-found' unless `count` rows were touched. */
export function touched(count: number): void {
  if (count === 0) throw new AppError('record/not-found')
}

/** What a value is when it was given, and nothing when it was not. */
export function given<T, R>(value: T | undefined, convert: (value: T) => R): R | undefined {
  return value === undefined ? undefined : convert(value)
}

export const flag = (value: boolean): number => (value ? 1 : 0)

/**
 * What two windows may change at the same time. `was` is what a field was when the change to it was
 * begun: 'record/changed-since' when it is something else by now, unless it is what it was to become.
 */
export function asSeen<T extends object>(now: T, was: Partial<T>, next: Partial<T>): void {
  for (const name of Object.keys(was) as (keyof T)[])
    if (was[name] !== undefined && was[name] !== now[name] && next[name] !== now[name])
      throw new AppError('record/changed-since')
}
