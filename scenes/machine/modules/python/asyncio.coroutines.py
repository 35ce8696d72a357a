# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
from asyncio import iscoroutine, iscoroutinefunction
# What mocks of coroutine functions carry.
_is_coroutine = object()
