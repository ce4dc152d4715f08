import { readSampleFiles } from './sample-files'

/** What participants of the sample wrote, for simulated phones to write again. */
export function sampleWords(): { en: string[]; sv: string[] } {
  const { reflections } = readSampleFiles()
  const said = (wanted: string) =>
    reflections
      .filter(({ language, text, state }) => language === wanted && text && state === 'kept')
      .map(({ text }) => text)
  return { en: said('en'), sv: said('sv') }
}
