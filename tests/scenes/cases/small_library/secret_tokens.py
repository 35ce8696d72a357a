# Secrets have their sizes.
import random
import secrets

random.seed(1)
print(len(secrets.token_bytes()), len(secrets.token_hex(4)), len(secrets.token_urlsafe(9)), secrets.choice([5]), 0 <= secrets.randbelow(3) < 3, secrets.randbits(8) < 256)
print(secrets.compare_digest("a", "b"), type(secrets.token_hex()), random.random(), secrets.token_hex(8) != secrets.token_hex(8))
for call in [lambda: secrets.randbelow(0), lambda: secrets.choice([])]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
