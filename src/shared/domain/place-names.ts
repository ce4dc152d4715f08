// Names of countries and languages, as people write them in a list, to their codes.
import { folded } from './folded'

const countryCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM ' +
  'FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT ' +
  'JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM ' +
  'MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR ' +
  'PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ ' +
  'TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
const languageTags =
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fo fr fy ga gd gl he hi hr hu hy id is it ja ka kk ' +
  'km ko ku lb lt lv mk mn ms mt nb ne nl nn pa pl ps pt rm ro rom ru se sk sl so sq sr sv sw ta th ti tr uk ur ' +
  'uz vi yi zh'
/** Languages in which guests from abroad write the name of their own country. */
const tongues = ['en', 'sv', 'nb', 'da', 'fi', 'et', 'is', 'de', 'nl', 'fr', 'es', 'it', 'pl']

const otherCountries: Record<string, string> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  skottland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  nordirland: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  gbr: 'GB',
  usa: 'US',
  us: 'US',
  america: 'US',
  holland: 'NL',
  'the netherlands': 'NL',
  nld: 'NL',
  'czech republic': 'CZ',
  tjeckien: 'CZ',
  swe: 'SE',
  nor: 'NO',
  dnk: 'DK',
  fin: 'FI',
  est: 'EE',
  deu: 'DE',
}
const otherLanguages: Record<string, string> = {
  norwegian: 'nb',
  norska: 'nb',
  norsk: 'nb',
  no: 'nb',
  farsi: 'fa',
  chinese: 'zh',
  mandarin: 'zh',
  kinesiska: 'zh',
  eng: 'en',
  swe: 'sv',
  british: 'en',
}

/** "Sverige", "Sweden" or "SE" to 'SE'; null for what is no country. */
export function countryNamed(words: string): string | null {
  const name = folded(words).replace(/[.]/g, '')
  return name === '' ? null : (countries().get(name) ?? null)
}

/** "Svenska, English; nb" to ['sv', 'en', 'nb']; null when any part of it is no language. */
export function languagesNamed(words: string): string[] | null {
  const parts = folded(words)
    .split(/[,;/&+]|\band\b|\boch\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const tags = parts.map(
    (part) => languages().get(part) ?? languages().get(part.split('-')[0] ?? ''),
  )
  if (tags.length === 0 || tags.includes(undefined)) return null
  return [...new Set(tags.filter((tag) => tag !== undefined))].slice(0, 12)
}

let countryMap: Map<string, string> | null = null
function countries(): Map<string, string> {
  if (countryMap) return countryMap
  const codes = countryCodes.split(' ')
  const map = new Map(Object.entries(otherCountries))
  for (const tongue of tongues) {
    const names = new Intl.DisplayNames([tongue], { type: 'region' })
    for (const code of codes) keep(map, names.of(code), code)
  }
  for (const code of codes) keep(map, code, code)
  countryMap = map
  return map
}

let languageMap: Map<string, string> | null = null
function languages(): Map<string, string> {
  if (languageMap) return languageMap
  const tags = languageTags.split(' ')
  const map = new Map(Object.entries(otherLanguages))
  for (const tongue of ['en', 'sv', ...tags]) {
    const names = new Intl.DisplayNames([tongue], { type: 'language', fallback: 'none' })
    const named = tongue === 'en' || tongue === 'sv' ? tags : [tongue]
    for (const tag of named) keep(map, names.of(tag), tag)
  }
  for (const tag of tags) keep(map, tag, tag)
  languageMap = map
  return map
}

/** The first to have a name keeps it. */
function keep(map: Map<string, string>, name: string | undefined, code: string): void {
  if (name === undefined) return
  const key = folded(name)
  if (!map.has(key)) map.set(key, code)
}
