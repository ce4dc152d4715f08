import { AutosaveArea, type AutosaveAreaProps } from './autosave-field'

/** One paragraph that wraps instead of being cut off: a title, an aim, a question. Enter adds no line. */
export function LineArea(props: AutosaveAreaProps) {
  return (
    <AutosaveArea
      {...props}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
        else event.continuePropagation()
      }}
    />
  )
}
