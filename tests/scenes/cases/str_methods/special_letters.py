for word in ("straße", "ß", "ŉa", "ﬁx", "ǆ", "ΐ", "Ἀ", "µm", "İstanbul", "ſ", "ᾳ"):
    print(word.upper(), word.title(), word.capitalize(), word.casefold(), ascii(word.lower()),
          word.swapcase())
print("straße".casefold() == "STRASSE".casefold(), len("ß".upper()), len("ﬃ".upper()))
for sign in "5²½Ⅷ九৩①٣":
    print(sign, sign.isdecimal(), sign.isdigit(), sign.isnumeric(), sign.isalnum())
print("x²".isalnum(), "²³".isdigit(), "½".isnumeric(), "1½".isdigit(), "٣".isdecimal())
