import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO)
log = logging.getLogger(__name__)
log.debug("hidden")
log.info("shown %d and %s", 1, "two")
log.warning("warn %(a)s", {"a": 5})
log.error("error")
log.critical("critical")
logging.info("root info")
logging.log(35, "odd level")
logging.addLevelName(35, "NOTICE")
logging.log(35, "named level")
try:
    1 / 0
except ZeroDivisionError as e:
    log.error("failed: %s", e)
    text = logging.Formatter().formatException(sys.exc_info())
    print(text.splitlines()[0], text.splitlines()[-1])
print(log, logging.getLogger(), logging.root.handlers, log.getEffectiveLevel(), log.isEnabledFor(10), log.name)
print(logging.getLevelName(10), logging.getLevelName("ERROR"), logging.getLevelName(7), logging.INFO)
log.setLevel("ERROR")
log.warning("no")
log.setLevel(logging.DEBUG)
log.debug("now")
logging.disable(logging.INFO)
log.info("disabled")
log.warning("not disabled")
logging.disable(logging.NOTSET)
for bad in (lambda: log.setLevel("NOPE"), lambda: log.log("x", "y"), lambda: log.setLevel(1.5), lambda: logging.getLogger(3),
            lambda: logging.Formatter(style="!"), lambda: logging.Formatter("no fields"), lambda: logging.basicConfig(force=True, bogus=1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
