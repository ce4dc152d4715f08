// React Aria empties its announcer with `innerHTML = ''`, which the windows' Trusted Types refuse like
// any other text. Emptying needs no parser; everything else is still refused.
const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')

if (own?.get && own.set) {
  const { get, set } = own
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...own,
    get,
    set(this: Element, value: string) {
      if (value === '') this.replaceChildren()
      else set.call(this, value)
    },
  })
}
