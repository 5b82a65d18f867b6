/** The page of a trend in a real browser: it fits a telephone, and a point leads to its sentences. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trend } from '../../src/analyze/index.ts'
import { pageHtml } from '../../src/present/briefing/html.ts'
import { pageOfTrend } from '../../src/present/trend/page.ts'
import { openBrowser } from './browser.ts'
import { border } from './fixtures/border.ts'

const folder = mkdtempSync(join(tmpdir(), 'araxes-trend-'))
const file = join(folder, 'trend.html')
let browser: Browser | undefined
beforeAll(async () => {
  const situation = border()
  writeFileSync(file, [...pageHtml(pageOfTrend(trend(situation, { actors: ['act_Norland', 'act_Sudland'] }), situation))].join(''))
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

it.for([390, 1440])(
  'at %i px nothing is wider than the screen, and a point opens its sentences by keyboard',
  { timeout: 60_000 },
  async (width, { skip }) => {
    skip(browser === undefined, 'no browser can be run here')
    const page = await browser!.newPage({ viewport: { width, height: 900 } })
    const trouble: string[] = []
    page.on('console', (message) => trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(error.message))
    await page.goto(pathToFileURL(file).href)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const curve = (await page.locator('svg.curve.conflict').boundingBox())!
    for (const dot of [page.locator('svg.curve.conflict circle').first(), page.locator('svg.curve.conflict circle').last()]) {
      const box = (await dot.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(curve.x)
      expect(box.x + box.width).toBeLessThanOrEqual(curve.x + curve.width)
    }
    await page.locator('svg.curve.conflict a').first().focus()
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#p-2024-W01$/)
    await page.locator('#p-2024-W01 .cite').first().click()
    await expect.poll(() => page.locator('#c1').isVisible()).toBe(true)
    expect(await page.locator('#c1 mark').textContent()).toContain('Norland ASSAULT Sudland')
    expect(trouble).toEqual([])
    await page.close()
  },
)
