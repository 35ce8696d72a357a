# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
from _collections_abc import *
from _collections_abc import __all__
