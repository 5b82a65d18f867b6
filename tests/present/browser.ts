/** A real browser from a package, for looking at pages; undefined, and said aloud, where this machine can't run it. */
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as launcher } from 'playwright-core'

export async function openBrowser(): Promise<Browser | undefined> {
  try {
    return await launcher.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--disable-gpu'],
      headless: true,
    })
  } catch (error) {
    // The package carries Chromium for x64 Linux, and needs libraries (libnss3) that a bare machine may lack.
    console.warn(`Skipped: no browser can be run here, so the page is not looked at. ${String(error).split('\n')[0]}`)
    return undefined
  }
}
