# ends
chain = None
for _ in range(200_000):
    chain = (chain, [chain])[:1] and [chain]
del chain
print("done")
