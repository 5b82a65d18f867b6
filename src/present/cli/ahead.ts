/** Work on several items at a time, with what comes of each in the items' order. */

export type Outcome<R> = { readonly value: R } | { readonly error: unknown }

/** `most`: how many are under way at a time. What fails is an outcome too, so that the others are not lost. */
export async function* ahead<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<Outcome<R>> {
  const under: Promise<Outcome<R>>[] = []
  const outcome = async (item: T): Promise<Outcome<R>> => {
    try {
      return { value: await work(item) }
    } catch (error) {
      return { error }
    }
  }
  for await (const item of items) {
    under.push(outcome(item))
    if (under.length >= most) yield await under.shift()!
  }
  for (const rest of under) yield await rest
}
