from __future__ import annotations

import socket, ssl
import multiprocessing as mp
import xml.etree.ElementTree as ET
from subprocess import PIPE as P, Popen
from urllib.request import urlopen
import urllib.parse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from no_such_package.client import Session


def fetch(session: Session, connection: socket.socket | None = None) -> str:
    return urllib.parse.quote("a b")


print(fetch(None), fetch.__annotations__)
