print("日本語"[1], len("日本語"), "日本語".encode(), "e\u0301", len("e\u0301"), "\x41\u0042\U00000043", "tab\tnew\\n", r"raw\n", 'it\'s "q"', "a" "b" 'c', """tri
ple""", "line\
cont", "ü".upper(), "ñ" in "España", ord("😀"), chr(128512), "😀"[0] == "😀", "%s" % "日", f"{'日本':>6}|{'é':^5}|", "日本".center(6, "*"), sorted("éa日z"), "ÀÉ".lower(), "\u00e9" == "é", "naïve".title(), ascii("naïve日"), repr("日\n"), "中文".isalpha(), "１２".isdigit(), "a\u00a0b".split(), "中 文".split())
