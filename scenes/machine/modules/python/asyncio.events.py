# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
from asyncio import (AbstractEventLoop, AbstractEventLoopPolicy, Handle, TimerHandle,
                     _get_running_loop, get_event_loop, get_event_loop_policy, get_running_loop,
                     new_event_loop, set_event_loop, set_event_loop_policy)
