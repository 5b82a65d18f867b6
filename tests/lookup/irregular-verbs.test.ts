import { expect, test } from 'vitest'
import { openAnnotator } from '../../src/annotate/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'

test('a form of an irregular verb has its verb; one that is another word too is not listed', () => {
  const { irregularVerbs } = loadKnowledge()
  expect(irregularVerbs.get('withheld')).toBe('withhold')
  expect(irregularVerbs.get('left')).toBeUndefined()
})

test('what is known reaches the lemmas', async () => {
  const annotator = await openAnnotator()
  const [sentence] = await annotator.annotateTokens([['Norway', 'withheld', 'what', 'Chile', 'forswore', '.']])
  expect(sentence!.tokens.slice(0, 2).map((t) => t.lemma)).toEqual(['Norway', 'withhold'])
  await annotator.close()
})
