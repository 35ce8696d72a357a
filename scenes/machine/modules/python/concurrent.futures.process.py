# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
from concurrent.futures import BrokenProcessPool, ProcessPoolExecutor
