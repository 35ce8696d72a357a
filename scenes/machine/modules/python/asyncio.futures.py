# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
from asyncio import CancelledError, Future, InvalidStateError, isfuture, wrap_future