text = """the quick brown fox jumps over the lazy dog
the fox is quick and the dog is not"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
    print(f"{word:<6} {'#' * n} {n}")
lines = text.splitlines()
print(len(lines), [len(l.split()) for l in lines], max(text.split(), key=len), len(set(text.split())))
print({w: [i for i, l in enumerate(lines, 1) if w in l.split()] for w in ("fox", "and", "lazy")})
by_len = {}
for w in sorted(set(text.split())):
    by_len.setdefault(len(w), []).append(w)
print(by_len)
print(text.title().swapcase()[:30], text.count("the"), text.find("dog"), text.replace("quick", "slow").split("\n")[1])
print("".join(sorted(set(text) - {" ", "\n"})), "".join(reversed(text[:9])), text[::-7])
