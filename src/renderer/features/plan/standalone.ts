/** A language's name where it stands alone: Swedish writes it with a small letter in a sentence only. */
export const standalone = (name: string): string =>
  name.charAt(0).toLocaleUpperCase() + name.slice(1)
