# Importing it prints it; it is kept in another alphabet.
import this

print(len(this.s.splitlines()), this.d["A"])
