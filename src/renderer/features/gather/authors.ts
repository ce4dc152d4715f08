import type { SessionId } from '../../../shared/contract/primitives'
import type { Author } from '../../../shared/contract/reflections'
import { useRead } from '../../app/host'
import type { Option } from '../../ui/select'
import type { Named } from './capture-line'

export type KnownAuthor = Named & { readonly author: Author; readonly detail: string }

/** Everybody words can belong to in a session: people, tables, organisations. */
export function useAuthors(sessionId: SessionId): KnownAuthor[] {
  const participants = useRead('participants.list', { sessionId }).data ?? []
  const groups = useRead('participants.groups', { sessionId }).data ?? []
  const organisations = useRead('organisations.list', {}).data ?? []
  return [
    ...participants.map(({ id, name, organisation, role }) => ({
      id: `participant:${id}`,
      label: name,
      detail: [role, organisation].filter(Boolean).join(', '),
      author: { kind: 'participant', id } as const,
    })),
    ...groups.map(({ id, name, round }) => ({
      id: `group:${id}`,
      label: name,
      detail: round,
      author: { kind: 'group', id } as const,
    })),
    ...organisations.map(({ id, name }) => ({
      id: `organisation:${id}`,
      label: name,
      detail: '',
      author: { kind: 'organisation', id } as const,
    })),
  ]
}

export const authorKey = (author: Author): string =>
  author.kind === 'unknown' ? 'unknown' : `${author.kind}:${author.id}`

export function authorOptions(authors: readonly KnownAuthor[], nobody: string): Option<string>[] {
  return [
    { id: 'unknown', label: nobody },
    ...authors.map(({ id, label, detail }) => ({ id, label, ...(detail ? { detail } : {}) })),
  ]
}

export const authorOf = (authors: readonly KnownAuthor[], key: string | null): Author =>
  authors.find((author) => author.id === key)?.author ?? { kind: 'unknown' }
