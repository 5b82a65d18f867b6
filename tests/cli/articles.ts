/** A few short articles of our own, written to a folder, and a store of them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ARTICLES: Readonly<Record<string, string>> = {
  '01-wire.md': `---
title: Iceland turns a Danish trawler back
date: 1977-03-03
outlet: Northern Wire
genre: news
---
Iceland's coast guard turned back a Danish trawler on Wednesday, the Foreign Ministry of Iceland said.

Denmark denied that its trawler had crossed the line. "Our ship was in open water," said Anker Jorgensen, the Prime Minister of Denmark.

About 40 sailors were on board, according to the coast guard.
`,
  '02-herald.md': `---
title: Copenhagen answers
date: 1977-03-05
outlet: Copenhagen Herald
genre: news
---
Denmark accused Iceland of harassment on Friday and recalled its ambassador from Reykjavik.

If Iceland stops another ship, Denmark will close its ports to Icelandic boats, Prime Minister Anker Jorgensen warned.
`,
}

/** Makes the folder and gives its path. */
export function writeArticles(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, name), text)
  return folder
}
