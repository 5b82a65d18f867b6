/** Words that keep their full stop, and prefixes that keep their hyphen. */

/** Titles and the like: a name follows, so no sentence ends here. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. sgt. cpl. pvt. adm. cmdr. brig. gov. sen. rep. reps. sens. rev. hon. pres. amb. st. ste. mt. ft. messrs. supt. det. insp. msgr. ayat. maj.-gen. vs. v. cf. e.g. i.e. viz. approx. ca.'.split(
    ' ',
  ),
)

export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...BEFORE_NAMES,
  ...'jan. feb. apr. aug. sept. oct. nov. dec. tue. tues. thu. thur. thurs. fri. inc. corp. co. ltd. bros. llc. plc. jr. sr. etc. al. ph.d. m.d. d.c. esq. dept. univ. assn. ave. blvd. rd. p.m. a.m. b.c. a.d. vol. eds. attn. fwd. p.s. p.o. yrs. hrs. lbs. ariz. ark. calif. colo. conn. fla. mich. minn. mont. neb. nev. okla. tenn. tex. wis. wyo.'.split(
    ' ',
  ),
])

/** Keep their stop only before a figure or a comma: elsewhere they are words. */
export const BEFORE_FIGURES: ReadonlySet<string> = new Set(
  'no. nos. art. arts. para. paras. fig. figs. sec. pp. p. mar. jun. jul. sep. mon. wed. sat. sun. ch. res.'.split(' '),
)

export const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(
  'a anti ante bi bio co counter cross e ex extra inter intra mega micro mid mini mis multi neo non over pan para post pre pro proto pseudo psycho quasi re semi socio sub super trans tri ultra un under uni vice geo'.split(
    ' ',
  ),
)
