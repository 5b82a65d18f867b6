import { expect, test } from 'vitest'
import { provenance } from '../../src/analyze/index.ts'
import type { Provenance } from '../../src/model/index.ts'
import { provenanceTree } from '../../src/present/tables/provenance-tree.ts'
import { Article } from '../link/build.ts'
import { situationOf } from '../link/link-articles.ts'

const CONTENT = 'the old bridge of Lindby was blown up by soldiers'
const says = (outlet: string, date: string, who: string): Article =>
  new Article(`${who} said that ${CONTENT}.`, { outlet, date }).actor(who, { kind: 'organization' }).claim(who, CONTENT)

function treeOf(...articles: Article[]): Provenance {
  const situation = situationOf(...articles)
  return provenance(situation, situation.propositions[0]!.id)!
}
const lines = (tree: Provenance): string[] => [...provenanceTree(tree)].join('').trimEnd().split('\n').slice(1)

test('the way of a thing claimed leads down to whom nobody here has read', () => {
  expect(lines(treeOf(says('Fjord Ledger', '2024-03-04', 'Harbour Guild'), says('Gazette', '2024-03-05', 'Fjord Ledger')))).toEqual([
    '2 articles, 1 traceable origin',
    `├─ Fjord Ledger, 2024-03-04: “${CONTENT}”`,
    '│  └─ Harbour Guild: origin not seen',
    `└─ Gazette, 2024-03-05: “${CONTENT}”`,
    '   └─ Fjord Ledger, 2024-03-04 (above)',
  ])
})

test('a circle ends where it comes back', () => {
  const tree = treeOf(says('Fjord Ledger', '2024-03-04', 'Harbour Courier'), says('Harbour Courier', '2024-03-05', 'Fjord Ledger'))
  expect(lines(tree).filter((line) => line.includes('back again'))).toHaveLength(1)
  expect(tree.tellings[0]).toMatchObject({ name: 'Fjord Ledger', from: [{ name: 'Harbour Courier', from: [{ end: 'circle' }] }] })
})

test('a proposition that is not there has no tree', () => {
  expect(provenance(situationOf(says('Fjord Ledger', '2024-03-04', 'Harbour Guild')), 'prp_0')).toBeUndefined()
})
