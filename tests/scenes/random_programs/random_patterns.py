# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes a program that tries random regular expressions on random texts and prints what it finds.

    python3 random_patterns.py SEED COUNT > PROGRAM.py

CPython and Coroscope have to print the same for it.
"""
import random
import sys

LETTERS = "abcAB1 _\n"
WIDE = "aéÉßıiIſsSKkσςΣ1٣ _"
ESCAPES = [r"\d", r"\D", r"\s", r"\S", r"\w", r"\W", r"\b", r"\B", r"\A", r"\Z", r"\n", r"\x61",
           r"\141", r"\.", r"\-"]
FLAGS = ["0", "0", "0", "re.I", "re.M", "re.S", "re.I | re.A", "re.A", "re.I | re.M | re.S"]


class Maker:
    def __init__(self, rng):
        self.rng = rng

    def pattern(self):
        self.groups, self.open, self.names = 0, [], []
        self.letters = WIDE if self.rng.random() < 0.25 else LETTERS
        prefix = self.rng.choice(["", "", "", "", "(?i)", "(?s)", "(?m)"])
        return prefix + self.alternatives(self.rng.randint(1, 4))

    def alternatives(self, depth):
        count = self.rng.choice([1, 1, 1, 2, 3])
        return "|".join(self.sequence(depth) for _ in range(count))

    def sequence(self, depth):
        count = self.rng.choice([0, 1, 1, 2, 2, 3, 4])
        return "".join(self.item(depth) for _ in range(count))

    def item(self, depth):
        text = self.atom(depth)
        if self.rng.random() < 0.45:
            text += self.rng.choice(["*", "+", "?", "{2}", "{1,2}", "{,2}", "{1,}", "{0}"])
            text += self.rng.choice(["", "", "", "?", "?", "+"])
        return text

    def atom(self, depth):
        rng = self.rng
        kind = rng.random()
        if depth > 0 and kind < 0.42:
            return self.group(depth - 1)
        if kind < 0.50:
            return rng.choice(ESCAPES)
        if kind < 0.56:
            return rng.choice(["^", "$", ".", ".", "."])
        if kind < 0.66:
            return self.charset()
        if kind < 0.74 and self.groups:
            return "\\%d" % rng.randint(1, self.groups)
        char = rng.choice(self.letters[:4] if rng.random() < 0.8 else self.letters)
        return char if char != "\n" else r"\n"

    def charset(self):
        rng = self.rng
        parts = []
        for _ in range(rng.randint(1, 3)):
            if rng.random() < 0.3:
                first, last = sorted(rng.choices([c for c in self.letters if c.isalnum()], k=2))
                parts.append(f"{first}-{last}")
            elif rng.random() < 0.3:
                parts.append(rng.choice([r"\d", r"\w", r"\S", r"\W", r"\b", r"\]"]))
            else:
                parts.append(rng.choice([c for c in self.letters if c.isalnum()]))
        return "[" + rng.choice(["", "", "^"]) + "".join(parts) + "]"

    def group(self, depth):
        rng = self.rng
        kind = rng.random()
        if kind < 0.5:
            self.groups += 1
            name = ""
            if rng.random() < 0.2:
                name = f"?P<n{self.groups}>"
            return "(" + name + self.alternatives(depth) + ")"
        if kind < 0.64:
            return "(?:" + self.alternatives(depth) + ")"
        if kind < 0.70:
            return "(?=" + self.alternatives(depth) + ")"
        if kind < 0.76:
            return "(?!" + self.alternatives(depth) + ")"
        if kind < 0.80:
            return rng.choice(["(?<=", "(?<!"]) + rng.choice("abA1") * rng.randint(0, 2) + ")"
        if kind < 0.88:
            return "(?>" + self.alternatives(depth) + ")"
        if kind < 0.93 and self.groups:
            rest = "|" + self.sequence(depth) if rng.random() < 0.5 else ""
            return f"(?({rng.randint(1, self.groups)}){self.sequence(depth)}{rest})"
        return rng.choice(["(?i:", "(?-i:", "(?s:", "(?a:", "(?#c)(?:"]) + self.sequence(depth) + ")"

    def text(self):
        return "".join(self.rng.choices(self.letters[:4] + self.letters, k=self.rng.randint(0, 9)))

    def broken(self, pattern):
        at = self.rng.randint(0, len(pattern))
        return pattern[:at] + self.rng.choice(list("()[]{}*+?|\\-^$<>P=!:#1a") + ["(?", "(?P<", "(?<",
                                              "\\x", "\\q", "[a-", "{2", "{2,1}"]) + pattern[at:]


PROGRAM = """
import re
import warnings

warnings.simplefilter("ignore")


def show(match):
    return match and (match.span(), match.groups(), match.lastindex, match.lastgroup, match.regs)


def attempt(label, step):
    try:
        print(label, step())
    except (re.error, ValueError, IndexError, OverflowError, SystemError) as e:
        print(label, type(e).__name__, e)


for number, (source, flags, texts, template) in enumerate(CASES):
    print(number, repr(source), flags)
    try:
        p = re.compile(source, flags)
    except Exception as e:
        print("  refused", type(e).__name__, e)
        continue
    for text in texts:
        attempt("  match", lambda: show(p.match(text)))
        attempt("  full", lambda: show(p.fullmatch(text)))
        attempt("  search", lambda: show(p.search(text, 1)))
        attempt("  iter", lambda: [show(m) for m in p.finditer(text)])
        attempt("  all", lambda: p.findall(text, 0, 6))
        attempt("  split", lambda: p.split(text, 3))
        attempt("  sub", lambda: p.subn(template, text))
"""


def main():
    rng = random.Random(int(sys.argv[1]))
    maker = Maker(rng)
    print("import re")
    print("CASES = [")
    for _ in range(int(sys.argv[2])):
        pattern = maker.pattern()
        if rng.random() < 0.15:
            pattern = maker.broken(pattern)
        texts = [maker.text() for _ in range(3)]
        template = rng.choice(["<>", r"<\g<0>>", r"[\1]", r"\n-", r"\g<1>\2", r"\q", r"\g<n1>"])
        print(f"    ({pattern!r}, {rng.choice(FLAGS)}, {texts!r}, {template!r}),")
    print("]")
    print(PROGRAM)


main()
