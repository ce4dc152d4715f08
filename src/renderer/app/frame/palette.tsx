import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components'
import { focusFirst } from '../../ui/focus-first'
import { Kbd } from '../../ui/kbd'
import { useText } from '../text'
import type { OverProps } from './keys-overlay'
import { type Entry, usePaletteEntries } from './palette-entries'
import list from '../../ui/list-box.module.css'
import styles from './palette.module.css'

/** Ctrl K: everything one can do and everywhere one can go. */
export function Palette({ isOpen, onOpenChange }: OverProps) {
  const t = useText()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <Dialog aria-label={t('frame.palette')} className={styles.dialog}>
          <PaletteBody close={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ close }: { close: () => void }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const groups = usePaletteEntries(typed)
  const everyWord = (text: string, words: string) =>
    words.split(/\s+/).every((word) => contains(text, word))
  const run = (entry: Entry) => {
    close()
    // After the dialog has given the focus back, so that the action may move it.
    window.setTimeout(entry.run, 0)
  }
  return (
    <Autocomplete filter={everyWord} inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={t('frame.palette')} className={styles.field}>
        <Input
          ref={focusFirst}
          className={styles.input}
          placeholder={t('frame.palette-placeholder')}
        />
      </TextField>
      <Menu
        aria-label={t('frame.palette')}
        className={styles.menu}
        renderEmptyState={() => <p className={list.none}>{t('frame.palette-empty')}</p>}
      >
        {groups.map(({ title, entries }) => (
          <MenuSection key={title} id={title}>
            <Header className={list.header}>{title}</Header>
            {entries.map((entry) => (
              <PaletteRow key={entry.id} entry={entry} run={run} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  )
}

function PaletteRow({ entry, run }: { entry: Entry; run: (entry: Entry) => void }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.textValue}
      onAction={() => run(entry)}
      className={list.item}
    >
      <span className={styles.words}>{entry.label}</span>
      {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </MenuItem>
  )
}
