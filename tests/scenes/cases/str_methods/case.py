s = "hello wORLD "
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("they're bill's".title(), "ΑΣΑ".lower())
print("abc".islower(), "aBc".islower(), "ABC".isupper(), "A1".isupper(), "1".isupper(), "Hello World".istitle(), "Hello world".istitle(), "".islower())
print("abc1".isalnum(), "abc".isalpha(), "é".isalpha(), "12".isdigit())
print(" \t".isspace(), "".isspace(), "a b".isidentifier(), "_a1".isidentifier(), "1a".isidentifier(), "é".isidentifier(), "class".isidentifier())
print("a\n".isprintable(), "aé".isprintable(), "".isprintable(), "é".isascii(), "".isascii())
