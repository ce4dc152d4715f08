// React Aria empties its announcer with `innerHTML = ''`, which the windows' Trusted Types refuse like
// any other text. Emptying needs no parser; everything else is still refused.
const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')

if (own)
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...own,
    set(this: Element, value: string) {
      if (value === '') this.replaceChildren()
      else own.set?.call(this, value)
    },
  })
