/** What reading may cost: every bound of this stage in one place. */

/** Largest single article, in bytes: the longest news pages stay under 5 MB, books and reports under 16. Containers that stream (WARC) may be of any size. */
export const MAX_BYTES = 16 * 1024 * 1024

/** How much of an input is looked at to say what it is. */
export const HEAD_BYTES = 64 * 1024

/** Containers within containers: a feed in a mail in a WARC is 3. */
export const MAX_DEPTH = 4

/** Elements nested deeper than this are read as children of the deepest allowed; browsers stop at 512. */
export const MAX_NESTING = 200

/** What a compressed input may unfold to, in bytes, and times its own size. */
export const MAX_UNFOLDED = 128 * 1024 * 1024

/** Pages of a PDF. */
export const MAX_PAGES = 2_000

/** A URL: time for the whole answer, and hops. */
export const FETCH_MILLISECONDS = 30_000
export const MAX_REDIRECTS = 5

/** Fewer letters than this tell no language. */
export const MIN_LETTERS_FOR_LANGUAGE = 20
