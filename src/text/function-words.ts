/** English words of the closed classes (grammar, not vocabulary), folded as `plain` folds: left out where contents are compared. */

const CLASSES = {
  articles: 'a an the',
  pronouns:
    'i me my we us our ours you your yours he him his she her hers it its they them their theirs this that these those who whom whose which what itself himself herself themselves one ones someone anyone everyone each other others another such',
  prepositions:
    'about above across after against along amid among around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past per since through throughout to toward towards under until up upon via with within without',
  conjunctions:
    'and or but nor so yet if unless because although though while whereas when where than then whether once both either neither',
  auxiliaries:
    'be am is are was were been being do does did done doing have has had having will would shall should can could may might must ought cannot',
  quantifiers:
    'all any some many much more most few fewer several every enough also even only just very too still already ever how why there here',
}

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(Object.values(CLASSES).flatMap((words) => words.split(' ')))

/** Words that turn a statement round: folded away where a denial is compared with what it denies. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'no not never none nobody nothing nowhere neither nor without t don didn doesn isn wasn weren aren hasn haven hadn won wouldn couldn'.split(
    ' ',
  ),
)
