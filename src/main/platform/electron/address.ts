// Where the desktop's pages live.
export const scheme = 'app'
export const origin = 'app://soundings'
export const startPage = `${origin}/index.html`
export const stagePage = (sessionId: string) => `${origin}/stage.html#/${sessionId}`

/** Whether the url is a page of ours. Node gives no origin for app: urls, so by its parts. */
export function isOwn(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return `${protocol}//${host}` === origin && username === '' && password === ''
}
