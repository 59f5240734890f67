"""Checks that the options that recipes give to 'precis summarize' are ones that it has.

java -jar precis.jar summarize --help | check_options.py FILE...
"""

import re
import sys

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")

known = set(OPTION.findall(sys.stdin.read()))
assert "--output" in known, "this is not the help of 'precis summarize'"
bad = 0
for name in sys.argv[1:]:
    text = open(name, encoding="utf-8").read()
    # A call ends with an empty line, an environment, a comment or another directive.
    for call in re.findall(r"summarize\W.*?(?=\n\s*\n|\nstatus|\n\s*env:|\n\s*#|\n[A-Z]\w+=|\Z)", text, re.S):
        for option in sorted(set(OPTION.findall(call)) - known):
            print(f"{name}: {option} is no option of 'precis summarize'")
            bad += 1
sys.exit(1 if bad else 0)
