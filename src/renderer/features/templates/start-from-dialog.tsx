import { useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { PlanPart, type TemplateSource } from '../../../shared/contract/templates'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { LabelledGroup } from '../../ui/field'
import { InlineError } from '../../ui/message'
import { Stack } from '../../ui/page'
import { Select } from '../../ui/select'

type Props = {
  session: Session
  sources: readonly TemplateSource[]
  isOpen: boolean
  onClose: () => void
}

/** Choose a session, tick what to bring: one step, one undo. */
export function StartFromDialog(props: Props) {
  const t = useText()
  const { source, parts, isKept, choose, tick, refusal, isRunning, bring, close } =
    useBringing(props)
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={(next) => !next && close()}
      title={t('templates.start')}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={isRunning || parts.length === 0}
            onPress={() => void bring()}
          >
            {t('templates.bring')}
          </Button>
        </>
      }
    >
      {source && (
        <Stack gap={4}>
          <Sources sources={props.sources} source={source} choose={choose} />
          <Parts source={source} parts={parts} isKept={isKept} onTick={tick} />
          <p className="meta">{t('templates.stay-behind')}</p>
          {refusal !== null && <InlineError>{refusal}</InlineError>}
        </Stack>
      )}
    </Dialog>
  )
}

function useBringing({ session, sources, onClose }: Props) {
  const t = useText()
  const { run, isRunning } = useCommand('templates.bring')
  const [chosen, choose] = useState<TemplateSource['id'] | null>(null)
  const [without, setWithout] = useState<readonly PlanPart[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const hasProgramme = useHasProgramme(session)
  const isKept = (part: PlanPart) =>
    part === 'programme' && session.status === 'running' && hasProgramme
  const source = sources.find(({ id }) => id === chosen) ?? sources[0]
  const parts = PlanPart.options.filter(
    (part) => source && source.counts[part] > 0 && !without.includes(part) && !isKept(part),
  )
  const tick = (part: PlanPart, isIn: boolean) =>
    setWithout((before) => (isIn ? before.filter((one) => one !== part) : [...before, part]))
  const close = () => {
    setWithout([])
    setRefusal(null)
    onClose()
  }
  const bring = async () => {
    if (!source) return
    const done = t('templates.brought', { title: source.title })
    const asked = { sessionId: session.id, fromId: source.id, parts }
    const outcome = await run(asked, { done, quiet: true })
    if (outcome.ok) close()
    else setRefusal(outcome.sentence)
  }
  return { source, parts, isKept, choose, tick, refusal, isRunning, bring, close }
}

type SourcesProps = {
  sources: readonly TemplateSource[]
  source: TemplateSource
  choose: (id: TemplateSource['id']) => void
}

function Sources({ sources, source, choose }: SourcesProps) {
  const t = useText()
  const dates = useDates()
  return (
    <Select
      label={t('templates.from')}
      options={sources.map(({ id, title, startsOn }) => ({
        id,
        label: title,
        ...(startsOn === null ? {} : { detail: dates.day(startsOn) }),
      }))}
      value={source.id}
      onChange={choose}
    />
  )
}

function useHasProgramme({ id }: Session): boolean {
  const { data: blocks = [] } = useRead('agenda.list', { sessionId: id })
  return blocks.length > 0
}

type PartsProps = {
  source: TemplateSource
  parts: readonly PlanPart[]
  isKept: (part: PlanPart) => boolean
  onTick: (part: PlanPart, isIn: boolean) => void
}

function Parts({ source, parts, isKept, onTick }: PartsProps) {
  const t = useText()
  const about = (part: PlanPart) => {
    if (isKept(part)) return t('templates.programme-stays')
    const count = source.counts[part]
    return count === 0 ? t('templates.nothing-in-it') : t(`templates.${part}`, { count })
  }
  return (
    <LabelledGroup label={t('templates.what')}>
      <Stack gap={2}>
        {PlanPart.options.map((part) => (
          <Checkbox
            key={part}
            isSelected={parts.includes(part)}
            isDisabled={source.counts[part] === 0 || isKept(part)}
            onChange={(isIn) => onTick(part, isIn)}
            description={about(part)}
          >
            {t(`templates.part.${part}`)}
          </Checkbox>
        ))}
      </Stack>
    </LabelledGroup>
  )
}
