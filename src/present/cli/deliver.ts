/** Puts a result where it was asked for: standard output, or the file of --out. */
import { type Chunk, writeFileInPieces } from '../output.ts'
import type { Context } from './command.ts'

export async function deliver(context: Pick<Context, 'out' | 'report'>, chunks: Chunk | Iterable<Chunk>, out?: string): Promise<void> {
  context.report.clear()
  if (out === undefined || out === '-') return context.out.write(chunks)
  await writeFileInPieces(out, chunks)
  context.report.say(`Wrote ${out}`)
}
