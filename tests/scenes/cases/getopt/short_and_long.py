import getopt


def told(*given):
    for read in (getopt.getopt, getopt.gnu_getopt):
        try:
            print(read(*given))
        except getopt.GetoptError as e:
            print(e, repr(e.msg), repr(e.opt))


told(["-a", "-b", "value", "file", "-c"], "ab:c")
told(["-abvalue", "--", "-c"], "ab:c")
told(["--verbose", "--out=x", "--out", "y", "rest"], "", ["verbose", "out="])
told(["--verb", "-"], "v", ["verbose", "version"])
told(["--ver"], "v", ["verbose", "version"])
told(["--none"], "v", ["verbose"])
told(["--verbose=1"], "v", ["verbose"])
told(["--out"], "", ["out="])
told(["-x"], "ab:")
told(["-b"], "ab:")
told(["a", "-b"], "+b")
told([], "a", "long")
