/** Hands a file that the host wrote to the browser, as a download; without a name, under the host's. */
export function download(address: string, name = ''): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

/** Hands what was made in this window to the browser, as a download. */
export function offer(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  download(address, name)
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
