/** As a ref: where the focus goes when a dialog opens. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus()
}
