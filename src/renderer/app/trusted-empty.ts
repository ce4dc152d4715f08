// React Aria empties its announcer with `innerHTML = ''`, the charts theirs with null, which the windows' Trusted Types refuse like
// any other text. Emptying needs no parser; everything else is still refused.
const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')

if (own)
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...own,
    set(this: Element, value: string | null) {
      if (value === '' || value === null) this.replaceChildren()
      else own.set?.call(this, value)
    },
  })
