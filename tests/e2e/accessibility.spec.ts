// Every screen, both themes, WCAG 2.2 AA, no exclusions.
import AxeBuilder from '@axe-core/playwright'
import { at, expect, test } from './support/app'

// Some forty screens, each looked through by axe.
test.setTimeout(720_000)

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const appearance of ['day', 'night'] as const) {
  for (const language of ['en', 'sv'] as const) {
    test(`no violation on any screen, ${appearance}, ${language}`, async ({ app, page }) => {
      const sessionId = await app.sample()
      const exchanges = await app.value<{ id: string }[]>('exchanges.list')
      const [review] = await app.value<{ id: string }[]>('reviews.list', {
        exchangeId: exchanges[0]?.id,
      })
      const empty = await app.value<{ id: string }>('sessions.create', {
        title: 'Nothing here yet',
        timeZone: 'Europe/London',
        languages: ['en'],
      })
      await app.value('workspace.prefer', { appearance, language })
      await page.goto(app.shell().url)
      // Parts and empty screens are seen in both languages and both looks, not in every pair of them.
      const inDetail = (appearance === 'day') === (language === 'en')
      const planParts = [
        'programme',
        'questions',
        'participants',
        'groups',
        'checklist',
        'languages',
        'run-sheet',
      ]
      const details = [
        ...planParts.map((part) => `/sessions/${sessionId}/plan?part=${part}`),
        ...['code', 'see', 'findings', 'agreement'].flatMap((part) => [
          `/sessions/${sessionId}/sense?part=${part}`,
          `/sessions/${empty.id}/sense?part=${part}`,
        ]),
        ...['self', 'plan', 'notes', 'evening', 'evidence', 'findings', 'both'].map(
          (part) => `/reviews/${review?.id}?part=${part}`,
        ),
        ...['plan', 'run', 'gather', 'report', 'follow-up'].map(
          (step) => `/sessions/${empty.id}/${step}`,
        ),
      ]
      const steps = ['plan', 'run', 'gather', 'sense', 'report', 'follow-up']
      const paths = [
        '/',
        '/settings',
        '/people',
        '/organisations',
        '/toolkit',
        '/search?words=guide',
        `/exchanges/${exchanges[0]?.id}`,
        ...steps.map((step) => `/sessions/${sessionId}/${step}`),
        ...(inDetail ? details : []),
      ]
      for (const path of paths) {
        await page.goto(at(app, path))
        await expect(page.locator('h1')).toBeVisible()
        // Words shown while something is fetched fade in; they are looked at when they have gone.
        await expect(page.locator('main output[class*="waiting"]')).toHaveCount(0)
        await page.waitForTimeout(300)
        const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`,
        )
        expect(found, path).toEqual([])
      }
    })
  }
}
