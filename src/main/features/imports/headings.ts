// What a column's heading gives away, in English and Swedish.
const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

const whole = (words: string) => new RegExp(`^(?:${words})$`, 'iu')

const person = whole(
  '(?:your |full |first and last |participant |respondent )?name|namn|ditt namn|för- och efternamn|person|who|vem|' +
    '(?:participant|respondent|attendee|person|learner|member)(?: (?:id|code|number|no\\.?|key))?|' +
    '(?:deltagar(?:e|ens?)?|respondent(?:ens)?|person)[ -]?(?:id|kod|nummer|nr|namn)?|' +
    '(?:your )?e-?mail(?: address)?|e-?post(?:adress)?|mejl(?:adress)?',
)
const identity = word(
  '(?:unique |person |user |response |respondent )?id|identifier|person code|code|kod|uid|nickname|alias',
)
const organisation = word(
  'organi[sz]ations?|institutions?|museum|museet|employer|company|affiliation|arbetsplats|arbetsgivare|organisation(?:en)?|lärosäte|förening|workplace',
)
const date = word(
  'date|time ?stamp|submitted|completed at|start time|end time|datum|tidpunkt|tidstämpel|när',
)
const machine = whole(
  'ip(?: address)?|user agent|browser|latitude|longitude|referrer|collector|duration|source|status|progress|recipient.*|ip-adress',
)

export type Heading = {
  readonly person: boolean
  readonly identity: boolean
  readonly organisation: boolean
  readonly date: boolean
  readonly machine: boolean
}

export function readHeading(title: string): Heading {
  const line = title.replace(/\bcolumn \d+\b/i, '')
  // A question mark means that people were asked, whatever words the question uses.
  const isQuestion = line.includes('?') || line.split(/\s+/).length > 6
  return {
    person: !isQuestion && person.test(line),
    identity: !isQuestion && identity.test(line),
    organisation: !isQuestion && organisation.test(line),
    date: !isQuestion && date.test(line),
    machine: !isQuestion && machine.test(line),
  }
}
