/** "not", "never", "no": what turns a sentence round. */
export const NEGATION = /\b(?:not|never|no|none|neither|nor|nobody|nothing|cannot|lacks?)\b|n['’]t\b/iu
