/**
 * Whether what a check may say is worth a reader's time: trees over what is seen of it, trained on what readers made of findings (training/findings), read once.
 */
import { InternalError } from '../../../errors.ts'
import { chanceOf, modelFile } from '../../../lookup/trees.ts'
import { FindingModels } from '../../../model/records/finding-models.ts'

/** What is seen of it, by name. */
export type Evidence = Readonly<Record<string, number>>

const FILE = 'findings.json'
let loaded: FindingModels | undefined

/** 0 to 1. */
export function worthOf(check: keyof FindingModels, evidence: Evidence): number {
  loaded ??= modelFile(FILE, FindingModels, 'the models of findings')
  const { features, trees } = loaded[check]
  return chanceOf(
    trees,
    features.map((name) => {
      const value = evidence[name]
      if (value === undefined)
        throw new InternalError(`${FILE} asks of ${check} for what is not measured: ${name}`, {
          code: 'E_WEIGHTS',
          place: FILE,
          remedy: 'Install the package anew',
        })
      return value
    }),
  )
}
