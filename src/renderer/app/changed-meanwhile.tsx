import { Button } from '../ui/button'
import { Banner } from '../ui/message'
import { Buttons, Stack } from '../ui/page'
import type { Conflict } from '../ui/use-autosave'
import { useText } from './text'

/** What another window wrote meanwhile, and which of the two is to stand. */
export function ChangedMeanwhile({ theirs, keepMine, takeTheirs }: Conflict) {
  const t = useText()
  return (
    <Banner tone="care" isLive>
      <Stack gap={2}>
        <p>{t('common.overtaken', { theirs: theirs === '' ? 'none' : 'some' })}</p>
        {theirs !== '' && <blockquote>{theirs}</blockquote>}
        <Buttons>
          <Button size="small" onPress={keepMine}>
            {t('common.keep-mine')}
          </Button>
          <Button size="small" onPress={takeTheirs}>
            {t('common.take-theirs')}
          </Button>
        </Buttons>
      </Stack>
    </Banner>
  )
}
