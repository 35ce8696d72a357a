# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Stand-ins for the parts of a program that a test leaves out.
from _mock_calls import ANY, DEFAULT, call, sentinel
from _mock_objects import (AsyncMock, InvalidSpecError, MagicMock, Mock, NonCallableMagicMock,
                           NonCallableMock, PropertyMock)
from _mock_patch import create_autospec, mock_open, patch, seal

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "AsyncMock", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock",
           "seal")

FILTER_DIR = True
