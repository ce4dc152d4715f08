/** What a phone's camera reads to join a Wi-Fi: WPA with a password, open without one. */
export function wifiCode(wifi: { name: string; password: string; isHidden: boolean }): string {
  const { name, password, isHidden } = wifi
  const parts = [
    `T:${password === '' ? 'nopass' : 'WPA'}`,
    `S:${escaped(name)}`,
    ...(password === '' ? [] : [`P:${escaped(password)}`]),
    ...(isHidden ? ['H:true'] : []),
  ]
  return `WIFI:${parts.join(';')};;`
}

const escaped = (text: string) => text.replace(/[\\;,:"]/g, (mark) => `\\${mark}`)
