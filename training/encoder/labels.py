"""Label sets of the encoder."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
NAMES = ["O"] + [f"{p}-{t}" for t in "PER ORG LOC GPE GRP EVT".split() for p in "BI"]
ATTRIBUTION = ["O"] + [f"{p}-{t}" for t in "source cue content".split() for p in "BI"]
TIMES = ["O"] + [f"{p}-{t}" for t in "DATE TIME DURATION SET".split() for p in "BI"]
CAUSES = ["O"] + [f"{p}-{t}" for t in "cause effect signal".split() for p in "BI"]
# How surely an event is put, and whether it is said to happen; see factuality.py.
FACTUALITY = ["sure+", "unsure+", "unsure-", "sure-"]
IGNORE = -100
