/** The HTML briefing in a real browser: what a click shows, what hostile text can't do, and whether it fits a telephone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageOfAnalysis } from '../../src/present/briefing/account-page.ts'
import { pageOfBriefing } from '../../src/present/briefing/briefing-page.ts'
import { pageHtml } from '../../src/present/briefing/html.ts'
import { openBrowser } from './browser.ts'
import { briefing, situation } from './fixtures/strait.ts'

const folder = mkdtempSync(join(tmpdir(), 'araxes-page-'))
const file = (name: string, chunks: Iterable<string>): string => {
  writeFileSync(join(folder, name), [...chunks].join(''))
  return pathToFileURL(join(folder, name)).href
}
const pages = {
  briefing: file('briefing.html', pageHtml(pageOfBriefing(briefing, situation))),
  whole: file('whole.html', pageHtml(pageOfBriefing(briefing, situation), { fullText: true })),
  account: file('account.html', pageHtml(pageOfAnalysis(situation, { explain: true }))),
}

let browser: Browser | undefined
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Seen {
  readonly page: Page
  /** Console errors, faults of scripts and requests for anything but the page. */
  readonly trouble: string[]
}

async function look(address: string, width: number, work: (seen: Seen) => Promise<void>): Promise<void> {
  const page = await browser!.newPage({ viewport: { width, height: 900 } })
  const trouble: string[] = []
  page.on('console', (message) => trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => request.url() !== address && trouble.push(request.url()))
  try {
    await page.goto(address)
    await work({ page, trouble })
    expect(trouble).toEqual([])
  } finally {
    await page.close()
  }
}

/** A test that is skipped, with a word, where no browser runs. */
const seen = (name: string, work: () => Promise<void>): void =>
  it(name, async ({ skip }) => {
    skip(browser === undefined, 'no browser can be run here')
    await work()
  })

describe('the briefing in a browser', () => {
  for (const width of [390, 1440])
    seen(`opens the cited words in an excerpt of their article, at ${width} px`, async () => {
      await look(pages.briefing, width, async ({ page }) => {
        await page.locator('#in-short .cite').first().click()
        const card = page.locator('#c1')
        await expect.poll(() => card.isVisible()).toBe(true)
        expect(await card.locator('mark').textContent()).toBe('the ferry carried 14 armed men')
        expect(await card.textContent()).toContain('Northern Wire')
        expect(await card.textContent()).toContain('The navy put the number of passengers at about 320.')
        const box = (await card.boundingBox())!
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        // Another number takes its place; the button of the card closes it.
        await page
          .locator('#in-short .cite')
          .nth(1)
          .evaluate((button: { click(): void }) => button.click())
        await expect.poll(() => page.locator('#c2').isVisible()).toBe(true)
        expect(await card.isVisible()).toBe(false)
        await page.locator('#c2 .bar button').click()
        await expect.poll(() => page.locator('#c2').isVisible()).toBe(false)
      })
    })

  seen('opens and closes by the keyboard alone', async () => {
    await look(pages.briefing, 1440, async ({ page }) => {
      await page.locator('#in-short .cite').first().focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#c1').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('#c1').isVisible()).toBe(false)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await expect.poll(() => page.locator('#c2').isVisible()).toBe(true)
    })
  })

  seen('shows hostile text as text', async () => {
    await look(pages.briefing, 1440, async ({ page }) => {
      expect(await page.title()).toBe('Orland and Veshta')
      expect(await page.locator('img, main script, main b b').count()).toBe(0)
      const caution = await page.locator('#caution').textContent()
      expect(caution).toContain("<script>document.title = 'taken'</script> Orland ‘denied & denied’ <img src=x")
      expect(await page.locator('#sources').textContent()).toContain('"><script>document.title = "taken"</script>')
    })
  })

  for (const [name, address] of Object.entries(pages))
    seen(`${name}: nothing is wider than a telephone, nor than a wide screen`, async () => {
      for (const width of [390, 820, 1440])
        await look(address, width, async ({ page }) => {
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        })
    })

  seen('leads from a card to the words in the whole article, where it is embedded', async () => {
    await look(pages.whole, 1440, async ({ page }) => {
      await page.locator('#in-short .cite').first().click()
      await page.locator('#c1 .place a').click()
      expect(page.url()).toMatch(/#w1$/)
      expect(await page.locator('#w1 + mark').textContent()).toBe('the ferry carried 14 armed men')
    })
  })

  seen('sets sides beside one another on a wide screen and below on a narrow one', async () => {
    const tops = async (page: Page): Promise<number[]> =>
      Promise.all([0, 1].map(async (i) => (await page.locator('.side').nth(i).boundingBox())!.y))
    await look(pages.briefing, 1440, async ({ page }) => {
      const [one, two] = await tops(page)
      expect(one).toBe(two)
    })
    await look(pages.briefing, 390, async ({ page }) => {
      const [one, two] = await tops(page)
      expect(two!).toBeGreaterThan(one!)
    })
  })

  seen('prints without cards, with every source', async () => {
    await look(pages.briefing, 1440, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.card:visible').count()).toBe(0)
      expect(await page.locator('#sources').textContent()).toContain('the ferry carried 14 armed men')
    })
  })
})
