# References to characters.
import html
from html import escape, unescape

print(escape("<a href=\"x\">it's & more</a>"), escape("\"'", quote=False), escape(""))
print(unescape("&lt;b&gt; &amp;amp; &quot;&#39;&#x27;&apos; &copy;&copy &eacute;&nbsp;|"), unescape("&#233;&#xE9;&#0;&#128;&#1114112;&#xD800;"), unescape("&notit; &notin; &bogus; & &;"), repr(unescape("&#x81;&#1;&#13;")), html.unescape("&amp"))
