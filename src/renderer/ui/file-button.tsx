import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonProps } from './button'

export type FileButtonProps = {
  children: ReactNode
  /** Endings or MIME types. */
  accept: readonly string[]
  onFile: (file: File) => void
  tone?: NonNullable<ButtonProps['tone']>
  icon?: ReactNode
}

export function FileButton({ children, accept, onFile, tone = 'quiet', icon }: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.[0]
        if (file) onFile(file)
      }}
    >
      <Button tone={tone} icon={icon}>
        {children}
      </Button>
    </FileTrigger>
  )
}
