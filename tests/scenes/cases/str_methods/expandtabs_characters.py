# A column is a character, however many bytes it has.
print(repr("é\tx".expandtabs(4)), repr("日本\t|".expandtabs()), repr("a\tb\n\tc".expandtabs(3)))
print(repr("é\tx".encode().expandtabs(4)))
