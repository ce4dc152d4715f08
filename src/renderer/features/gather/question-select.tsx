import type { PromptId, SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Select } from '../../ui/select'

type Props = {
  sessionId: SessionId
  value: PromptId | null
  onChange: (promptId: PromptId | null) => void
}

/** Which question words answer, or none. */
export function QuestionSelect({ sessionId, value, onChange }: Props) {
  const t = useText()
  const prompts = useRead('prompts.list', { sessionId }).data ?? []
  return (
    <Select
      label={t('gather.question')}
      options={[
        { id: 'none', label: t('gather.unprompted') },
        ...prompts.map(({ id, text }) => ({ id: id as string, label: text })),
      ]}
      value={value ?? 'none'}
      onChange={(id) => onChange(prompts.find((prompt) => prompt.id === id)?.id ?? null)}
    />
  )
}
