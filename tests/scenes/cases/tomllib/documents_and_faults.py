# Documents read, faults named by their place.
import tomllib
good=['a=1\n[b]\nc=[1,2]\nd="x"\n','x.y.z=1\nx.w=2\n','[[p]]\nn=1\n[[p]]\nn=2\n[p.q]\nr=3\n','d=1979-05-27T07:32:00Z\ne=1979-05-27\nf=07:32:01.5\ng=1979-05-27 07:32:00.999-07:00','i=0xFF\nj=1_000\nk=-3.5e2\nl=inf\nm=nan\nn=+0\no=0b101','s="""\na\\\n   b"""\nt=\'\'\'x\ny\'\'\'\nu="\\u4e2d\\t\\""','p={a=1,b.c=2,"d e"=[{x=1},{y=2}]}','# c\n\n"q.r" = true # d\n\'s\'=false','[a.b]\nc=1\n[a]\nd=2','v=[\n1, # one\n2,\n]\n','s=""""a"" """""']
for g in good:
    try: print(tomllib.loads(g))
    except Exception as e: print('?',type(e).__name__,e)
bad=['a','a=','a=1 b=2','[a]\n[a]','a=1\na=2','a.b=1\na.b.c=2','[a','[[a]\n','x="abc','x="a\\qb"','x=[1,2','x={a=1','x={a=1,a=2}','=1','a=01','a=1__0','a={b=1}\n[a.c]\nd=1','a=[]\n[[a]]\nb=1','x=2020-13-01','x=2021-02-30','x="\\ud800"','a.b=1\n[a]\nc=1','@=1','x=tru','x=\'a\nb\'','x="a\nb"','[a.b]\n[a]\nb=1','x=\\']
for b in bad:
    try: print(b, tomllib.loads(b))
    except Exception as e: print(repr(b),type(e).__name__,e)
import io
print(tomllib.load(io.BytesIO(b'a=1')))
for f in (lambda: tomllib.loads(b'a=1'), lambda: tomllib.load(io.StringIO('a=1'))):
    try: f()
    except Exception as e: print(type(e).__name__, e)
from decimal import Decimal
print(tomllib.loads('a=1.50', parse_float=Decimal))
