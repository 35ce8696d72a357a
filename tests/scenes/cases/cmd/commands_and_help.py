# Commands, help and columns.
import cmd as cmd, io
class C(cmd.Cmd):
    prompt='> '
    def do_hi(self,a):
        "say hi"
        print('hi',a)
    def do_bye(self,a):
        return True
    def help_topic(self): print('a topic')
    def do_add(self, line):
        'add numbers'
        print(sum(map(int, line.split())))
c=C(stdout=__import__('sys').stdout)
for l in ['hi there','help','help hi','help bye','help topic','? add','nope','','!x','add 1 2 3','EOF']:
    print(repr(l)); print(c.onecmd(l))
c.columnize(['a'*n for n in range(1,30)],40); c.columnize(['x','y','z','longer name'],12); c.columnize([])
try: c.columnize([1])
except TypeError as e: print(e)
d=C(stdin=io.StringIO('hi you\nbye\n')); d.use_rawinput=False; d.cmdloop('welcome')
print(c.parseline('foo bar'), c.parseline('?x'), c.completenames('h'))
