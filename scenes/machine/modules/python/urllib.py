# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The package; only its part that reads and makes addresses is there.
__path__ = []
