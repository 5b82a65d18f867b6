/** SQL as tagged templates over the driver: values become parameters, never text. */
import type { ClientBase, Pool, PoolClient } from 'pg'

/** Runs a statement and gives its rows, of the shape that the caller knows it to have. */
export interface Sql {
  <Row = unknown>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]>
  /** Statements without parameters, as they stand. */
  text<Row = unknown>(text: string): Promise<Row[]>
}

class Name {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A name of ours, such as a table's, to stand in a template as it is. Nothing that comes from outside. */
export const name = (text: string): Name => new Name(text)

export function sqlOf(on: Pick<Pool | ClientBase, 'query'>): Sql {
  const sql = async <Row>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> => {
    const parameters: unknown[] = []
    let text = strings[0]!
    values.forEach((value, index) => {
      text += value instanceof Name ? value.text : `$${parameters.push(value)}`
      text += strings[index + 1]
    })
    return (await on.query(text, parameters)).rows as Row[]
  }
  return Object.assign(sql, { text: async <Row>(text: string) => (await on.query(text)).rows as Row[] })
}

/** All of it or nothing. The connection is given up if it can't say that it has undone the work. */
export async function inTransaction<T>(pool: Pool, kind: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin ${kind}`)
    const result = await work(sqlOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((again: Error) => {
      broken = again
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** A connection that breaks tells whoever waits for it; to the rest it is no news. Without a listener it would end the process. */
export function ignoreBreaks(pool: Pool): Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client: PoolClient) => client.on('error', () => undefined))
  return pool
}
