/** Knowledge from outside the texts: the records of `knowledge/`, loaded and indexed. */

/** All knowledge of one run. */
export interface Knowledge {
  /** Hash of every record in use: part of the reader's version. */
  readonly version: string
}
