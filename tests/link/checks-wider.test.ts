import { expect, test } from 'vitest'
import { outletNames } from '../../src/text/outlet-names.ts'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const count = (check: string, ...articles: Article[]): number =>
  situationOf(...articles).findings.filter((finding) => finding.check === check).length
const with2 = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })

test('one relative or friend of somebody is an unnamed source, one of a victim is a voice from the street', () => {
  expect(count('anonymous-source', new Article('The judge is held in a cellar, a cousin of the judge said on the telephone.'))).toBe(1)
  expect(count('anonymous-source', new Article('The bus had no brakes, a relative of one of the victims said.'))).toBe(0)
  expect(count('anonymous-source', new Article('A cousin of the judge lives in Lindby and has a boat.'))).toBe(0)
})

test('who first asked not to be named, and is named then, is no unnamed source', () => {
  const named = (words: string): number =>
    count(
      'anonymous-source',
      new Article(`A diplomat, who ${words}, said that the talks had failed and gave her name: Maria Costa.`).actor('Maria Costa', {
        kind: 'person',
      }),
    )
  expect(named('at first asked not to be named')).toBe(0)
  expect(count('anonymous-source', new Article('A diplomat, who at first asked not to be named, said that the talks had failed.'))).toBe(1)
})

test('what a rule asks for is its own source, what happened since it is not', () => {
  const figures = (text: string, figure: string, n: number): number =>
    count('unattributed-figure', new Article(text).quantity(figure, n, 'percent', 'votes'))
  expect(figures('Since the law was passed, 43 percent of the mines of Norland have closed.', '43 percent', 43)).toBe(1)
  expect(figures('By article 64 of the electoral act, parties need 7 percent of the valid votes.', '7 percent', 7)).toBe(0)
})

test('what its own words say was not so is no charge', () => {
  const charged = (text: string): number => count('missing-side', with2(new Article(text)))
  expect(charged('Norland accused Sudland of shelling a temple and killing two monks.')).toBe(1)
  expect(charged('Norland accused Sudland, which never shelled the temple and killed no monks, of nothing new.')).toBe(0)
})

test('a party is heard in a statement that another carries, not in the words of the police', () => {
  const rest = (text: string): number =>
    count('missing-side', with2(new Article(`Norland accused Sudland of shelling a temple and killing two monks.\n\n${text}`)))
  expect(rest('A station aired a statement from Sudland, in which the temple was an arsenal.')).toBe(0)
  expect(rest('A station aired a statement from the harbour of Lindby, in which the sea was calm.')).toBe(1)
})

test('an outlet with a name in another language is known without its town', () => {
  expect(outletNames("Le Phare d'Abidjan")).toContain('le phare')
  expect(outletNames('La Voz de Galicia')).toContain('la voz')
  expect(outletNames('Jornal de Angola')).toEqual(['jornal de angola'])
})
