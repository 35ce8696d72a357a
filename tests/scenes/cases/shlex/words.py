# Words as a shell reads them.
import shlex

for text in ["ls -l 'a file' \"b c\"", "a\\ b c\\\\", "x=\"1 '2' \\\"3\\\"\" 'a'b", "# no comment", "", "a '' b", "é=ü", "a\nb"]:
    print(shlex.split(text), shlex.split(text, comments=True), list(shlex.shlex(text)))
print(shlex.split("a 'b' \"c d\"", posix=False), list(shlex.shlex("a && b || c; d >'e f'", punctuation_chars=True)), list(shlex.shlex("ab(c)d", posix=True)))
print(shlex.quote("a b"), shlex.quote(""), shlex.quote("it's"), shlex.quote("plain-1.txt"), shlex.join(["a b", "c", "d'e"]))
lexer = shlex.shlex("one two # three\nfour")
lexer.push_token("zero")
print(lexer.get_token(), list(lexer), lexer.lineno, lexer.error_leader("f"))
for text in ["'open", "end\\", "\"x"]:
    try:
        print(shlex.split(text))
    except ValueError as e:
        print(e)
