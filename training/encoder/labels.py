"""Label sets of the encoder and the rules that turn a form into its lemma."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
NAMES = ["O"] + [f"{p}-{t}" for t in "PER ORG LOC GPE GRP EVT".split() for p in "BI"]
ATTRIBUTION = ["O"] + [f"{p}-{t}" for t in "source cue content".split() for p in "BI"]
IGNORE = -100


def lemma_rule(form: str, lemma: str) -> str:
    """`cut|add|case`: how many characters to cut from the end of the lower-cased form, what to add, and whether the lemma keeps the form's case (k) or is lower case (l). `=lemma` where no suffix rule fits."""
    for case, base in (("l", form.lower()), ("k", form)):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common > 0 or lemma == "":
            return f"{len(base) - common}|{lemma[common:]}|{case}"
    return f"={lemma}"


def apply_lemma_rule(form: str, rule: str) -> str:
    if rule.startswith("="):
        return rule[1:]
    cut, add, case = rule.split("|")
    base = form.lower() if case == "l" else form
    n = int(cut)
    return (base[: len(base) - n] if n else base) + add if n <= len(base) else form
