# Tags, data, references, comments; whole and in pieces.
import sys
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self,t,a): print('start',t,a,self.getpos(),repr(self.get_starttag_text()))
    def handle_endtag(self,t): print('end',t)
    def handle_startendtag(self,t,a): print('se',t,a)
    def handle_data(self,d): print('data',repr(d))
    def handle_comment(self,d): print('comment',repr(d))
    def handle_decl(self,d): print('decl',repr(d))
    def handle_pi(self,d): print('pi',repr(d))
    def handle_charref(self,d): print('cr',d)
    def handle_entityref(self,d): print('er',d)
    def unknown_decl(self,d): print('ud',d)
for c in (True,False):
    for t in ['<p class="x" id=y checked>hi &amp; <b>yo</b></p>','<!DOCTYPE html><html>\n<!-- c --><br/><img src=\'a b\' alt="&lt;"/><?pi x?></html>','a < b & c','<script>if (a<b) "</p>"</script>x','<a href="u?a=1&b=2">l</a>&#65;&#x42;&nbsp;&unknown;','<div\n a=1\n>t</div','x &am','<>','</>','</ x>','<p','text only','<A HREF=x/y>Q</A>','<![CDATA[x]]>']:
        print('--',repr(t)); p=P(convert_charrefs=c); p.feed(t); p.close()
p=P(); [p.feed(ch) for ch in '<p a="1">he&amp;llo<!-- x --></p>']; p.close()
