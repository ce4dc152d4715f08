declare module 'stopwords-iso' {
  const words: Readonly<Record<string, readonly string[] | undefined>>
  export default words
}
