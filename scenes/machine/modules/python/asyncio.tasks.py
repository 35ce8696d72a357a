# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
from asyncio import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks,
                     as_completed, create_task, current_task, ensure_future, gather,
                     run_coroutine_threadsafe, shield, sleep, wait, wait_for)
