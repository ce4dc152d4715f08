import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Checkbox } from '../../ui/checkbox'
import { InlineError } from '../../ui/message'
import type { RoomProps } from './room-panel'
import styles from './room-dialogs.module.css'
import { useState } from 'react'

const ways = ['list', 'alias', 'anonymous', 'group'] as const

/** How people may join; one way of saying who one is has to stay. */
export function OfferChoices({ sessionId, room }: RoomProps) {
  const t = useText()
  const setOffers = useCommand('room.setOffers')
  const [isLast, setLast] = useState(false)
  const choose = (way: (typeof ways)[number], isOffered: boolean) => {
    const offers = { ...room.offers, [way]: isOffered }
    const isNobody = !offers.list && !offers.alias && !offers.anonymous
    setLast(isNobody)
    if (!isNobody) void setOffers.run({ sessionId, offers })
  }
  return (
    <fieldset className={styles.offers}>
      <legend className={styles.heading}>{t('room.offers')}</legend>
      {ways.map((way) => (
        <Checkbox
          key={way}
          isSelected={room.offers[way]}
          onChange={(isOffered) => choose(way, isOffered)}
          description={t(`room.offer-${way}-about`)}
        >
          {t(`room.offer-${way}`)}
        </Checkbox>
      ))}
      {isLast && <InlineError>{t('room.offers-one')}</InlineError>}
    </fieldset>
  )
}
