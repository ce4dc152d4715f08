import { ImageUp } from 'lucide-react'
import { useCallback, useState } from 'react'
import { leastContrast, onWhite, readable } from '../../../shared/domain/contrast'
import { type HouseStyle as House, plainHouse } from '../../../shared/domain/house-style'
import { fileBase64 } from '../../app/file-base64'
import { useCommand, useIsReadOnly, useRead, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { ColourField } from '../../ui/colour-field'
import { FieldRow } from '../../ui/field'
import { FileButton } from '../../ui/file-button'
import { InlineError } from '../../ui/message'
import { Buttons } from '../../ui/page'
import { HousePaper } from './house-paper'
import styles from './house-style.module.css'

/** How this workspace's documents look: logo, colours, fonts and foot, and a corner of a page. */
export function HouseStyle() {
  const t = useText()
  const house = useRead('house.get', {}).data
  if (!house) return null
  return (
    <div className={styles.house}>
      <p className="meta">{t('house.about')}</p>
      <LogoChoice house={house} />
      <Colours house={house} />
      <Names house={house} />
      <HousePaper house={house} />
      <Reset house={house} />
    </div>
  )
}

type Props = { house: House }

/** Larger than any logo: told here, so that nothing has to be read into memory first. */
const largestFile = 25_000_000

function LogoChoice({ house: { logo, logoOf } }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const setLogo = useCommand('house.setLogo')
  const removeLogo = useCommand('house.removeLogo')
  const save = useSave('house.change')
  const [error, setError] = useState<string | null>(null)
  const take = async (file: File) => {
    if (file.size > largestFile) {
      setError(t('house.not-a-logo'))
      return
    }
    const outcome = await setLogo.run({ data: await fileBase64(file) }, { quiet: true })
    setError(outcome.ok ? null : outcome.sentence)
  }
  return (
    <>
      {!isReadOnly && (
        <Buttons>
          <FileButton
            accept={['image/png', 'image/jpeg']}
            icon={<ImageUp aria-hidden />}
            onFile={(file) => void take(file)}
          >
            {t(logo ? 'house.other-logo' : 'house.choose-logo')}
          </FileButton>
          {logo && (
            <Button tone="plain" onPress={() => void removeLogo.run({})}>
              {t('house.remove-logo')}
            </Button>
          )}
        </Buttons>
      )}
      {error !== null && <InlineError>{error}</InlineError>}
      {logo && (
        <AutosaveField
          label={t('house.logo-of')}
          description={t('house.logo-of-about')}
          value={logoOf}
          save={(text) => save({ logoOf: text })}
          isReadOnly={isReadOnly}
        />
      )}
    </>
  )
}

function Colours({ house }: Props) {
  const t = useText()
  const dates = useDates()
  const { run } = useCommand('house.change')
  const isDisabled = useIsReadOnly()
  const setColour = useCallback((colour: string) => void run({ colour }), [run])
  const setAccent = useCallback((accent: string) => void run({ accent }), [run])
  const about = (colour: string) => {
    const ratio = dates.number(Math.floor(onWhite(colour) * 10) / 10)
    return onWhite(colour) >= leastContrast.text
      ? t('house.clear', { ratio })
      : t('house.darkened', { ratio, used: `#${readable(colour)}` })
  }
  return (
    <FieldRow>
      <ColourField
        label={t('house.colour')}
        value={house.colour}
        onChange={setColour}
        description={about(house.colour)}
        isDisabled={isDisabled}
      />
      <ColourField
        label={t('house.accent')}
        value={house.accent}
        onChange={setAccent}
        description={about(house.accent)}
        isDisabled={isDisabled}
      />
    </FieldRow>
  )
}

function Names({ house }: Props) {
  const t = useText()
  const save = useSave('house.change')
  const isReadOnly = useIsReadOnly()
  return (
    <>
      <FieldRow>
        <AutosaveField
          label={t('house.heading-font')}
          value={house.headingFont}
          save={(headingFont) => save({ headingFont })}
          isReadOnly={isReadOnly}
        />
        <AutosaveField
          label={t('house.body-font')}
          value={house.bodyFont}
          save={(bodyFont) => save({ bodyFont })}
          isReadOnly={isReadOnly}
        />
      </FieldRow>
      <p className="meta">{t('house.fonts-about')}</p>
      <AutosaveField
        label={t('house.footer')}
        description={t('house.footer-about')}
        value={house.footer}
        save={(footer) => save({ footer })}
        isReadOnly={isReadOnly}
      />
    </>
  )
}

function Reset({ house }: Props) {
  const t = useText()
  const reset = useCommand('house.reset')
  const isPlain = (['colour', 'accent', 'headingFont', 'bodyFont', 'footer'] as const).every(
    (name) => house[name] === plainHouse[name],
  )
  if (useIsReadOnly() || isPlain) return null
  return (
    <Button tone="plain" onPress={() => void reset.run({}, { done: t('house.reset-done') })}>
      {t('house.reset')}
    </Button>
  )
}
