<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BlockNames</name>
    <message>
        <source>print</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>await coroutine</source>
        <translation>等待协程</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>gather</source>
        <translation>gather</translation>
    </message>
    <message>
        <source>wait with limit</source>
        <translation>限时等待</translation>
    </message>
    <message>
        <source>create task</source>
        <translation>创建任务</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>加锁</translation>
    </message>
    <message>
        <source>put into queue</source>
        <translation>放入队列</translation>
    </message>
    <message>
        <source>get from queue</source>
        <translation>从队列取出</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>if</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>try</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>return</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>raise</source>
        <translation>抛出</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>await</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>wait for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>put</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>get from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>repeat while</source>
        <translation>条件重复</translation>
    </message>
    <message>
        <source>repeat for</source>
        <translation>逐个重复</translation>
    </message>
    <message>
        <source>coroutine</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>keep as</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>in</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>into</source>
        <translation>到</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>add a coroutine</source>
        <translation>添加协程</translation>
    </message>
    <message>
        <source>add</source>
        <comment>a value to a block</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name to keep the result as</source>
        <translation>保存结果的名字</translation>
    </message>
    <message>
        <source>What is called</source>
        <translation>调用的对象</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Seconds to sleep</source>
        <translation>睡眠秒数</translation>
    </message>
    <message>
        <source>Seconds to wait at most</source>
        <translation>最多等待的秒数</translation>
    </message>
    <message>
        <source>Variable of the loop</source>
        <translation>循环变量</translation>
    </message>
    <message>
        <source>What is gone through</source>
        <translation>遍历的对象</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>drop a block here</source>
        <translation>把积木拖到这里</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>blocks in a folded block</comment>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>New coroutine</source>
        <translation>新协程</translation>
    </message>
    <message>
        <source>or drag one out of a column</source>
        <translation>或从某一列拖出</translation>
    </message>
    <message>
        <source>%1 stands at line %2.</source>
        <translation>%1 停在第 %2 行。</translation>
    </message>
    <message>
        <source>%1 stand at line %2.</source>
        <translation>%1 停在第 %2 行。</translation>
    </message>
    <message>
        <source>%1 stands at the %2 block.</source>
        <translation>%1 停在 %2 块。</translation>
    </message>
    <message>
        <source>%1 stand at the %2 block.</source>
        <translation>%1 停在 %2 块。</translation>
    </message>
    <message>
        <source>Edit while stopped: the run starts again and stops at the same event.</source>
        <translation>可以边停边改：运行会重新开始，并停在同一事件。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>其他 %1 个</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>`%1` is used but never imported</source>
        <translation>使用了 `%1`，却没有导入它</translation>
    </message>
    <message>
        <source>add `import %1` at the top</source>
        <translation>在开头加上 `import %1`</translation>
    </message>
    <message>
        <source>Add `import %1`</source>
        <translation>加上 `import %1`</translation>
    </message>
    <message>
        <source>add `from %2 import %1` at the top</source>
        <translation>在开头加上 `from %2 import %1`</translation>
    </message>
    <message>
        <source>Add `from %2 import %1`</source>
        <translation>加上 `from %2 import %1`</translation>
    </message>
    <message>
        <source>`%1` is not defined in this program</source>
        <translation>这个程序中没有定义 `%1`</translation>
    </message>
    <message>
        <source>did you mean `%2`?</source>
        <translation>是不是想写 `%2`？</translation>
    </message>
    <message>
        <source>Change to `%2`</source>
        <translation>改成 `%2`</translation>
    </message>
    <message>
        <source>when this line runs it raises NameError</source>
        <translation>运行到这一行时会引发 NameError</translation>
    </message>
    <message>
        <source>`%1(…)` only makes a coroutine: without `await` it never runs</source>
        <translation>`%1(…)` 只创建协程：没有 `await` 它永远不会运行</translation>
    </message>
    <message>
        <source>write `await %1(…)`</source>
        <translation>请写 `await %1(…)`</translation>
    </message>
    <message>
        <source>Insert `await`</source>
        <translation>插入 `await`</translation>
    </message>
    <message>
        <source>`%1(…)` only makes a coroutine, which nothing here awaits</source>
        <translation>`%1(…)` 只创建协程，这里没有任何代码等待它</translation>
    </message>
    <message>
        <source>make `%2` async and write `await %1(…)`</source>
        <translation>把 `%2` 改成 async 并写 `await %1(…)`</translation>
    </message>
    <message>
        <source>start it with `asyncio.run(%1(…))`</source>
        <translation>用 `asyncio.run(%1(…))` 启动它</translation>
    </message>
    <message>
        <source>Change to `asyncio.run(…)`</source>
        <translation>改成 `asyncio.run(…)`</translation>
    </message>
    <message>
        <source>the coroutine `%1(…)` is used as if it were its result</source>
        <translation>协程 `%1(…)` 被当成了它的结果来用</translation>
    </message>
    <message>
        <source>`%2` becomes the coroutine of `%1(…)`, not its result</source>
        <translation>`%2` 得到的是 `%1(…)` 的协程，而不是它的结果</translation>
    </message>
    <message>
        <source>write `%2 = await %1(…)`</source>
        <translation>请写 `%2 = await %1(…)`</translation>
    </message>
    <message>
        <source>`time.sleep` stops the whole loop: no other task runs meanwhile</source>
        <translation>`time.sleep` 会让整个循环停下：期间没有其他任务运行</translation>
    </message>
    <message>
        <source>`await asyncio.sleep(…)` lets the others run</source>
        <translation>`await asyncio.sleep(…)` 会让其他任务运行</translation>
    </message>
    <message>
        <source>Change to `await asyncio.sleep`</source>
        <translation>改成 `await asyncio.sleep`</translation>
    </message>
    <message>
        <source>`%1` stops the whole loop: no other task runs meanwhile</source>
        <translation>`%1` 会让整个循环停下：期间没有其他任务运行</translation>
    </message>
    <message>
        <source>hand it to a thread: `await asyncio.to_thread(%1, …)`</source>
        <translation>把它交给线程：`await asyncio.to_thread(%1, …)`</translation>
    </message>
    <message>
        <source>only an `async def` can await: make `%1` async</source>
        <translation>只有 `async def` 才能等待：把 `%1` 改成 async</translation>
    </message>
    <message>
        <source>Make `%1` async</source>
        <translation>把 `%1` 改成 async</translation>
    </message>
    <message>
        <source>put it into `async def main()` and start that with `asyncio.run(main())`</source>
        <translation>把它放进 `async def main()`，再用 `asyncio.run(main())` 启动</translation>
    </message>
    <message>
        <source>`%1` in a coroutine raises RuntimeError: a loop runs already</source>
        <translation>协程中的 `%1` 会引发 RuntimeError：已经有循环在运行</translation>
    </message>
    <message>
        <source>write `await` instead</source>
        <translation>请改写成 `await`</translation>
    </message>
    <message>
        <source>Change to `await`</source>
        <translation>改成 `await`</translation>
    </message>
    <message>
        <source>asyncio has no `%1`</source>
        <translation>asyncio 中没有 `%1`</translation>
    </message>
    <message>
        <source>when this line runs it raises AttributeError</source>
        <translation>运行到这一行时会引发 AttributeError</translation>
    </message>
    <message>
        <source>did you mean `asyncio.%2`?</source>
        <translation>是不是想写 `asyncio.%2`？</translation>
    </message>
    <message>
        <source>`asyncio.%1` is not supported</source>
        <translation>不支持 `asyncio.%1`</translation>
    </message>
    <message>
        <source>it is not part of the scene language yet</source>
        <translation>它还不是场景语言的一部分</translation>
    </message>
    <message>
        <source>it is not part of the scene language yet; a file of your own is found when the scene is saved beside it</source>
        <translation>它还不是场景语言的一部分；如果是你自己的文件，把场景保存在它旁边就能找到</translation>
    </message>
    <message>
        <source>scenes have no network; model a request with `await asyncio.sleep(delay)`</source>
        <translation>场景没有网络；请用 `await asyncio.sleep(delay)` 模拟一次请求</translation>
    </message>
    <message>
        <source>scenes start no processes; model the work with `await asyncio.sleep(delay)`</source>
        <translation>场景不启动进程；请用 `await asyncio.sleep(delay)` 模拟这项工作</translation>
    </message>
    <message>
        <source>`%1` needs `async with`</source>
        <translation>`%1` 需要 `async with`</translation>
    </message>
    <message>
        <source>a plain `with` raises TypeError here</source>
        <translation>普通的 `with` 在这里会引发 TypeError</translation>
    </message>
    <message>
        <source>Change to `async with`</source>
        <translation>改成 `async with`</translation>
    </message>
    <message>
        <source>`%1(…)` is an asynchronous generator: it needs `async for`</source>
        <translation>`%1(…)` 是异步生成器：它需要 `async for`</translation>
    </message>
    <message>
        <source>a plain `for` raises TypeError here</source>
        <translation>普通的 `for` 在这里会引发 TypeError</translation>
    </message>
    <message>
        <source>Change to `async for`</source>
        <translation>改成 `async for`</translation>
    </message>
    <message>
        <source>`await time.sleep(…)` blocks, then fails: it returns None</source>
        <translation>`await time.sleep(…)` 先阻塞，然后失败：它返回 None</translation>
    </message>
    <message>
        <source>write `await asyncio.sleep(…)`</source>
        <translation>请写 `await asyncio.sleep(…)`</translation>
    </message>
    <message>
        <source>Change to `asyncio.sleep`</source>
        <translation>改成 `asyncio.sleep`</translation>
    </message>
    <message>
        <source>`%1` is a function: only its call can be awaited</source>
        <translation>`%1` 是函数：只有对它的调用才能等待</translation>
    </message>
    <message>
        <source>write `%1()`</source>
        <translation>请写 `%1()`</translation>
    </message>
    <message>
        <source>Change to `%1()`</source>
        <translation>改成 `%1()`</translation>
    </message>
    <message>
        <source>`%2` needs the coroutine that the call `%1()` makes</source>
        <translation>`%2` 需要的是调用 `%1()` 得到的协程</translation>
    </message>
    <message>
        <source>`asyncio.gather` takes the awaitables one by one, not a list</source>
        <translation>`asyncio.gather` 要逐个传入可等待对象，而不是一个列表</translation>
    </message>
    <message>
        <source>put `*` before the list</source>
        <translation>在列表前加 `*`</translation>
    </message>
    <message>
        <source>Insert `*`</source>
        <translation>插入 `*`</translation>
    </message>
    <message>
        <source>`%1` fails: scenes have no files</source>
        <translation>`%1` 会失败：场景中没有文件</translation>
    </message>
    <message>
        <source>`input()` raises EOFError: nobody types into a scene</source>
        <translation>`input()` 会引发 EOFError：没有人在场景中输入</translation>
    </message>
    <message>
        <source>give the name its value in the program, or take the answers from a list</source>
        <translation>在程序里直接给这个名字赋值，或者从列表中取回答</translation>
    </message>
    <message>
        <source>`%1` fails: scenes have no network</source>
        <translation>`%1` 会失败：场景没有网络</translation>
    </message>
    <message>
        <source>let two tasks talk through a pair of `asyncio.Queue`, one for each direction</source>
        <translation>让两个任务通过一对 `asyncio.Queue` 对话，每个方向一个</translation>
    </message>
    <message>
        <source>keep the data in the program and model slow reading with `await asyncio.sleep(delay)`</source>
        <translation>把数据放在程序里，用 `await asyncio.sleep(delay)` 模拟缓慢的读取</translation>
    </message>
    <message>
        <source>`%1` fails: scenes start no processes</source>
        <translation>`%1` 会失败：场景不启动进程</translation>
    </message>
    <message>
        <source>model the work with `await asyncio.sleep(delay)`</source>
        <translation>请用 `await asyncio.sleep(delay)` 模拟这项工作</translation>
    </message>
    <message>
        <source>`%1()` is not supported</source>
        <translation>不支持 `%1()`</translation>
    </message>
    <message>
        <source>set a breakpoint in the margin of the editor instead</source>
        <translation>请改为在编辑器的页边设置断点</translation>
    </message>
    <message>
        <source>look it up in Python&apos;s documentation</source>
        <translation>请查阅 Python 的文档</translation>
    </message>
    <message>
        <source>`import %1` is not supported</source>
        <translation>不支持 `import %1`</translation>
    </message>
    <message>
        <source>did you mean `import %2`?</source>
        <translation>是不是想写 `import %2`？</translation>
    </message>
    <message>
        <source>scenes have no network; let tasks call the handlers themselves, as coroutines</source>
        <translation>场景没有网络；让任务把处理函数当作协程直接调用</translation>
    </message>
    <message>
        <source>scenes have no databases; keep the rows in a dict and model a query with `await asyncio.sleep(delay)`</source>
        <translation>场景没有数据库；把各行放在 dict 里，用 `await asyncio.sleep(delay)` 模拟查询</translation>
    </message>
    <message>
        <source>leave it out: a scene always runs on asyncio&apos;s own loop, in the same order</source>
        <translation>去掉它：场景总是在 asyncio 自己的循环上以同样的顺序运行</translation>
    </message>
    <message>
        <source>scenes run asyncio; write it with `asyncio.TaskGroup`, `asyncio.timeout` and `asyncio.Queue`</source>
        <translation>场景运行的是 asyncio；请用 `asyncio.TaskGroup`、`asyncio.timeout` 和 `asyncio.Queue` 来写</translation>
    </message>
    <message>
        <source>scenes have Python&apos;s own library only; use lists, `math` and `statistics`</source>
        <translation>场景只有 Python 自带的库；请用列表、`math` 和 `statistics`</translation>
    </message>
    <message>
        <source>scenes have Python&apos;s own library only; use `print`</source>
        <translation>场景只有 Python 自带的库；请用 `print`</translation>
    </message>
    <message>
        <source>call the tests yourself: `asyncio.run(test())` with `assert`</source>
        <translation>请自己调用测试：`asyncio.run(test())` 加上 `assert`</translation>
    </message>
    <message>
        <source>scenes have Python&apos;s own library only; use `%2`</source>
        <translation>场景只有 Python 自带的库；请用 `%2`</translation>
    </message>
    <message>
        <source>scenes have no network; let a coroutine of your own stand for it: `await asyncio.sleep(delay)`, then return what the answer would be</source>
        <translation>场景没有网络；让你自己的协程来代替：`await asyncio.sleep(delay)`，然后返回应有的答复</translation>
    </message>
    <message>
        <source>scenes have no files; keep the text in the program, as `io.StringIO(text)` where a file is wanted, and model slow reading with `await asyncio.sleep(delay)`</source>
        <translation>场景没有文件；把文本放在程序里，需要文件对象时用 `io.StringIO(text)`，缓慢的读取用 `await asyncio.sleep(delay)` 模拟</translation>
    </message>
    <message>
        <source>scenes start no processes; let a coroutine of your own stand for it: `await asyncio.sleep(delay)`, then return what the program would print</source>
        <translation>场景不启动进程；让你自己的协程来代替：`await asyncio.sleep(delay)`，然后返回那个程序会打印的内容</translation>
    </message>
    <message>
        <source>scenes have no network; let two tasks talk through a pair of `asyncio.Queue`, one for each direction</source>
        <translation>场景没有网络；让两个任务通过一对 `asyncio.Queue` 对话，每个方向一个</translation>
    </message>
    <message>
        <source>scenes have no network; an `asyncio.Queue` that the tasks share can stand for the broker</source>
        <translation>场景没有网络；可以用各任务共享的 `asyncio.Queue` 代替消息中间件</translation>
    </message>
    <message>
        <source>scenes start no processes; threads take the same work: `threading.Thread` or `await asyncio.to_thread(function)`</source>
        <translation>场景不启动进程；可以用线程来做：`threading.Thread` 或 `await asyncio.to_thread(function)`</translation>
    </message>
    <message>
        <source>scenes start no processes; let tasks take the jobs from an `asyncio.Queue`</source>
        <translation>场景不启动进程；让任务从 `asyncio.Queue` 中取作业</translation>
    </message>
    <message>
        <source>scenes have no windows; `print` what it would show, and let tasks with `asyncio.sleep` stand for its events</source>
        <translation>场景没有窗口；用 `print` 打印它会显示的内容，用带 `asyncio.sleep` 的任务代替它的事件</translation>
    </message>
    <message>
        <source>scenes have Python&apos;s own library only; a list of rows of numbers can stand for a picture</source>
        <translation>场景只有 Python 自带的库；可以用由数字行组成的列表代替图片</translation>
    </message>
    <message>
        <source>scenes have Python&apos;s own library only; write the retries as a loop with `await asyncio.sleep(delay)`</source>
        <translation>场景只有 Python 自带的库；请把重试写成带 `await asyncio.sleep(delay)` 的循环</translation>
    </message>
    <message>
        <source>scenes have Python&apos;s own library only; let a task loop over `await asyncio.sleep(seconds)`</source>
        <translation>场景只有 Python 自带的库；让一个任务循环执行 `await asyncio.sleep(seconds)`</translation>
    </message>
    <message>
        <source>scenes read no settings from outside; give the names their values in the program</source>
        <translation>场景不从外部读取设置；请在程序里直接给这些名字赋值</translation>
    </message>
    <message>
        <source>leave it out: a scene is Python 3, which has all of it under its own names</source>
        <translation>去掉它：场景就是 Python 3，它用自己的名字提供了这一切</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>--fix changes a file; name one, or use --diff.</source>
        <translation>--fix 会修改文件；请指定一个文件，或使用 --diff。</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>run it; what the loop did, as a table or as JSON Lines</source>
        <translation>运行它；以表格或 JSON Lines 列出循环做了什么</translation>
    </message>
    <message>
        <source>run it; its output as Python would print it</source>
        <translation>运行它；输出与 Python 所打印的相同</translation>
    </message>
    <message>
        <source>Usage: coroscope [FILE | :SCENE]
       coroscope COMMAND …

Without a command it opens the window. FILE is a Python file or a trace (.jsonl),
:SCENE a built-in scene such as :chain, - standard input.

Commands (none needs a display):
</source>
        <translation>用法：coroscope [FILE | :SCENE]
      coroscope COMMAND …

不带命令时打开窗口。FILE 是 Python 文件或记录（.jsonl），
:SCENE 是内置场景，例如 :chain，- 是标准输入。

命令（都不需要显示器）：
</translation>
    </message>
    <message>
        <source>--range needs two event numbers, such as 12:40.</source>
        <translation>--range 需要两个事件编号，例如 12:40。</translation>
    </message>
    <message>
        <source>--range: the first event must not come after the last.</source>
        <translation>--range：第一个事件不能在最后一个之后。</translation>
    </message>
    <message>
        <source>--size needs a size such as 1440x900.</source>
        <translation>--size 需要尺寸，例如 1440x900。</translation>
    </message>
    <message>
        <source>--theme is light or dark, not &quot;%1&quot;.</source>
        <translation>--theme 是 light 或 dark，而不是“%1”。</translation>
    </message>
    <message>
        <source>--granularity is line, handle or iteration.</source>
        <translation>--granularity 是 line、handle 或 iteration。</translation>
    </message>
    <message>
        <source>Too many arguments: %1</source>
        <translation>参数过多：%1</translation>
    </message>
    <message>
        <source>Which scene? Name a file, a built-in scene such as :chain, or -.</source>
        <translation>哪个场景？请给出文件、内置场景（例如 :chain）或 -。</translation>
    </message>
    <message>
        <source>Where to? Add --to FILE.</source>
        <translation>存到哪里？请加上 --to FILE。</translation>
    </message>
    <message>
        <source>--events needs a file, or - for standard output.</source>
        <translation>--events 需要文件，或 - 表示标准输出。</translation>
    </message>
    <message>
        <source>--%1 needs a number, not &quot;%2&quot;.</source>
        <translation>--%1 需要一个数字，而不是“%2”。</translation>
    </message>
    <message>
        <source>--view is one of %1, not &quot;%2&quot;.</source>
        <translation>--view 是 %1 之一，而不是“%2”。</translation>
    </message>
    <message>
        <source>the run as a picture, player, animation or data</source>
        <translation>将运行存为图片、播放页、动画或数据</translation>
    </message>
    <message>
        <source>what is wrong with it, by line; show or make the safe fixes</source>
        <translation>逐行列出问题；显示或执行安全的修正</translation>
    </message>
    <message>
        <source>what stops a run, and how --limit names it</source>
        <translation>什么会停止运行，以及 --limit 如何称呼它</translation>
    </message>
    <message>
        <source>
Options of export:
  --as FORMAT       %1
                    (without it: what the extension of FILE says)
  --show WHAT       timeline, stage or both       --at EVENT    the stage&apos;s moment
  --range A:B       of the events                 --tasks A,B   only these lanes
  --theme NAME      light, dark or print          --size WxH    or a width alone
  --title TEXT      instead of the scene&apos;s name   --scale N     of a PNG, 0.5 to 8
  --source          the program beside it         --outlines    SVG text as outlines
  --no-title  --no-legend  --no-arrows  --no-fold
  --language NAME   of titles and sentences: en or zh_CN
</source>
        <translation>
export 的选项：
  --as FORMAT       %1
                    （省略时：由 FILE 的扩展名决定）
  --show WHAT       timeline、stage 或 both       --at EVENT    舞台的时刻
  --range A:B       事件范围                      --tasks A,B   只要这些泳道
  --theme NAME      light、dark 或 print          --size WxH    或只给宽度
  --title TEXT      代替场景的名称                --scale N     PNG 的倍数，0.5 到 8
  --source          旁边附上程序                  --outlines    SVG 文字转为轮廓
  --no-title  --no-legend  --no-arrows  --no-fold
  --language NAME   标题与句子的语言：en 或 zh_CN
</translation>
    </message>
    <message>
        <source>--size needs a size such as 1200x380, or a width, up to 16000.</source>
        <translation>--size 需要形如 1200x380 的尺寸，或只给宽度，最大 16000。</translation>
    </message>
    <message>
        <source>--scale is a number from 0.5 to 8, not &quot;%1&quot;.</source>
        <translation>--scale 是 0.5 到 8 之间的数，而不是“%1”。</translation>
    </message>
    <message>
        <source>--show is timeline, stage or both, not &quot;%1&quot;.</source>
        <translation>--show 是 timeline、stage 或 both，而不是“%1”。</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;: use one of %2.</source>
        <translation>未知格式“%1”：请使用 %2 之一。</translation>
    </message>
    <message>
        <source>--diff goes with no other option.</source>
        <translation>--diff 不能与其他选项同用。</translation>
    </message>
    <message>
        <source>
Options:
  -h, --help     this text
  -v, --version  the version

Developer commands:
  shot SCENE --at EVENT --to FILE.png [--theme dark] [--size 1440x900]
       [--granularity line|handle|iteration] [--language zh_CN]
       [--view predict|present|measure|drawer|findings|tasks|blocks|welcome|
        export|chain|whatif|problems|preferences|preferences-editor|preferences-run]
      a photograph of the window

Exit status: 0 it ended, 1 uncaught exception or failed write, 2 wrong usage or unreadable
input, 3 stopped by a deadlock or a limit.
</source>
        <translation>
选项：
  -h, --help     这段文字
  -v, --version  版本

开发者命令：
  shot SCENE --at EVENT --to FILE.png [--theme dark] [--size 1440x900]
       [--granularity line|handle|iteration] [--language zh_CN]
       [--view predict|present|measure|drawer|findings|tasks|blocks|welcome|
        export|chain|whatif|problems|preferences|preferences-editor|preferences-run]
      窗口的照片

退出状态：0 正常结束，1 未捕获的异常或写入失败，2 用法错误或
输入不可读，3 因死锁或上限而停止。
</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>A run that goes over a limit is stopped; no `except` sees it. `--limit NAME=N` sets one.

</source>
        <translation>超出限制的运行会被停止，任何 `except` 都捕获不到。用 `--limit NAME=N` 设置。

</translation>
    </message>
    <message>
        <source> (`run`: %1)</source>
        <translation>（`run`：%1）</translation>
    </message>
</context>
<context>
    <name>EditorMarks</name>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>waits here</source>
        <translation>在此等待</translation>
    </message>
    <message>
        <source>The program runs line %1, outside of any task.</source>
        <translation>程序在任何任务之外运行第 %1 行。</translation>
    </message>
    <message>
        <source>Line %1 waits here for %2, which runs line %3.</source>
        <translation>第 %1 行在此等待 %2，后者正运行第 %3 行。</translation>
    </message>
    <message>
        <source>%1 runs line %2. Values shown are its own.</source>
        <translation>%1 运行第 %2 行，所示为它的值。</translation>
    </message>
    <message>
        <source>%1 runs line %2.</source>
        <translation>%1 运行第 %2 行。</translation>
    </message>
    <message>
        <source>%1 resumes here. Values shown are its own.</source>
        <translation>%1 将在此继续，所示为它的值。</translation>
    </message>
    <message>
        <source>%1 resumes here.</source>
        <translation>%1 将在此继续。</translation>
    </message>
    <message>
        <source>%1 waits at line %2 for %3.</source>
        <translation>%1 在第 %2 行等待 %3。</translation>
    </message>
    <message>
        <source>%1 waits at line %2.</source>
        <translation>%1 在第 %2 行等待。</translation>
    </message>
    <message>
        <source>The run has ended.</source>
        <translation>运行已结束。</translation>
    </message>
    <message>
        <source>%1 is new: its first step comes.</source>
        <translation>%1 是新任务：第一步即将到来。</translation>
    </message>
    <message>
        <source>Take the first step to see where the program goes.</source>
        <translation>走出第一步，看看程序去向何处。</translation>
    </message>
    <message>
        <source>Line %1 of %2 runs.</source>
        <translation>正在运行 %2 的第 %1 行。</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>what</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>step of %1, throws %2</source>
        <translation>%1 的一步，抛入 %2</translation>
    </message>
    <message>
        <source>step of %1</source>
        <translation>%1 的一步</translation>
    </message>
    <message>
        <source>wakeup of %1 by %2</source>
        <translation>由 %2 唤醒 %1</translation>
    </message>
    <message>
        <source>cancels %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>ends a sleep</source>
        <translation>结束一次睡眠</translation>
    </message>
    <message>
        <source>stops the loop</source>
        <translation>停止循环</translation>
    </message>
    <message>
        <source>tells gather that a child is done</source>
        <translation>告知 gather 有一个子任务完成</translation>
    </message>
    <message>
        <source>asyncio&apos;s own callback</source>
        <translation>asyncio 自己的回调</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>结果 %1</translation>
    </message>
    <message>
        <source>exception %1</source>
        <translation>异常 %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 suspends at line %2</source>
        <translation>%1 在第 %2 行挂起</translation>
    </message>
    <message>
        <source>%1 resumes at line %2</source>
        <translation>%1 在第 %2 行恢复</translation>
    </message>
    <message>
        <source>%1 returns %2</source>
        <translation>%1 返回 %2</translation>
    </message>
    <message>
        <source>%1 raises %2</source>
        <translation>%1 抛出 %2</translation>
    </message>
    <message>
        <source>the program ended</source>
        <translation>程序结束</translation>
    </message>
    <message>
        <source>uncaught %1: %2</source>
        <translation>未捕获的 %1：%2</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>is closed</source>
        <translation>已关闭</translation>
    </message>
    <message numerus="yes">
        <source>iteration %1 begins, %n handle(s) ready</source>
        <translation>
            <numerusform>第 %1 次迭代开始，%n 个句柄就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is ready: the clock moves to %1 s</source>
        <translation>没有就绪的句柄：时钟走到 %1 s</translation>
    </message>
    <message>
        <source>is blocked until %1 s</source>
        <translation>被阻塞到 %1 s</translation>
    </message>
    <message>
        <source>H%1 joins the ready queue: %2</source>
        <translation>H%1 加入就绪队列：%2</translation>
    </message>
    <message>
        <source>timer H%1 set for %2 s: %3</source>
        <translation>定时器 H%1 设在 %2 s：%3</translation>
    </message>
    <message>
        <source>H%1 is cancelled</source>
        <translation>H%1 被取消</translation>
    </message>
    <message>
        <source>runs H%1</source>
        <translation>运行 H%1</translation>
    </message>
    <message>
        <source>H%1 has run</source>
        <translation>H%1 已运行</translation>
    </message>
    <message>
        <source>makes %1 of %2</source>
        <translation>由 %2 创建 %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>lets others go first</source>
        <translation>让别人先行</translation>
    </message>
    <message>
        <source>makes %1</source>
        <translation>创建 %1</translation>
    </message>
    <message>
        <source>%1 is done: %2</source>
        <translation>%1 完成：%2</translation>
    </message>
    <message>
        <source>is done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>prints %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation>，属于 %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The player holds at most %1 events: choose a shorter range.</source>
        <translation>播放页最多容纳 %1 个事件：请选择更短的范围。</translation>
    </message>
    <message>
        <source>An animation holds at most %1 steps, and this range has %2: choose a shorter one.</source>
        <translation>动画最多 %1 步，而这个范围有 %2 步：请选择更短的范围。</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;: use one of %2.</source>
        <translation>未知格式“%1”：请使用 %2 之一。</translation>
    </message>
    <message>
        <source>Vector picture</source>
        <translation>矢量图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Player, one file</source>
        <translation>播放页，单个文件</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Perfetto trace</source>
        <translation>Perfetto 轨迹</translation>
    </message>
    <message>
        <source>Table of events</source>
        <translation>事件表</translation>
    </message>
    <message>
        <source>Table of spans</source>
        <translation>时段表</translation>
    </message>
    <message>
        <source>Table of steps</source>
        <translation>步骤表</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Gantt diagram</source>
        <translation>甘特图</translation>
    </message>
    <message>
        <source>Events, to open again</source>
        <translation>事件，可再次打开</translation>
    </message>
    <message>
        <source>event %1, %2 s</source>
        <translation>事件 %1，%2 s</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation>%1 s 至 %2 s</translation>
    </message>
    <message>
        <source>C++20 program</source>
        <translation>C++20 程序</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>A recorded run has no program that could be written as C++.</source>
        <translation>录制的运行没有可写成 C++ 的程序。</translation>
    </message>
    <message>
        <source>This cannot be written as C++:</source>
        <translation>以下内容无法写成 C++：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1 tasks wait for %2</source>
        <translation>%1 个任务在等待 %2</translation>
    </message>
    <message>
        <source>Held by %1.</source>
        <translation>由 %1 持有。</translation>
    </message>
    <message>
        <source>Longest wait: %1, %2.</source>
        <translation>等待最久：%1，%2。</translation>
    </message>
    <message>
        <source>%1 blocks the loop</source>
        <translation>%1 阻塞了循环</translation>
    </message>
    <message>
        <source>This step has run for %1; 1 handle stands behind it.</source>
        <translation>这一步已运行 %1，有 1 个句柄排在后面。</translation>
    </message>
    <message>
        <source>This step has run for %1; %2 handles stand behind it.</source>
        <translation>这一步已运行 %1，有 %2 个句柄排在后面。</translation>
    </message>
    <message>
        <source>A step blocked the loop for %1</source>
        <translation>有一步把循环阻塞了 %1</translation>
    </message>
    <message>
        <source>Nothing else could run meanwhile. Await asyncio.sleep() there, or hand the work to asyncio.to_thread().</source>
        <translation>其间别的都无法运行。请在那里等待 asyncio.sleep()，或把工作交给 asyncio.to_thread()。</translation>
    </message>
    <message>
        <source>%1 raised %2</source>
        <translation>%1 抛出 %2</translation>
    </message>
    <message>
        <source>%1 tasks raised %2</source>
        <translation>%1 个任务抛出 %2</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>在 %1 中。</translation>
    </message>
    <message>
        <source>In %1 different coroutines.</source>
        <translation>在 %1 个不同的协程中。</translation>
    </message>
    <message>
        <source>%1 was still pending at the end</source>
        <translation>%1 到结束时仍未完成</translation>
    </message>
    <message>
        <source>%1 tasks were still pending at the end</source>
        <translation>%1 个任务到结束时仍未完成</translation>
    </message>
    <message>
        <source>The program ended without waiting for them.</source>
        <translation>程序没有等它们就结束了。</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>event %1, %2 s</source>
        <translation>事件 %1，%2 s</translation>
    </message>
    <message>
        <source>The run has %1 events.</source>
        <translation>本次运行有 %1 个事件。</translation>
    </message>
    <message>
        <source>The run ends before %1 s.</source>
        <translation>运行在 %1 s 之前已结束。</translation>
    </message>
    <message>
        <source>Line %1 is never reached.</source>
        <translation>从未到达第 %1 行。</translation>
    </message>
    <message>
        <source>H%1 never runs.</source>
        <translation>H%1 从未运行。</translation>
    </message>
    <message>
        <source>select it</source>
        <translation>选中它</translation>
    </message>
    <message>
        <source>There is no F%1 in this run.</source>
        <translation>本次运行中没有 F%1。</translation>
    </message>
    <message>
        <source>There is no task %1 in this run.</source>
        <translation>本次运行中没有任务 %1。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Step, step back</source>
        <translation>单步，后退一步</translation>
    </message>
    <message>
        <source>Step over to the task&apos;s next suspension, back</source>
        <translation>越过，直到任务下次挂起；反向</translation>
    </message>
    <message>
        <source>Next, previous iteration</source>
        <translation>下一次、上一次迭代</translation>
    </message>
    <message>
        <source>Run, pause</source>
        <translation>运行，暂停</translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation>到开头，到结尾</translation>
    </message>
    <message>
        <source>Step by line, handle, iteration</source>
        <translation>按行、句柄、迭代步进</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>更慢，更快</translation>
    </message>
    <message>
        <source>Run the new text</source>
        <translation>运行新文本</translation>
    </message>
    <message>
        <source>Breakpoint, run to the line</source>
        <translation>断点，运行到该行</translation>
    </message>
    <message>
        <source>Timeline: zoom, pan</source>
        <translation>时间线：缩放，平移</translation>
    </message>
    <message>
        <source>Timeline: open lanes, whole run, fold idle time</source>
        <translation>时间线：展开泳道、完整运行、折叠空闲</translation>
    </message>
    <message>
        <source>New, open, save, export</source>
        <translation>新建、打开、保存、导出</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Letters, digits and arrows act while the stage or the timeline has the focus.</source>
        <translation>字母、数字和方向键在舞台或时间线获得焦点时有效。</translation>
    </message>
    <message>
        <source>About Coroscope</source>
        <translation>关于 Coroscope</translation>
    </message>
    <message>
        <source>See what the event loop does. Every event of a scene is what the same program does under CPython 3.11&apos;s asyncio, and every moment can be reached from every other.

Everything runs on this computer. Apache License 2.0.</source>
        <translation>看清事件循环在做什么。场景中的每个事件都与同一程序在 CPython 3.11 的 asyncio 下所做的一致，任何时刻都可以从任何其他时刻到达。

一切都在本机运行。Apache License 2.0。</translation>
    </message>
    <message>
        <source>Go to an event, a time, a task, a line, a command</source>
        <translation>前往事件、时刻、任务、行，或执行命令</translation>
    </message>
    <message>
        <source>Next, previous event</source>
        <translation>下一个、上一个事件</translation>
    </message>
    <message>
        <source>To the next, the last breakpoint</source>
        <translation>到下一个、上一个断点</translation>
    </message>
    <message>
        <source>Until this task runs, where it ran; until what it awaits is done</source>
        <translation>直到此任务运行、回到它运行处；直到它所等的完成</translation>
    </message>
    <message>
        <source>To the cause, to the effect of this event</source>
        <translation>到此事件的原因、结果</translation>
    </message>
    <message>
        <source>Back to before a jump, forth again</source>
        <translation>回到跳转之前、再向前</translation>
    </message>
    <message>
        <source>Predict; choose, check, leave</source>
        <translation>预测；选择、检查、离开</translation>
    </message>
    <message>
        <source>Present: full screen, large type</source>
        <translation>演示：全屏、大字</translation>
    </message>
    <message>
        <source>Timeline: find, show one, pin, hide lanes</source>
        <translation>时间线：查找、只显示一条、固定、隐藏泳道</translation>
    </message>
    <message>
        <source>Timeline: measure between two moments, clear</source>
        <translation>时间线：测量两个时刻之间、清除</translation>
    </message>
    <message>
        <source>Mend the line&apos;s problem; next, previous problem</source>
        <translation>修复该行的问题；下一个、上一个问题</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>这些按键</translation>
    </message>
    <message>
        <source>New chain; insert a phase at the line</source>
        <translation>新建链；在本行插入阶段</translation>
    </message>
    <message>
        <source>What if, at the line or the block</source>
        <translation>对本行或本块提出“假如”</translation>
    </message>
    <message>
        <source>To the first difference; show the run before</source>
        <translation>到第一处不同；显示上一次运行</translation>
    </message>
    <message>
        <source>Timeline: another time for a sleep</source>
        <translation>时间线：改变睡眠时间</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>deadlocked</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>by</source>
        <translation>由</translation>
    </message>
    <message>
        <source>at event %1, line %2</source>
        <translation>于事件 %1，第 %2 行</translation>
    </message>
    <message>
        <source>at event %1</source>
        <translation>于事件 %1</translation>
    </message>
    <message>
        <source>first step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>wakeup</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>COROUTINE STACK</source>
        <translation>协程栈</translation>
    </message>
    <message>
        <source>LOCALS</source>
        <translation>局部变量</translation>
    </message>
    <message>
        <source>TRACEBACK</source>
        <translation>回溯</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a task, a future or a handle to see all about it.</source>
        <translation>未选择任何对象。点击任务、future 或句柄查看详情。</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>于 %1</translation>
    </message>
    <message>
        <source>HOW IT CAME ABOUT</source>
        <translation>来龙去脉</translation>
    </message>
    <message>
        <source>library</source>
        <translation>标准库</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>none yet;</source>
        <translation>尚无；</translation>
    </message>
    <message>
        <source>comes next</source>
        <translation>即将出现</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Running in</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>gather</source>
        <translation>gather</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，直到 %2</translation>
    </message>
    <message>
        <source>%1, held by %2</source>
        <translation>%1，由 %2 持有</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Awaiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>no future</source>
        <translation>没有 future</translation>
    </message>
    <message>
        <source>nothing, not started</source>
        <translation>无，未开始</translation>
    </message>
    <message>
        <source>has a result</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>has an exception</source>
        <translation>已有异常</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>已被取消</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Awaited by</source>
        <translation>被等待</translation>
    </message>
    <message>
        <source>gather, for</source>
        <translation>gather，属于</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>When done</source>
        <translation>完成时</translation>
    </message>
    <message>
        <source>tell F%1: child done</source>
        <translation>通知 F%1：子任务完成</translation>
    </message>
    <message>
        <source>wake %1</source>
        <translation>唤醒 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>future</source>
        <translation>future</translation>
    </message>
    <message>
        <source>Finished by</source>
        <translation>由谁完成</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>持有它</translation>
    </message>
    <message>
        <source>its last child</source>
        <translation>它的最后一个子任务</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子任务</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>has run</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>在队列中</translation>
    </message>
    <message>
        <source>at the front</source>
        <translation>在最前</translation>
    </message>
    <message>
        <source>%1 before it</source>
        <translation>前面还有 %1 个</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Woken by</source>
        <translation>被谁唤醒</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>服务于</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>VALUES OF %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>WHY, AND WHEN</source>
        <translation>为什么，何时</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1 等待 %2。</translation>
    </message>
    <message>
        <source>It ends when these have ended: %1.</source>
        <translation>下列任务结束后它才结束：%1。</translation>
    </message>
    <message>
        <source>%1 is done already.</source>
        <translation>%1 已经完成。</translation>
    </message>
    <message>
        <source>Timer %1 ends it at %2.</source>
        <translation>定时器 %1 将在 %2 使它完成。</translation>
    </message>
    <message>
        <source>%1 holds what it waits for.</source>
        <translation>它所等的由 %1 持有。</translation>
    </message>
    <message>
        <source>It ends when %1 has ended.</source>
        <translation>%1 结束后它才结束。</translation>
    </message>
    <message>
        <source>%1 woke it: it was done, so %2 joined the ready queue.</source>
        <translation>%1 唤醒了它：前者完成，因此 %2 加入就绪队列。</translation>
    </message>
    <message>
        <source>%1 had ended %2.</source>
        <translation>是 %1 使 %2 完成。</translation>
    </message>
    <message>
        <source>%1 put %2 on the ready queue.</source>
        <translation>%1 把 %2 放入就绪队列。</translation>
    </message>
    <message>
        <source>%1 was put on the ready queue.</source>
        <translation>%1 被放入就绪队列。</translation>
    </message>
    <message>
        <source>%1 stands at the front of the queue.</source>
        <translation>%1 站在队首。</translation>
    </message>
    <message>
        <source>%1 handles run before it, in this iteration.</source>
        <translation>本次迭代中有 %1 个句柄先于它运行。</translation>
    </message>
    <message>
        <source>%1 handles run before it; its turn is in the next iteration.</source>
        <translation>有 %1 个句柄先于它运行；下一次迭代才轮到它。</translation>
    </message>
    <message>
        <source>It runs next at %1.</source>
        <translation>它下次在 %1 运行。</translation>
    </message>
    <message>
        <source>It does not run again in this run.</source>
        <translation>它在本次运行中不再运行。</translation>
    </message>
    <message>
        <source>%1 has ended with a result.</source>
        <translation>%1 已结束并有结果。</translation>
    </message>
    <message>
        <source>%1 has ended with an exception.</source>
        <translation>%1 因异常结束。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 被取消。</translation>
    </message>
    <message>
        <source>It runs in %1.</source>
        <translation>它在 %1 中运行。</translation>
    </message>
    <message>
        <source>%1 waits for it.</source>
        <translation>%1 在等它。</translation>
    </message>
    <message>
        <source>Nobody waits for it.</source>
        <translation>没有谁在等它。</translation>
    </message>
    <message>
        <source>It is done at %1.</source>
        <translation>它在 %1 完成。</translation>
    </message>
    <message>
        <source>It is never done in this run.</source>
        <translation>它在本次运行中从未完成。</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>recorded in the trace</source>
        <translation>记录在轨迹中</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>run by one callback without an await</source>
        <translation>一次回调中没有 await 而运行的行</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>of the interpreter in all</source>
        <translation>解释器总共的步数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>bytes of all values that are alive</source>
        <translation>所有存活值的字节数</translation>
    </message>
    <message>
        <source>One value</source>
        <translation>单个值</translation>
    </message>
    <message>
        <source>bytes of one string, list or other value</source>
        <translation>一个字符串、列表或其他值的字节数</translation>
    </message>
    <message>
        <source>One integer</source>
        <translation>单个整数</translation>
    </message>
    <message>
        <source>bits of one integer</source>
        <translation>一个整数的位数</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>bytes printed</source>
        <translation>打印的字节数</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>alive at once</source>
        <translation>同时存活</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>set at once</source>
        <translation>同时设置</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>句柄</translation>
    </message>
    <message>
        <source>made by the loop in all</source>
        <translation>循环总共创建</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>of the loop at one virtual time</source>
        <translation>循环在同一虚拟时刻的迭代次数</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>最多 %1。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>至少 %1。</translation>
    </message>
    <message>
        <source>A number is needed, such as %1.</source>
        <translation>需要一个数，例如 %1。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>invalid syntax</source>
        <translation>语法无效</translation>
    </message>
    <message>
        <source>invalid syntax. Perhaps you forgot a comma?</source>
        <translation>语法无效。是不是漏了逗号？</translation>
    </message>
    <message>
        <source>invalid syntax. Maybe you meant &apos;==&apos; or &apos;:=&apos; instead of &apos;=&apos;?</source>
        <translation>语法无效。是不是想写 &apos;==&apos; 或 &apos;:=&apos; 而不是 &apos;=&apos;？</translation>
    </message>
    <message>
        <source>unexpected EOF while parsing</source>
        <translation>文件意外结束</translation>
    </message>
    <message>
        <source>unexpected character after line continuation character</source>
        <translation>续行符后面有多余的字符</translation>
    </message>
    <message>
        <source>unexpected indent</source>
        <translation>意外的缩进</translation>
    </message>
    <message>
        <source>unexpected unindent</source>
        <translation>意外的取消缩进</translation>
    </message>
    <message>
        <source>unindent does not match any outer indentation level</source>
        <translation>取消缩进后与外层的任何缩进都对不上</translation>
    </message>
    <message>
        <source>inconsistent use of tabs and spaces in indentation</source>
        <translation>缩进中混用了制表符和空格</translation>
    </message>
    <message>
        <source>too many levels of indentation</source>
        <translation>缩进层数太多</translation>
    </message>
    <message>
        <source>expected an indented block</source>
        <translation>此处需要缩进的代码块</translation>
    </message>
    <message>
        <source>expected an indented block after %1 statement on line %2</source>
        <translation>第 %2 行的 %1 语句之后需要缩进的代码块</translation>
    </message>
    <message>
        <source>expected an indented block after %1 on line %2</source>
        <translation>第 %2 行的 %1之后需要缩进的代码块</translation>
    </message>
    <message>
        <source>source code cannot contain null bytes</source>
        <translation>源代码中不能有空字节</translation>
    </message>
    <message>
        <source>(unicode error) &apos;utf-8&apos; codec can&apos;t decode byte %1</source>
        <translation>（编码错误）字节 %1 不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>(unicode error) &apos;unicodeescape&apos; codec can&apos;t decode bytes in position %1: %2</source>
        <translation>（编码错误）位置 %1 的转义无法解码：%2</translation>
    </message>
    <message>
        <source>(value error) invalid \x escape at position %1</source>
        <translation>（值错误）位置 %1 的 \x 转义无效</translation>
    </message>
    <message>
        <source>\N{...} names are not known here</source>
        <translation>这里不认识 \N{...} 名称</translation>
    </message>
    <message>
        <source>invalid character &apos;%1&apos; (%2)</source>
        <translation>无效字符 &apos;%1&apos;（%2）</translation>
    </message>
    <message>
        <source>invalid non-printable character %1</source>
        <translation>无效的不可见字符 %1</translation>
    </message>
    <message>
        <source>unterminated triple-quoted string literal (detected at line %1)</source>
        <translation>三引号字符串没有结束（在第 %1 行发现）</translation>
    </message>
    <message>
        <source>unterminated string literal (detected at line %1)</source>
        <translation>字符串没有结束（在第 %1 行发现）</translation>
    </message>
    <message>
        <source>too many nested parentheses</source>
        <translation>括号嵌套太深</translation>
    </message>
    <message>
        <source>unmatched &apos;%1&apos;</source>
        <translation>多余的 &apos;%1&apos;，没有与之配对的括号</translation>
    </message>
    <message>
        <source>closing parenthesis &apos;%1&apos; does not match opening parenthesis &apos;%2&apos;</source>
        <translation>右括号 &apos;%1&apos; 与左括号 &apos;%2&apos; 不匹配</translation>
    </message>
    <message>
        <source>closing parenthesis &apos;%1&apos; does not match opening parenthesis &apos;%2&apos; on line %3</source>
        <translation>右括号 &apos;%1&apos; 与第 %3 行的左括号 &apos;%2&apos; 不匹配</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was never closed</source>
        <translation>&apos;%1&apos; 没有关闭</translation>
    </message>
    <message>
        <source>leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers</source>
        <translation>十进制整数不能以 0 开头；八进制整数请用 0o 前缀</translation>
    </message>
    <message>
        <source>invalid digit &apos;%1&apos; in %2 literal</source>
        <translation>%2字面量中有无效数字 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>invalid %1 literal</source>
        <translation>无效的%1字面量</translation>
    </message>
    <message>
        <source>Exceeds the limit (4300 digits) for integer string conversion: value has %1 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.</source>
        <translation>超过整数与字符串转换的上限（4300 位）：该值有 %1 位；可用 sys.set_int_max_str_digits() 提高上限，很大的整数也可以写成十六进制。</translation>
    </message>
    <message>
        <source>bytes can only contain ASCII literal characters</source>
        <translation>bytes 字面量只能含 ASCII 字符</translation>
    </message>
    <message>
        <source>cannot mix bytes and nonbytes literals</source>
        <translation>bytes 与字符串字面量不能相连</translation>
    </message>
    <message>
        <source>f-string: %1</source>
        <translation>f-string 中：%1</translation>
    </message>
    <message>
        <source>f-string expression part cannot include %1</source>
        <translation>f-string 的表达式部分不能含 %1</translation>
    </message>
    <message>
        <source>expected &apos;%1&apos;</source>
        <translation>缺少 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected &apos;else&apos; after &apos;if&apos; expression</source>
        <translation>&apos;if&apos; 表达式之后缺少 &apos;else&apos;</translation>
    </message>
    <message>
        <source>expected &apos;except&apos; or &apos;finally&apos; block</source>
        <translation>缺少 &apos;except&apos; 或 &apos;finally&apos; 块</translation>
    </message>
    <message>
        <source>expected one or more exception types</source>
        <translation>缺少一个或多个异常类型</translation>
    </message>
    <message>
        <source>expected default value expression</source>
        <translation>缺少默认值表达式</translation>
    </message>
    <message>
        <source>cannot assign to %1</source>
        <translation>不能给 %1 赋值</translation>
    </message>
    <message>
        <source>cannot assign to %1 here. Maybe you meant &apos;==&apos; instead of &apos;=&apos;?</source>
        <translation>此处不能给 %1 赋值。是不是想写 &apos;==&apos; 而不是 &apos;=&apos;？</translation>
    </message>
    <message>
        <source>cannot assign to __debug__</source>
        <translation>不能给 __debug__ 赋值</translation>
    </message>
    <message>
        <source>cannot delete %1</source>
        <translation>不能删除 %1</translation>
    </message>
    <message>
        <source>cannot delete __debug__</source>
        <translation>不能删除 __debug__</translation>
    </message>
    <message>
        <source>cannot use assignment expressions with %1</source>
        <translation>%1 不能作为赋值表达式的目标</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an illegal expression for augmented assignment</source>
        <translation>&apos;%1&apos; 不能用于增量赋值</translation>
    </message>
    <message>
        <source>assignment to yield expression not possible</source>
        <translation>不能给 yield 表达式赋值</translation>
    </message>
    <message>
        <source>only single target (not %1) can be annotated</source>
        <translation>只有单个目标（而不是 %1）可以加注解</translation>
    </message>
    <message>
        <source>illegal target for annotation</source>
        <translation>注解的目标不合法</translation>
    </message>
    <message>
        <source>Missing parentheses in call to &apos;%1&apos;. Did you mean %2?</source>
        <translation>调用 &apos;%1&apos; 缺少括号。是不是想写 %2？</translation>
    </message>
    <message>
        <source>expression cannot contain assignment, perhaps you meant &quot;==&quot;?</source>
        <translation>表达式中不能有赋值，是不是想写 &quot;==&quot;？</translation>
    </message>
    <message>
        <source>iterable argument unpacking follows keyword argument unpacking</source>
        <translation>可迭代参数的解包不能放在关键字参数解包之后</translation>
    </message>
    <message>
        <source>positional argument follows keyword argument unpacking</source>
        <translation>位置参数不能放在关键字参数解包之后</translation>
    </message>
    <message>
        <source>positional argument follows keyword argument</source>
        <translation>位置参数不能放在关键字参数之后</translation>
    </message>
    <message>
        <source>keyword argument repeated: %1</source>
        <translation>关键字参数重复：%1</translation>
    </message>
    <message>
        <source>Generator expression must be parenthesized</source>
        <translation>生成器表达式必须加括号</translation>
    </message>
    <message>
        <source>did you forget parentheses around the comprehension target?</source>
        <translation>是不是忘了给推导式的目标加括号？</translation>
    </message>
    <message>
        <source>cannot use starred expression here</source>
        <translation>此处不能用带星号的表达式</translation>
    </message>
    <message>
        <source>cannot use double starred expression here</source>
        <translation>此处不能用带双星号的表达式</translation>
    </message>
    <message>
        <source>can&apos;t use starred expression here</source>
        <translation>此处不能用带星号的表达式</translation>
    </message>
    <message>
        <source>&apos;:&apos; expected after dictionary key</source>
        <translation>字典的键后面缺少 &apos;:&apos;</translation>
    </message>
    <message>
        <source>expression expected after dictionary key and &apos;:&apos;</source>
        <translation>字典的键和 &apos;:&apos; 后面缺少表达式</translation>
    </message>
    <message>
        <source>dict unpacking cannot be used in dict comprehension</source>
        <translation>字典推导式中不能用字典解包</translation>
    </message>
    <message>
        <source>cannot use a starred expression in a dictionary value</source>
        <translation>字典的值不能用带星号的表达式</translation>
    </message>
    <message>
        <source>iterable unpacking cannot be used in comprehension</source>
        <translation>推导式中不能用可迭代解包</translation>
    </message>
    <message>
        <source>too many &apos;elif&apos; clauses</source>
        <translation>&apos;elif&apos; 子句太多</translation>
    </message>
    <message>
        <source>default &apos;except:&apos; must be last</source>
        <translation>不带类型的 &apos;except:&apos; 必须放在最后</translation>
    </message>
    <message>
        <source>cannot have both &apos;except&apos; and &apos;except*&apos; on the same &apos;try&apos;</source>
        <translation>同一个 &apos;try&apos; 不能既有 &apos;except&apos; 又有 &apos;except*&apos;</translation>
    </message>
    <message>
        <source>multiple exception types must be parenthesized</source>
        <translation>多个异常类型必须加括号</translation>
    </message>
    <message>
        <source>trailing comma not allowed without surrounding parentheses</source>
        <translation>没有括号时末尾不能有逗号</translation>
    </message>
    <message>
        <source>Lambda expression parameters cannot be parenthesized</source>
        <translation>lambda 表达式的参数不能加括号</translation>
    </message>
    <message>
        <source>Function parameters cannot be parenthesized</source>
        <translation>函数的参数不能加括号</translation>
    </message>
    <message>
        <source>var-positional argument cannot have default value</source>
        <translation>*args 参数不能有默认值</translation>
    </message>
    <message>
        <source>var-keyword argument cannot have default value</source>
        <translation>**kwargs 参数不能有默认值</translation>
    </message>
    <message>
        <source>var-positional argument cannot be parenthesized</source>
        <translation>*args 参数不能加括号</translation>
    </message>
    <message>
        <source>bare * has associated type comment</source>
        <translation>单独的 * 不能带类型注释</translation>
    </message>
    <message>
        <source>named arguments must follow bare *</source>
        <translation>单独的 * 之后必须有具名参数</translation>
    </message>
    <message>
        <source>arguments cannot follow var-keyword argument</source>
        <translation>**kwargs 参数之后不能再有参数</translation>
    </message>
    <message>
        <source>* argument may appear only once</source>
        <translation>* 参数只能出现一次</translation>
    </message>
    <message>
        <source>at least one argument must precede /</source>
        <translation>/ 之前至少要有一个参数</translation>
    </message>
    <message>
        <source>expected comma between / and *</source>
        <translation>/ 和 * 之间缺少逗号</translation>
    </message>
    <message>
        <source>/ may appear only once</source>
        <translation>/ 只能出现一次</translation>
    </message>
    <message>
        <source>/ must be ahead of *</source>
        <translation>/ 必须在 * 之前</translation>
    </message>
    <message>
        <source>non-default argument follows default argument</source>
        <translation>没有默认值的参数不能放在有默认值的参数之后</translation>
    </message>
    <message>
        <source>duplicate argument &apos;%1&apos; in function definition</source>
        <translation>函数定义中参数 &apos;%1&apos; 重复</translation>
    </message>
    <message>
        <source>positional patterns follow keyword patterns</source>
        <translation>位置模式不能放在关键字模式之后</translation>
    </message>
    <message>
        <source>cannot use &apos;_&apos; as a target</source>
        <translation>不能用 &apos;_&apos; 作为目标</translation>
    </message>
    <message>
        <source>invalid pattern target</source>
        <translation>无效的模式目标</translation>
    </message>
    <message>
        <source>mapping pattern keys may only match literals and attribute lookups</source>
        <translation>映射模式的键只能是字面量或属性</translation>
    </message>
    <message>
        <source>patterns may only match literals and attribute lookups</source>
        <translation>模式只能匹配字面量或属性</translation>
    </message>
    <message>
        <source>real number required in complex literal</source>
        <translation>复数字面量中缺少实部</translation>
    </message>
    <message>
        <source>imaginary number required in complex literal</source>
        <translation>复数字面量中缺少虚部</translation>
    </message>
    <message>
        <source>wildcard makes remaining patterns unreachable</source>
        <translation>通配符使后面的模式永远无法匹配</translation>
    </message>
    <message>
        <source>name capture &apos;%1&apos; makes remaining patterns unreachable</source>
        <translation>捕获名 &apos;%1&apos; 使后面的模式永远无法匹配</translation>
    </message>
    <message>
        <source>alternative patterns bind different names</source>
        <translation>各个备选模式绑定的名字不同</translation>
    </message>
    <message>
        <source>multiple assignments to name &apos;%1&apos; in pattern</source>
        <translation>模式中多次给名字 &apos;%1&apos; 赋值</translation>
    </message>
    <message>
        <source>multiple starred names in sequence pattern</source>
        <translation>序列模式中有多个带星号的名字</translation>
    </message>
    <message>
        <source>too many expressions in star-unpacking sequence pattern</source>
        <translation>带星号的序列模式中表达式太多</translation>
    </message>
    <message>
        <source>mapping pattern checks duplicate key (%1)</source>
        <translation>映射模式中键重复（%1）</translation>
    </message>
    <message>
        <source>attribute name repeated in class pattern: %1</source>
        <translation>类模式中属性名重复：%1</translation>
    </message>
    <message>
        <source>multiple starred expressions in assignment</source>
        <translation>赋值中有多个带星号的表达式</translation>
    </message>
    <message>
        <source>too many expressions in star-unpacking assignment</source>
        <translation>带星号的赋值中表达式太多</translation>
    </message>
    <message>
        <source>starred assignment target must be in a list or tuple</source>
        <translation>带星号的赋值目标必须在列表或元组中</translation>
    </message>
    <message>
        <source>too many nested expressions</source>
        <translation>表达式嵌套太深</translation>
    </message>
    <message>
        <source>too many nested expressions or statements</source>
        <translation>表达式或语句嵌套太深</translation>
    </message>
    <message>
        <source>too many statically nested blocks</source>
        <translation>代码块嵌套太深</translation>
    </message>
    <message>
        <source>import * only allowed at module level</source>
        <translation>import * 只能用在模块顶层</translation>
    </message>
    <message>
        <source>from __future__ imports must occur at the beginning of the file</source>
        <translation>from __future__ 导入必须放在文件开头</translation>
    </message>
    <message>
        <source>not a chance</source>
        <translation>没门儿</translation>
    </message>
    <message>
        <source>future feature %1 is not defined</source>
        <translation>没有名为 %1 的 __future__ 特性</translation>
    </message>
    <message>
        <source>&apos;await&apos; outside function</source>
        <translation>&apos;await&apos; 在函数之外</translation>
    </message>
    <message>
        <source>&apos;await&apos; outside async function</source>
        <translation>&apos;await&apos; 在异步函数之外</translation>
    </message>
    <message>
        <source>&apos;yield&apos; outside function</source>
        <translation>&apos;yield&apos; 在函数之外</translation>
    </message>
    <message>
        <source>&apos;yield from&apos; inside async function</source>
        <translation>异步函数中有 &apos;yield from&apos;</translation>
    </message>
    <message>
        <source>&apos;yield&apos; inside %1</source>
        <translation>%1中有 &apos;yield&apos;</translation>
    </message>
    <message>
        <source>&apos;return&apos; outside function</source>
        <translation>&apos;return&apos; 在函数之外</translation>
    </message>
    <message>
        <source>&apos;return&apos; with value in async generator</source>
        <translation>异步生成器中的 &apos;return&apos; 不能带值</translation>
    </message>
    <message>
        <source>&apos;break&apos; outside loop</source>
        <translation>&apos;break&apos; 在循环之外</translation>
    </message>
    <message>
        <source>&apos;continue&apos; not properly in loop</source>
        <translation>&apos;continue&apos; 不在循环之中</translation>
    </message>
    <message>
        <source>&apos;break&apos;, &apos;continue&apos; and &apos;return&apos; cannot appear in an except* block</source>
        <translation>except* 块中不能有 &apos;break&apos;、&apos;continue&apos; 和 &apos;return&apos;</translation>
    </message>
    <message>
        <source>&apos;async for&apos; outside async function</source>
        <translation>&apos;async for&apos; 在异步函数之外</translation>
    </message>
    <message>
        <source>&apos;async with&apos; outside async function</source>
        <translation>&apos;async with&apos; 在异步函数之外</translation>
    </message>
    <message>
        <source>asynchronous comprehension outside of an asynchronous function</source>
        <translation>异步推导式在异步函数之外</translation>
    </message>
    <message>
        <source>annotated name &apos;%1&apos; can&apos;t be global</source>
        <translation>带注解的名字 &apos;%1&apos; 不能是 global</translation>
    </message>
    <message>
        <source>annotated name &apos;%1&apos; can&apos;t be nonlocal</source>
        <translation>带注解的名字 &apos;%1&apos; 不能是 nonlocal</translation>
    </message>
    <message>
        <source>name &apos;%1&apos; is nonlocal and global</source>
        <translation>名字 &apos;%1&apos; 同时是 nonlocal 和 global</translation>
    </message>
    <message>
        <source>name &apos;%1&apos; is parameter and global</source>
        <translation>名字 &apos;%1&apos; 既是参数又是 global</translation>
    </message>
    <message>
        <source>name &apos;%1&apos; is parameter and nonlocal</source>
        <translation>名字 &apos;%1&apos; 既是参数又是 nonlocal</translation>
    </message>
    <message>
        <source>name &apos;%1&apos; is assigned to before global declaration</source>
        <translation>名字 &apos;%1&apos; 在 global 声明之前已被赋值</translation>
    </message>
    <message>
        <source>name &apos;%1&apos; is used prior to global declaration</source>
        <translation>名字 &apos;%1&apos; 在 global 声明之前已被使用</translation>
    </message>
    <message>
        <source>name &apos;%1&apos; is assigned to before nonlocal declaration</source>
        <translation>名字 &apos;%1&apos; 在 nonlocal 声明之前已被赋值</translation>
    </message>
    <message>
        <source>name &apos;%1&apos; is used prior to nonlocal declaration</source>
        <translation>名字 &apos;%1&apos; 在 nonlocal 声明之前已被使用</translation>
    </message>
    <message>
        <source>nonlocal declaration not allowed at module level</source>
        <translation>模块顶层不能有 nonlocal 声明</translation>
    </message>
    <message>
        <source>no binding for nonlocal &apos;%1&apos; found</source>
        <translation>找不到 nonlocal &apos;%1&apos; 的绑定</translation>
    </message>
    <message>
        <source>assignment expression cannot be used in a comprehension iterable expression</source>
        <translation>推导式的可迭代表达式中不能用赋值表达式</translation>
    </message>
    <message>
        <source>assignment expression cannot rebind comprehension iteration variable &apos;%1&apos;</source>
        <translation>赋值表达式不能重新绑定推导式的循环变量 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>assignment expression within a comprehension cannot be used in a class body</source>
        <translation>类体中的推导式里不能用赋值表达式</translation>
    </message>
    <message>
        <source>%1 can not be used within an annotation</source>
        <translation>注解中不能用%1</translation>
    </message>
    <message>
        <source>comprehension inner loop cannot rebind assignment expression target &apos;%1&apos;</source>
        <translation>推导式的内层循环不能重新绑定赋值表达式的目标 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>assertion is always true, perhaps remove parentheses?</source>
        <translation>断言总是成立，是不是该去掉括号？</translation>
    </message>
    <message>
        <source>&quot;is not&quot; with a literal. Did you mean &quot;!=&quot;?</source>
        <translation>&quot;is not&quot; 与字面量比较。是不是想写 &quot;!=&quot;？</translation>
    </message>
    <message>
        <source>&quot;is&quot; with a literal. Did you mean &quot;==&quot;?</source>
        <translation>&quot;is&quot; 与字面量比较。是不是想写 &quot;==&quot;？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; object is not callable; perhaps you missed a comma?</source>
        <translation>&apos;%1&apos; 对象不可调用；是不是漏了逗号？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; object is not subscriptable; perhaps you missed a comma?</source>
        <translation>&apos;%1&apos; 对象不能用下标；是不是漏了逗号？</translation>
    </message>
    <message>
        <source>%1 indices must be integers or slices, not %2; perhaps you missed a comma?</source>
        <translation>%1 的下标必须是整数或切片，而不是 %2；是不是漏了逗号？</translation>
    </message>
    <message>
        <source>invalid escape sequence &apos;%1&apos;</source>
        <translation>无效的转义序列 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>a line that opens a block ends with &apos;:&apos;</source>
        <translation>开启代码块的行以 &apos;:&apos; 结尾</translation>
    </message>
    <message>
        <source>indent the lines that belong to it, or write `pass`</source>
        <translation>把属于它的行缩进，或者写 `pass`</translation>
    </message>
    <message>
        <source>this line stands further right than its block</source>
        <translation>这一行比它所在的代码块更靠右</translation>
    </message>
    <message>
        <source>give parts of it names of their own</source>
        <translation>给其中的部分另起名字</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>把文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>put a space between the number and the word</source>
        <translation>在数字和单词之间加一个空格</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a keyword and cannot be a name</source>
        <translation>&apos;%1&apos; 是关键字，不能用作名字</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no statement above it that it could belong to</source>
        <translation>&apos;%1&apos; 上面没有它可以从属的语句</translation>
    </message>
    <message>
        <source>write except (A, B):</source>
        <translation>请写 except (A, B):</translation>
    </message>
    <message>
        <source>write print(...) with parentheses</source>
        <translation>请写带括号的 print(...)</translation>
    </message>
    <message>
        <source>write the character itself</source>
        <translation>请直接写该字符</translation>
    </message>
    <message>
        <source>write }} for a brace</source>
        <translation>要写花括号请用 }}</translation>
    </message>
    <message>
        <source>put `yield` in parentheses here</source>
        <translation>此处的 `yield` 要加括号</translation>
    </message>
    <message>
        <source>`**_` is not needed: keys that are not named do not count</source>
        <translation>不需要 `**_`：没有写出的键不影响匹配</translation>
    </message>
    <message>
        <source>put it in an `async def`</source>
        <translation>把它放进 `async def`</translation>
    </message>
    <message>
        <source>make the function `async def`</source>
        <translation>把函数改成 `async def`</translation>
    </message>
    <message>
        <source>use `async for` and `yield` each value</source>
        <translation>请用 `async for` 逐个 `yield`</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>运行已停止。</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>运行已结束。</translation>
    </message>
    <message>
        <source>The run was stopped: %1</source>
        <translation>运行已停止：%1</translation>
    </message>
    <message>
        <source>The run was stopped after %1 steps.</source>
        <translation>运行在 %1 步之后停止。</translation>
    </message>
    <message>
        <source>The run was stopped after %1 events.</source>
        <translation>运行在 %1 个事件之后停止。</translation>
    </message>
    <message>
        <source>The run was stopped after %1 events: no progress of virtual time after %2 iterations of the loop.</source>
        <translation>运行在 %1 个事件之后停止：循环迭代 %2 次，虚拟时间没有前进。</translation>
    </message>
    <message>
        <source>%1 has not awaited for %2 lines.</source>
        <translation>%1 已有 %2 行没有 await。</translation>
    </message>
    <message>
        <source>The program has not awaited for %1 lines.</source>
        <translation>程序已有 %1 行没有 await。</translation>
    </message>
    <message>
        <source>Deadlock: every task waits for another.</source>
        <translation>死锁：每个任务都在等待另一个。</translation>
    </message>
    <message>
        <source>Deadlock: nothing is ready and no timer is set.</source>
        <translation>死锁：没有就绪的句柄，也没有设置定时器。</translation>
    </message>
    <message>
        <source>Deadlock: %1. Nothing is ready and no timer is set.</source>
        <translation>死锁：%1。没有就绪的句柄，也没有设置定时器。</translation>
    </message>
    <message>
        <source>The run was stopped by a limit.</source>
        <translation>运行被一个上限停止。</translation>
    </message>
    <message>
        <source>truncated %1 escape</source>
        <translation>%1 转义不完整</translation>
    </message>
    <message>
        <source>malformed \N character escape</source>
        <translation>\N 字符转义格式不对</translation>
    </message>
    <message>
        <source>illegal Unicode character</source>
        <translation>不合法的 Unicode 字符</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>十进制</translation>
    </message>
    <message>
        <source>hexadecimal</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>octal</source>
        <translation>八进制</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>二进制</translation>
    </message>
    <message>
        <source>imaginary</source>
        <translation>虚数</translation>
    </message>
    <message>
        <source>a backslash</source>
        <translation>反斜杠</translation>
    </message>
    <message>
        <source>single &apos;}&apos; is not allowed</source>
        <translation>不能有单独的 &apos;}&apos;</translation>
    </message>
    <message>
        <source>expecting &apos;}&apos;</source>
        <translation>缺少 &apos;}&apos;</translation>
    </message>
    <message>
        <source>expressions nested too deeply</source>
        <translation>表达式嵌套太深</translation>
    </message>
    <message>
        <source>invalid conversion character: expected &apos;s&apos;, &apos;r&apos;, or &apos;a&apos;</source>
        <translation>无效的转换字符：应为 &apos;s&apos;、&apos;r&apos; 或 &apos;a&apos;</translation>
    </message>
    <message>
        <source>too many nested parenthesis</source>
        <translation>括号嵌套太深</translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation>字符串没有结束</translation>
    </message>
    <message>
        <source>empty expression not allowed</source>
        <translation>不能有空表达式</translation>
    </message>
    <message>
        <source>expression required before &apos;%1&apos;</source>
        <translation>&apos;%1&apos; 之前需要表达式</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>subscript</source>
        <translation>下标</translation>
    </message>
    <message>
        <source>function call</source>
        <translation>函数调用</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>tuple</source>
        <translation>元组</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>带星号的表达式</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>conditional expression</source>
        <translation>条件表达式</translation>
    </message>
    <message>
        <source>named expression</source>
        <translation>赋值表达式</translation>
    </message>
    <message>
        <source>await expression</source>
        <translation>await 表达式</translation>
    </message>
    <message>
        <source>yield expression</source>
        <translation>yield 表达式</translation>
    </message>
    <message>
        <source>&apos;await expression&apos;</source>
        <translation>await 表达式</translation>
    </message>
    <message>
        <source>&apos;named expression&apos;</source>
        <translation>赋值表达式</translation>
    </message>
    <message>
        <source>&apos;yield expression&apos;</source>
        <translation>yield 表达式</translation>
    </message>
    <message>
        <source>dict literal</source>
        <translation>字典字面量</translation>
    </message>
    <message>
        <source>set display</source>
        <translation>集合字面量</translation>
    </message>
    <message>
        <source>list comprehension</source>
        <translation>列表推导式</translation>
    </message>
    <message>
        <source>set comprehension</source>
        <translation>集合推导式</translation>
    </message>
    <message>
        <source>dict comprehension</source>
        <translation>字典推导式</translation>
    </message>
    <message>
        <source>generator expression</source>
        <translation>生成器表达式</translation>
    </message>
    <message>
        <source>f-string expression</source>
        <translation>f-string 表达式</translation>
    </message>
    <message>
        <source>ellipsis</source>
        <translation>省略号</translation>
    </message>
    <message>
        <source>literal</source>
        <translation>字面量</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>function definition</source>
        <translation>函数定义</translation>
    </message>
    <message>
        <source>class definition</source>
        <translation>类定义</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>a statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>a pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>a parameter after &apos;,&apos;</source>
        <translation>&apos;,&apos; 之后的参数</translation>
    </message>
    <message>
        <source>a literal or a dotted name</source>
        <translation>字面量或带点的名字</translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>a name to import</source>
        <translation>要导入的名字</translation>
    </message>
    <message>
        <source>the name of a module</source>
        <translation>模块名</translation>
    </message>
    <message>
        <source>the name of an attribute</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>the name of an argument</source>
        <translation>参数名</translation>
    </message>
    <message>
        <source>the function&apos;s name</source>
        <translation>函数名</translation>
    </message>
    <message>
        <source>the class&apos;s name</source>
        <translation>类名</translation>
    </message>
    <message>
        <source>an exception type</source>
        <translation>异常类型</translation>
    </message>
    <message>
        <source>an indented block</source>
        <translation>缩进的代码块</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>no progress of virtual time after %1 iterations of the loop.</source>
        <translation>循环迭代 %1 次，虚拟时间没有前进。</translation>
    </message>
    <message>
        <source>the program&apos;s values need more than %1 bytes of memory.</source>
        <translation>程序的值需要超过 %1 字节的内存。</translation>
    </message>
    <message>
        <source>the computer has no more memory for it.</source>
        <translation>计算机没有更多内存可用。</translation>
    </message>
    <message>
        <source>one value would need %1 bytes; the limit is %2.</source>
        <translation>一个值需要 %1 字节；上限是 %2。</translation>
    </message>
    <message>
        <source>an integer of more than %1 bits.</source>
        <translation>一个整数超过 %1 位。</translation>
    </message>
    <message>
        <source>it printed more than %1 bytes.</source>
        <translation>它打印了超过 %1 字节。</translation>
    </message>
    <message>
        <source>the loop made more than %1 handles.</source>
        <translation>循环创建了超过 %1 个句柄。</translation>
    </message>
    <message>
        <source>more than %1 timers are set.</source>
        <translation>设置了超过 %1 个定时器。</translation>
    </message>
    <message>
        <source>more than %1 tasks are alive.</source>
        <translation>存活的任务超过 %1 个。</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 在等待 %2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of the scene&apos;s folder.</source>
        <translation>%1 是指向场景文件夹之外的链接。</translation>
    </message>
    <message>
        <source>%1 is longer than 1 MiB, the limit for a file of a scene.</source>
        <translation>%1 超过 1 MiB，即场景文件的上限。</translation>
    </message>
    <message>
        <source>%1 is one file too many: a scene may have %2 files.</source>
        <translation>%1 超出了文件数：一个场景最多有 %2 个文件。</translation>
    </message>
    <message>
        <source>%1 makes the scene&apos;s files longer than 8 MiB together.</source>
        <translation>加上 %1，场景的文件合计超过 8 MiB。</translation>
    </message>
</context>
<context>
    <name>Narration</name>
    <message>
        <source>{error} is thrown into {task} at line {line}</source>
        <translation>{error} 在第 {line} 行抛入 {task}</translation>
    </message>
    <message>
        <source>{error} is thrown into {task}</source>
        <translation>{error} 抛入 {task}</translation>
    </message>
    <message>
        <source>{task} goes on</source>
        <translation>{task} 继续</translation>
    </message>
    <message>
        <source>{task} starts</source>
        <translation>{task} 开始</translation>
    </message>
    <message>
        <source>{task} goes on after line {line}</source>
        <translation>{task} 从第 {line} 行继续</translation>
    </message>
    <message>
        <source>it ends a sleep</source>
        <translation>它结束一次睡眠</translation>
    </message>
    <message>
        <source>it releases the one who waits</source>
        <translation>它释放等待者</translation>
    </message>
    <message>
        <source>it asks the loop to stop</source>
        <translation>它让循环停止</translation>
    </message>
    <message>
        <source>it tells the gather that a child is done</source>
        <translation>它通知 gather 有一个子任务完成</translation>
    </message>
    <message>
        <source>it tells wait that one of its futures is done</source>
        <translation>它通知 wait 有一个 future 完成</translation>
    </message>
    <message>
        <source>it tells as_completed that a future is done</source>
        <translation>它通知 as_completed 有一个 future 完成</translation>
    </message>
    <message>
        <source>it ends the patience of as_completed</source>
        <translation>as_completed 的等待时限到了</translation>
    </message>
    <message>
        <source>it passes the inner result through the shield</source>
        <translation>它把内层结果传过 shield</translation>
    </message>
    <message>
        <source>it takes the shield away from the inner future</source>
        <translation>它把 shield 从内层 future 上移开</translation>
    </message>
    <message>
        <source>it tells the task group that a child is done</source>
        <translation>它通知任务组有一个子任务完成</translation>
    </message>
    <message>
        <source>the timeout cancels its task</source>
        <translation>超时取消它的任务</translation>
    </message>
    <message>
        <source>it hands a result over to the loop&apos;s future</source>
        <translation>它把结果交给循环的 future</translation>
    </message>
    <message>
        <source>it hands a cancellation over</source>
        <translation>它传递取消</translation>
    </message>
    <message>
        <source>it calls back</source>
        <translation>它执行回调</translation>
    </message>
    <message>
        <source>it ends {future}</source>
        <translation>它完成 {future}</translation>
    </message>
    <message>
        <source>it tells {future} that a child is done</source>
        <translation>它通知 {future} 有一个子任务完成</translation>
    </message>
    <message>
        <source>it releases {future}</source>
        <translation>它释放 {future}</translation>
    </message>
    <message>
        <source>it hands a result over to {future}</source>
        <translation>它把结果交给 {future}</translation>
    </message>
    <message>
        <source>it cancels {task}</source>
        <translation>它取消 {task}</translation>
    </message>
    <message>
        <source>it calls {name}</source>
        <translation>它调用 {name}</translation>
    </message>
    <message>
        <source>asks for {thing}, held by {owner}</source>
        <translation>请求 {thing}，由 {owner} 持有</translation>
    </message>
    <message>
        <source>waits for {thing}</source>
        <translation>等待 {thing}</translation>
    </message>
    <message>
        <source>{names} waits for itself.</source>
        <translation>{names} 在等待自己。</translation>
    </message>
    <message>
        <source>{names} wait for each other.</source>
        <translation>{names} 互相等待。</translation>
    </message>
    <message>
        <source>Each holds the lock that another one needs. Nothing is ready and no timer is set.</source>
        <translation>每个都持有另一个所需的锁。没有就绪的句柄，也没有定时器。</translation>
    </message>
    <message>
        <source>Each can go on only after another one. Nothing is ready and no timer is set.</source>
        <translation>每个都要等另一个之后才能继续。没有就绪的句柄，也没有定时器。</translation>
    </message>
    <message>
        <source>Take the locks in one order.</source>
        <translation>按同一顺序取锁。</translation>
    </message>
    <message>
        <source>Where every task takes them in the same order, no ring can form.</source>
        <translation>每个任务都按同一顺序取锁，就不会形成环。</translation>
    </message>
    <message>
        <source>{task} waits for what nobody will finish.</source>
        <translation>{task} 等待的东西没有谁会完成。</translation>
    </message>
    <message>
        <source>{count} tasks wait, and nobody can wake them.</source>
        <translation>{count} 个任务在等待，没有谁能唤醒它们。</translation>
    </message>
    <message>
        <source>Nothing is ready and no timer is set, so the loop would wait for ever.</source>
        <translation>没有就绪的句柄，也没有定时器，循环将永远等待。</translation>
    </message>
    <message>
        <source>Let somebody finish it.</source>
        <translation>让某处完成它。</translation>
    </message>
    <message>
        <source>Set the event, put the item or give the future its result before the last task that could do it waits.</source>
        <translation>在最后一个能做这件事的任务开始等待之前，设置事件、放入元素或给 future 结果。</translation>
    </message>
    <message>
        <source>Set a limit.</source>
        <translation>设定时限。</translation>
    </message>
    <message>
        <source>Or set a limit.</source>
        <translation>或者设定时限。</translation>
    </message>
    <message>
        <source>Wrap the inner wait in asyncio.timeout or asyncio.wait_for.</source>
        <translation>用 asyncio.timeout 或 asyncio.wait_for 包住内层等待。</translation>
    </message>
    <message>
        <source>- event {event} at {time}: {text}</source>
        <translation>- 事件 {event}，{time}：{text}</translation>
    </message>
    <message>
        <source>The program ends with {type}.</source>
        <translation>程序以 {type} 结束。</translation>
    </message>
    <message>
        <source>The program ends with {type}: {message}</source>
        <translation>程序以 {type} 结束：{message}</translation>
    </message>
    <message>
        <source>Nothing in the program caught the exception.</source>
        <translation>程序中没有代码捕获该异常。</translation>
    </message>
    <message>
        <source>The run is stopped: too many events.</source>
        <translation>运行被停止：事件太多。</translation>
    </message>
    <message>
        <source>What was recorded up to here can be looked at.</source>
        <translation>到此为止的记录仍可查看。</translation>
    </message>
    <message>
        <source>The run is stopped at a limit.</source>
        <translation>运行因达到限制而停止。</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>程序已结束。</translation>
    </message>
    <message>
        <source>Everything can be looked at again, in both directions.</source>
        <translation>一切都可以再看一遍，向前或向后。</translation>
    </message>
    <message>
        <source>{handle} is new, so it waits for the next iteration; before it in the queue: {count}.</source>
        <translation>{handle} 是新句柄，因此要等到下一次迭代；队列中排在它前面的有 {count} 个。</translation>
    </message>
    <message>
        <source>{handle} is new, so it waits for the next iteration.</source>
        <translation>{handle} 是新句柄，因此要等到下一次迭代。</translation>
    </message>
    <message>
        <source>{handle} runs when its turn comes in an iteration of the loop.</source>
        <translation>轮到 {handle} 时，它在某次迭代中运行。</translation>
    </message>
    <message>
        <source>{future} is done, so it queues {handle} to wake {task}.</source>
        <translation>{future} 已完成，因此把 {handle} 排入队列以唤醒 {task}。</translation>
    </message>
    <message>
        <source>{handle} is queued to wake {task}.</source>
        <translation>{handle} 排入队列以唤醒 {task}。</translation>
    </message>
    <message>
        <source>{handle} is queued: it will throw {error} into {task}.</source>
        <translation>{handle} 排入队列：它将把 {error} 抛入 {task}。</translation>
    </message>
    <message>
        <source>{task} only lets others go first: it joins the end of the queue as {handle}.</source>
        <translation>{task} 只是让别人先行：它以 {handle} 排到队尾。</translation>
    </message>
    <message>
        <source>{handle}, the first step of {task}, joins the ready queue.</source>
        <translation>{task} 的第一步 {handle} 加入就绪队列。</translation>
    </message>
    <message>
        <source>{task} is done, so {handle} will tell the gather.</source>
        <translation>{task} 已完成，因此 {handle} 将通知 gather。</translation>
    </message>
    <message>
        <source>{task} is done, so {handle} will stop the loop.</source>
        <translation>{task} 已完成，因此 {handle} 将停止循环。</translation>
    </message>
    <message>
        <source>{handle} joins the ready queue to call {name}.</source>
        <translation>{handle} 加入就绪队列，将调用 {name}。</translation>
    </message>
    <message>
        <source>{handle} joins the ready queue.</source>
        <translation>{handle} 加入就绪队列。</translation>
    </message>
    <message>
        <source>The loop looks at its timers before each iteration and queues those that are due.</source>
        <translation>循环在每次迭代之前查看定时器，把到期的排入队列。</translation>
    </message>
    <message>
        <source>{task} asks to sleep {seconds} s: timer {handle} will end {future} at {time}.</source>
        <translation>{task} 要睡眠 {seconds} s：定时器 {handle} 将在 {time} 完成 {future}。</translation>
    </message>
    <message>
        <source>{task} sets timer {handle} for {time}.</source>
        <translation>{task} 设置定时器 {handle}，到 {time}。</translation>
    </message>
    <message>
        <source>Timer {handle} is set for {time}.</source>
        <translation>定时器 {handle} 设为 {time}。</translation>
    </message>
    <message>
        <source>{handle} is cancelled, though it has already run.</source>
        <translation>{handle} 被取消，尽管它已经运行过。</translation>
    </message>
    <message>
        <source>sleep always cancels its timer on the way out; here that changes nothing.</source>
        <translation>sleep 退出时总会取消它的定时器；这里没有影响。</translation>
    </message>
    <message>
        <source>Timer {handle} is cancelled.</source>
        <translation>定时器 {handle} 被取消。</translation>
    </message>
    <message>
        <source>{handle} is cancelled.</source>
        <translation>{handle} 被取消。</translation>
    </message>
    <message>
        <source>It will not run; nobody needs it any more.</source>
        <translation>它不会运行；已经没有谁需要它。</translation>
    </message>
    <message>
        <source>{handle} runs: {deed}.</source>
        <translation>{handle} 运行：{deed}。</translation>
    </message>
    <message>
        <source>The task has the loop to itself until it awaits something that is not done, or ends.</source>
        <translation>在等待未完成的对象或结束之前，循环归该任务独占。</translation>
    </message>
    <message>
        <source>A callback of the loop runs like a step, but belongs to no task.</source>
        <translation>循环的回调像一步那样运行，但不属于任何任务。</translation>
    </message>
    <message>
        <source>{handle} has run; the loop is in control again.</source>
        <translation>{handle} 已运行；循环重新掌控。</translation>
    </message>
    <message>
        <source>Of the handles that iteration {n} took, {count} still wait for their turn.</source>
        <translation>第 {n} 次迭代取出的句柄中，还有 {count} 个在等待。</translation>
    </message>
    <message>
        <source>It was the last handle of iteration {n}.</source>
        <translation>它是第 {n} 次迭代的最后一个句柄。</translation>
    </message>
    <message>
        <source>The event loop starts to run.</source>
        <translation>事件循环开始运行。</translation>
    </message>
    <message>
        <source>It goes round until it is told to stop; each iteration runs the handles that are ready when it begins.</source>
        <translation>它不断循环直到被要求停止；每次迭代运行开始时已就绪的句柄。</translation>
    </message>
    <message>
        <source>The event loop stops.</source>
        <translation>事件循环停止。</translation>
    </message>
    <message>
        <source>It was told to at the end of what it ran for; it can be started again.</source>
        <translation>它所运行的事情已结束，因此被要求停止；还可以再次启动。</translation>
    </message>
    <message>
        <source>The event loop is closed.</source>
        <translation>事件循环已关闭。</translation>
    </message>
    <message>
        <source>A closed loop can run nothing any more.</source>
        <translation>关闭的循环不能再运行任何东西。</translation>
    </message>
    <message>
        <source>The event loop is made.</source>
        <translation>事件循环已创建。</translation>
    </message>
    <message>
        <source>What {task} waited for is done, so the loop queued {handle} to wake it.</source>
        <translation>{task} 所等待的已完成，循环因此把 {handle} 排入队列来唤醒它。</translation>
    </message>
    <message>
        <source>The {seconds} s sleep {future} ended in iteration {n}, so the loop queued {handle} to wake its waiter.</source>
        <translation>{seconds} s 的睡眠 {future} 在第 {n} 次迭代结束，循环因此把 {handle} 排入队列来唤醒等待者。</translation>
    </message>
    <message>
        <source>{future} was done in iteration {n}, so the loop queued {handle} to wake its waiter.</source>
        <translation>{future} 在第 {n} 次迭代完成，循环因此把 {handle} 排入队列来唤醒等待者。</translation>
    </message>
    <message>
        <source>{task} was cancelled; its next step throws {error} into it.</source>
        <translation>{task} 被取消；它的下一步会把 {error} 抛入其中。</translation>
    </message>
    <message>
        <source>{task} gave way with a bare yield, so its next step had to wait for this iteration.</source>
        <translation>{task} 用空的 yield 让出，因此它的下一步要等到这次迭代。</translation>
    </message>
    <message>
        <source>{handle} is the first step of {task}, queued when the task was made.</source>
        <translation>{handle} 是 {task} 的第一步，在任务创建时排入队列。</translation>
    </message>
    <message>
        <source>Iteration {n} begins with nothing to run.</source>
        <translation>第 {n} 次迭代开始，没有可运行的句柄。</translation>
    </message>
    <message>
        <source>Iteration {n} begins with one ready handle, {handle}.</source>
        <translation>第 {n} 次迭代开始，只有一个就绪句柄 {handle}。</translation>
    </message>
    <message>
        <source>Iteration {n} begins with {count} ready handles, {handle} first.</source>
        <translation>第 {n} 次迭代开始，有 {count} 个就绪句柄，首先是 {handle}。</translation>
    </message>
    <message>
        <source>Exactly these run now, in the order in which they were queued; new handles wait for the next iteration.</source>
        <translation>现在恰好运行这些句柄，按排队的先后；新句柄要等到下一次迭代。</translation>
    </message>
    <message>
        <source>Nothing is ready, so the loop sleeps until the next timer: {time}.</source>
        <translation>没有就绪的句柄，循环一直睡到下一个定时器：{time}。</translation>
    </message>
    <message>
        <source>The virtual clock goes from {was} to {time} at once. Only waiting takes time here, computing takes none.</source>
        <translation>虚拟时钟立即从 {was} 走到 {time}。这里只有等待花时间，计算不花时间。</translation>
    </message>
    <message>
        <source>time.sleep blocks the whole loop for {seconds} s.</source>
        <translation>time.sleep 把整个循环阻塞 {seconds} s。</translation>
    </message>
    <message>
        <source>No other task can run meanwhile: {count} ready handles have to stand behind this step.</source>
        <translation>其间其他任务都不能运行：{count} 个就绪句柄要排在这一步之后。</translation>
    </message>
    <message>
        <source>No other task can run meanwhile. asyncio.sleep would have given the loop back.</source>
        <translation>其间其他任务都不能运行。asyncio.sleep 则会交还循环。</translation>
    </message>
    <message>
        <source>Timer {handle} was due at {time}, so the loop moved it to the ready queue.</source>
        <translation>定时器 {handle} 在 {time} 到期，循环把它移入就绪队列。</translation>
    </message>
    <message>
        <source>What the loop was run for is done, so {handle} tells it to stop.</source>
        <translation>循环所为之事已完成，因此 {handle} 让它停止。</translation>
    </message>
    <message>
        <source>A child of the gather is done; {handle} tells it.</source>
        <translation>gather 的一个子任务完成；由 {handle} 通知它。</translation>
    </message>
    <message>
        <source>When {handle} runs, {deed}.</source>
        <translation>{handle} 运行时，{deed}。</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Open or write a scene and run it.</source>
        <translation>打开或编写一个场景并运行它。</translation>
    </message>
    <message>
        <source>The program has not started.</source>
        <translation>程序尚未开始。</translation>
    </message>
    <message>
        <source>The run is recorded; each step shows what happens.</source>
        <translation>运行已记录；每一步展示发生了什么。</translation>
    </message>
    <message>
        <source>the event loop starts.</source>
        <translation>事件循环启动。</translation>
    </message>
    <message>
        <source>the event loop stops.</source>
        <translation>事件循环停止。</translation>
    </message>
    <message>
        <source>the event loop is closed.</source>
        <translation>事件循环关闭。</translation>
    </message>
    <message>
        <source>iteration {n} begins with {handle}.</source>
        <translation>第 {n} 次迭代从 {handle} 开始。</translation>
    </message>
    <message>
        <source>iteration {n} begins with {count} handles.</source>
        <translation>第 {n} 次迭代以 {count} 个句柄开始。</translation>
    </message>
    <message>
        <source>{frame} starts.</source>
        <translation>{frame} 开始。</translation>
    </message>
    <message>
        <source>{frame} is suspended at line {line}.</source>
        <translation>{frame} 在第 {line} 行挂起。</translation>
    </message>
    <message>
        <source>{frame} goes on after line {line}.</source>
        <translation>{frame} 从第 {line} 行继续。</translation>
    </message>
    <message>
        <source>{error} leaves {frame}.</source>
        <translation>{error} 离开 {frame}。</translation>
    </message>
    <message>
        <source>{frame} returns {value} to {caller}, which goes on in line {line}.</source>
        <translation>{frame} 把 {value} 返回给 {caller}，后者在第 {line} 行继续。</translation>
    </message>
    <message>
        <source>{frame} returns {value}.</source>
        <translation>{frame} 返回 {value}。</translation>
    </message>
    <message>
        <source>{handle} runs and {deed}.</source>
        <translation>{handle} 运行，{deed}。</translation>
    </message>
    <message>
        <source>{handle} is over and the loop takes control.</source>
        <translation>{handle} 结束，循环接管。</translation>
    </message>
    <message>
        <source>timer {handle} is set for {time}.</source>
        <translation>定时器 {handle} 设为 {time}。</translation>
    </message>
    <message>
        <source>{task} is made.</source>
        <translation>{task} 被创建。</translation>
    </message>
    <message>
        <source>{task} waits for {future}.</source>
        <translation>{task} 等待 {future}。</translation>
    </message>
    <message>
        <source>{task} lets the others go first.</source>
        <translation>{task} 让别人先行。</translation>
    </message>
    <message>
        <source>{task} is done.</source>
        <translation>{task} 完成。</translation>
    </message>
    <message>
        <source>{task} is asked to cancel.</source>
        <translation>{task} 被请求取消。</translation>
    </message>
    <message>
        <source>the future {future} is made.</source>
        <translation>future {future} 被创建。</translation>
    </message>
    <message>
        <source>{future} is done.</source>
        <translation>{future} 完成。</translation>
    </message>
    <message>
        <source>nothing can run any more: a deadlock.</source>
        <translation>再没有什么能运行：死锁。</translation>
    </message>
    <message>
        <source>the run is stopped at a limit.</source>
        <translation>运行因达到限制而停止。</translation>
    </message>
    <message>
        <source>the program ends with an exception.</source>
        <translation>程序以异常结束。</translation>
    </message>
    <message>
        <source>the program ends.</source>
        <translation>程序结束。</translation>
    </message>
    <message>
        <source>nothing is ready, so the clock goes on to {time}.</source>
        <translation>没有就绪的句柄，时钟走到 {time}。</translation>
    </message>
    <message>
        <source>time.sleep blocks the loop.</source>
        <translation>time.sleep 阻塞循环。</translation>
    </message>
    <message>
        <source>line {line} runs.</source>
        <translation>第 {line} 行运行。</translation>
    </message>
    <message>
        <source>it prints: {text}</source>
        <translation>它输出：{text}</translation>
    </message>
    <message>
        <source>{frame} runs inside {task}; the loop does not know of it.</source>
        <translation>{frame} 在 {task} 内部运行；循环并不知道它。</translation>
    </message>
    <message>
        <source>await called it directly: no new task, no handle, no future.</source>
        <translation>await 直接调用了它：没有新任务、没有句柄、没有 future。</translation>
    </message>
    <message>
        <source>The program starts.</source>
        <translation>程序开始。</translation>
    </message>
    <message>
        <source>Its own lines run first; there is no loop yet.</source>
        <translation>先运行它自己的行；此时还没有循环。</translation>
    </message>
    <message>
        <source>{caller} awaits {frame}, which starts at once in {task}.</source>
        <translation>{caller} 等待 {frame}，后者立即在 {task} 中开始。</translation>
    </message>
    <message>
        <source>await calls it directly: no new task, no handle, no future.</source>
        <translation>await 直接调用它：没有新任务、没有句柄、没有 future。</translation>
    </message>
    <message>
        <source>{caller} calls {frame}.</source>
        <translation>{caller} 调用 {frame}。</translation>
    </message>
    <message>
        <source>An ordinary call: it runs now and then comes back.</source>
        <translation>普通调用：现在运行，然后返回。</translation>
    </message>
    <message>
        <source>{task} starts with the first line of {frame}.</source>
        <translation>{task} 从 {frame} 的第一行开始。</translation>
    </message>
    <message>
        <source>The first step of a task enters its coroutine from the top.</source>
        <translation>任务的第一步从头进入它的协程。</translation>
    </message>
    <message>
        <source>{frame} is called.</source>
        <translation>{frame} 被调用。</translation>
    </message>
    <message>
        <source>What it awaits is not done, so {task} gives the loop back; its frames stay as they are.</source>
        <translation>它等待的对象未完成，因此 {task} 交还循环；它的帧保持原样。</translation>
    </message>
    <message>
        <source>It keeps its place and its variables.</source>
        <translation>它保留位置和变量。</translation>
    </message>
    <message>
        <source>{frame} goes on at line {line}.</source>
        <translation>{frame} 在第 {line} 行继续。</translation>
    </message>
    <message>
        <source>What {task} waited for, {future}, is done; its frames stand as it left them.</source>
        <translation>{task} 所等待的 {future} 已完成；它的帧保持离开时的样子。</translation>
    </message>
    <message>
        <source>Its variables and its place are as it left them.</source>
        <translation>它的变量和位置保持离开时的样子。</translation>
    </message>
    <message>
        <source>The last line of the program has run.</source>
        <translation>程序的最后一行已运行。</translation>
    </message>
    <message>
        <source>{frame} returns {value} to {caller}.</source>
        <translation>{frame} 把 {value} 返回给 {caller}。</translation>
    </message>
    <message>
        <source>The value is handed back directly; the loop has no part in it.</source>
        <translation>值被直接交回；与循环无关。</translation>
    </message>
    <message>
        <source>It is the outermost coroutine of {task}, so this becomes the task&apos;s result.</source>
        <translation>它是 {task} 最外层的协程，因此这成为任务的结果。</translation>
    </message>
    <message>
        <source>{error} leaves {frame} at line {line}.</source>
        <translation>{error} 在第 {line} 行离开 {frame}。</translation>
    </message>
    <message>
        <source>{caller}, which called it, gets the exception.</source>
        <translation>调用它的 {caller} 得到该异常。</translation>
    </message>
    <message>
        <source>No frame of {task} is left to catch it.</source>
        <translation>{task} 已没有帧可以捕获它。</translation>
    </message>
    <message>
        <source>The program reaches line {line}.</source>
        <translation>程序到达第 {line} 行。</translation>
    </message>
    <message>
        <source>This is ordinary code: no loop runs here.</source>
        <translation>这是普通代码：此处没有循环运行。</translation>
    </message>
    <message>
        <source>{task} reaches line {line} of {frame}.</source>
        <translation>{task} 到达 {frame} 的第 {line} 行。</translation>
    </message>
    <message>
        <source>Nobody can interrupt it before its next await of something that is not done.</source>
        <translation>在它下次等待未完成的对象之前，没有谁能打断它。</translation>
    </message>
    <message>
        <source>{frame} reaches line {line}.</source>
        <translation>{frame} 到达第 {line} 行。</translation>
    </message>
    <message>
        <source>It runs like any function, on top of its caller.</source>
        <translation>它像任何函数一样，在调用者之上运行。</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>{task} prints: {text}</source>
        <translation>{task} 输出：{text}</translation>
    </message>
    <message>
        <source>Output appears in the order in which the tasks run.</source>
        <translation>输出按任务运行的先后出现。</translation>
    </message>
    <message>
        <source>{maker} makes {task} from {call}.</source>
        <translation>{maker} 由 {call} 创建 {task}。</translation>
    </message>
    <message>
        <source>A task does not start at once: its first step goes to the end of the ready queue.</source>
        <translation>任务不会立即开始：它的第一步排到就绪队列末尾。</translation>
    </message>
    <message>
        <source>It goes on when {future} is done.</source>
        <translation>{future} 完成时它继续。</translation>
    </message>
    <message>
        <source>{future} is done when all {count} children are.</source>
        <translation>全部 {count} 个子任务完成时 {future} 完成。</translation>
    </message>
    <message>
        <source>Timer {handle} will end {future} at {time}.</source>
        <translation>定时器 {handle} 将在 {time} 完成 {future}。</translation>
    </message>
    <message>
        <source>{owner} holds {thing} now.</source>
        <translation>现在 {owner} 持有 {thing}。</translation>
    </message>
    <message>
        <source>It goes on when somebody gives {future} a result.</source>
        <translation>有谁给 {future} 结果时它继续。</translation>
    </message>
    <message>
        <source>{task} awaits {future}, so it leaves the running slot; the loop takes the next handle, {handle}.</source>
        <translation>{task} 等待 {future}，因此让出运行位；循环取下一个句柄 {handle}。</translation>
    </message>
    <message>
        <source>{task} awaits {future}, so it leaves the running slot.</source>
        <translation>{task} 等待 {future}，因此让出运行位。</translation>
    </message>
    <message>
        <source>A bare yield waits for nothing: {handle} takes the task up again in the next iteration.</source>
        <translation>空的 yield 不等待任何东西：{handle} 在下一次迭代中继续该任务。</translation>
    </message>
    <message>
        <source>A bare yield waits for nothing.</source>
        <translation>空的 yield 不等待任何东西。</translation>
    </message>
    <message>
        <source>{task} gives way: everyone who is ready goes first.</source>
        <translation>{task} 让出：已就绪的都先行。</translation>
    </message>
    <message>
        <source>It is a child of {future}: {done} of {count} are done now.</source>
        <translation>它是 {future} 的子任务：现在已完成 {done} / {count}。</translation>
    </message>
    <message>
        <source>{task} waits for it and will be woken.</source>
        <translation>{task} 在等待它，将被唤醒。</translation>
    </message>
    <message>
        <source>Its callbacks go to the ready queue now, if it has any.</source>
        <translation>它若有回调，现在进入就绪队列。</translation>
    </message>
    <message>
        <source>No task waits for it at this moment.</source>
        <translation>此刻没有任务等待它。</translation>
    </message>
    <message>
        <source>{subject} ends with {value}.</source>
        <translation>{subject} 以 {value} 结束。</translation>
    </message>
    <message>
        <source>{subject} gets the exception {value}.</source>
        <translation>{subject} 得到异常 {value}。</translation>
    </message>
    <message>
        <source>{subject} is cancelled.</source>
        <translation>{subject} 被取消。</translation>
    </message>
    <message>
        <source>{subject} returns {value}.</source>
        <translation>{subject} 返回 {value}。</translation>
    </message>
    <message>
        <source>{subject} gets its result: {value}.</source>
        <translation>{subject} 得到结果：{value}。</translation>
    </message>
    <message>
        <source>Timer {handle} is due: it gives {future} its result.</source>
        <translation>定时器 {handle} 到期：它为 {future} 设置结果。</translation>
    </message>
    <message>
        <source>cancel() only asks: the task is told when its next step runs, and may still clean up.</source>
        <translation>cancel() 只是请求：任务在下一步运行时得知，仍可清理。</translation>
    </message>
    <message>
        <source>{task} is cancelled before its first step.</source>
        <translation>{task} 在第一步之前被取消。</translation>
    </message>
    <message>
        <source>{task} is cancelled: CancelledError will be thrown in at line {line}.</source>
        <translation>{task} 被取消：CancelledError 将在第 {line} 行抛入。</translation>
    </message>
    <message>
        <source>{maker} calls gather, which makes {future}.</source>
        <translation>{maker} 调用 gather，它创建 {future}。</translation>
    </message>
    <message>
        <source>{future} is done when all its children are.</source>
        <translation>所有子任务完成时 {future} 完成。</translation>
    </message>
    <message>
        <source>{maker} calls gather: {future} now waits for {names}.</source>
        <translation>{maker} 调用 gather：{future} 现在等待 {names}。</translation>
    </message>
    <message>
        <source>{maker} makes {future}, a future for {label}.</source>
        <translation>{maker} 创建 {future}，一个用于 {label} 的 future。</translation>
    </message>
    <message>
        <source>{maker} makes {future}, an empty future.</source>
        <translation>{maker} 创建 {future}，一个空的 future。</translation>
    </message>
    <message>
        <source>A future is a place for a result that comes later; a task can await it.</source>
        <translation>future 是稍后到来的结果的位置；任务可以等待它。</translation>
    </message>
    <message>
        <source>{names}, {name}</source>
        <translation>{names}、{name}</translation>
    </message>
    <message>
        <source>{names} and {name}</source>
        <translation>{names} 和 {name}</translation>
    </message>
    <message>
        <source>the gather {future}</source>
        <translation>gather {future}</translation>
    </message>
    <message>
        <source>the {seconds} s sleep {future}</source>
        <translation>{seconds} s 的睡眠 {future}</translation>
    </message>
    <message>
        <source>{label} ({future})</source>
        <translation>{label}（{future}）</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 无法写入：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. %3 bytes were to be written, %4 are free.</source>
        <translation>无法写入 %1：%2。要写入 %3 字节，可用 %4 字节。</translation>
    </message>
    <message>
        <source>%1 was written, but the disk did not confirm it: %2.</source>
        <translation>%1 已写入，但磁盘未确认：%2。</translation>
    </message>
    <message>
        <source>%1 has other names (hard links), which would keep the old text.</source>
        <translation>%1 还有其他名称（硬链接），它们会保留旧文本。</translation>
    </message>
    <message>
        <source>%1 belongs to another user and would become yours.</source>
        <translation>%1 属于其他用户，保存后将归您所有。</translation>
    </message>
    <message>
        <source>No new file can be made in the folder of %1.</source>
        <translation>无法在 %1 所在的文件夹中新建文件。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user.</source>
        <translation>文件夹 %1 属于其他用户。</translation>
    </message>
    <message>
        <source>Others may read the folder %1.</source>
        <translation>其他用户可以读取文件夹 %1。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written: %2.</source>
        <translation>无法写入文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>There is no home folder.</source>
        <translation>没有主文件夹。</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Ready queue</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Right and Left step, Space plays, Home and End jump.</source>
        <translation>左右方向键单步，空格播放，Home 与 End 跳转。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language&apos;s code for a web page</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>step of %1, throws %2</source>
        <translation>%1 的一步，抛入 %2</translation>
    </message>
    <message>
        <source>step of %1</source>
        <translation>%1 的一步</translation>
    </message>
    <message>
        <source>first step of %1</source>
        <translation>%1 的第一步</translation>
    </message>
    <message>
        <source>sleep done</source>
        <translation>睡眠结束</translation>
    </message>
    <message>
        <source>release waiter</source>
        <translation>释放等待者</translation>
    </message>
    <message>
        <source>stop loop</source>
        <translation>停止循环</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>shield: inner done</source>
        <translation>shield：内层完成</translation>
    </message>
    <message>
        <source>shield: outer done</source>
        <translation>shield：外层完成</translation>
    </message>
    <message>
        <source>chain future</source>
        <translation>链接 future</translation>
    </message>
    <message>
        <source>chain cancel</source>
        <translation>链接取消</translation>
    </message>
    <message>
        <source>child done</source>
        <translation>子任务完成</translation>
    </message>
    <message>
        <source>wakeup of %1 by %2</source>
        <translation>由 %2 唤醒 %1</translation>
    </message>
    <message>
        <source>cancels %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>结果 %1</translation>
    </message>
    <message>
        <source>exception %1</source>
        <translation>异常 %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
</context>
<context>
    <name>PredictGame</name>
    <message>
        <source>First in, first out: the loop runs ready handles in the order in which they joined the queue.</source>
        <translation>先进先出：循环按加入队列的顺序运行就绪句柄。</translation>
    </message>
    <message>
        <source>An iteration runs only the handles that were ready when it began; new ones wait for the next.</source>
        <translation>一次迭代只运行开始时已就绪的句柄；新句柄要等下一次。</translation>
    </message>
    <message>
        <source>A timer joins the queue when its time has come; what is ready runs first.</source>
        <translation>定时器到期才加入队列；就绪的先运行。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The preferences could not be written to %1; they last until the end.</source>
        <translation>首选项无法写入 %1；它们只在本次有效。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Expected %1.</source>
        <translation>应为 %1。</translation>
    </message>
    <message>
        <source>Nothing caught it; the program ended here.</source>
        <translation>没有代码捕获它；程序在此结束。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>警告</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Preferences (Ctrl+,), page Run, has the limits.</source>
        <translation>上限在首选项（Ctrl+,）的“运行”页中。</translation>
    </message>
</context>
<context>
    <name>ProcessGuards</name>
    <message>
        <source>The settings were damaged; they are in %1.</source>
        <translation>设置已损坏，原文件保存在 %1。</translation>
    </message>
    <message>
        <source>Coroscope ended by a fault of its own the last time (signal %1).</source>
        <translation>Coroscope 上次因自身故障而结束（信号 %1）。</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>the name &apos;%1&apos; has no counterpart in C++</source>
        <translation>名称 &apos;%1&apos; 在 C++ 中没有对应物</translation>
    </message>
    <message>
        <source>%1 has no counterpart in C++</source>
        <translation>%1 在 C++ 中没有对应物</translation>
    </message>
    <message>
        <source>the module %1</source>
        <translation>模块 %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a module and something else</source>
        <translation>&apos;%1&apos; 既是模块名又另有所指</translation>
    </message>
    <message>
        <source>print with %1=</source>
        <translation>带 %1= 的 print</translation>
    </message>
    <message>
        <source>an expression of this kind</source>
        <translation>这类表达式</translation>
    </message>
    <message>
        <source>an await outside of a coroutine</source>
        <translation>协程之外的 await</translation>
    </message>
    <message>
        <source>yield from here</source>
        <translation>此处的 yield from</translation>
    </message>
    <message>
        <source>a value yielded to the loop</source>
        <translation>向循环 yield 的值</translation>
    </message>
    <message>
        <source>the conversion !a</source>
        <translation>转换 !a</translation>
    </message>
    <message>
        <source>a nested target in a comprehension</source>
        <translation>推导式中的嵌套目标</translation>
    </message>
    <message>
        <source>an integer of more than 64 bits</source>
        <translation>超过 64 位的整数</translation>
    </message>
    <message>
        <source>a literal of this kind</source>
        <translation>这类字面量</translation>
    </message>
    <message>
        <source>the operator @</source>
        <translation>运算符 @</translation>
    </message>
    <message>
        <source>formatting with %; an f-string says the same</source>
        <translation>用 % 格式化；f-string 可以表达同样的内容</translation>
    </message>
    <message>
        <source>a call or await in a chain of comparisons</source>
        <translation>比较链中的调用或 await</translation>
    </message>
    <message>
        <source>a generator expression that is not used up at once</source>
        <translation>没有立即用完的生成器表达式</translation>
    </message>
    <message>
        <source>super() here</source>
        <translation>此处的 super()</translation>
    </message>
    <message>
        <source>a lambda that yields</source>
        <translation>带 yield 的 lambda</translation>
    </message>
    <message>
        <source>match</source>
        <translation>match</translation>
    </message>
    <message>
        <source>an assignment to this</source>
        <translation>对此赋值</translation>
    </message>
    <message>
        <source>an assignment to a slice</source>
        <translation>对切片赋值</translation>
    </message>
    <message>
        <source>return outside of a function</source>
        <translation>函数之外的 return</translation>
    </message>
    <message>
        <source>raise without an exception outside of a handler</source>
        <translation>处理器之外不带异常的 raise</translation>
    </message>
    <message>
        <source>del of this</source>
        <translation>对此 del</translation>
    </message>
    <message>
        <source>a class with decorators or keywords</source>
        <translation>带装饰器或关键字的类</translation>
    </message>
    <message>
        <source>this in the body of a class</source>
        <translation>类体中的此内容</translation>
    </message>
    <message>
        <source>else behind except*</source>
        <translation>except* 之后的 else</translation>
    </message>
    <message>
        <source>a function that uses &apos;%1&apos; of a comprehension</source>
        <translation>使用推导式中 &apos;%1&apos; 的函数</translation>
    </message>
</context>
<context>
    <name>SceneFile</name>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1：没有这个文件。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is longer than 1 MiB, the limit for a scene.</source>
        <translation>%1 超过场景的上限 1 MiB。</translation>
    </message>
    <message>
        <source>%1 is not a text: a NUL byte stands at byte %2.</source>
        <translation>%1 不是文本：第 %2 字节是 NUL。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>There is no built-in scene :%1. There are: %2.</source>
        <translation>没有内置场景 :%1。现有：%2。</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is no trace: %2</source>
        <translation>%1 不是轨迹：%2</translation>
    </message>
    <message>
        <source>%1 is damaged; its first %2 events were read. %3</source>
        <translation>%1 已损坏；读取了前 %2 个事件。%3</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text; a scene is UTF-8.</source>
        <translation>%1 是 UTF-16 文本；场景须为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text: byte %2 is no character.</source>
        <translation>%1 不是 UTF-8 文本：字节 %2 处不是字符。</translation>
    </message>
    <message>
        <source>%1 has %2 MiB; a trace may have %3.</source>
        <translation>%1 有 %2 MiB；轨迹最多 %3 MiB。</translation>
    </message>
</context>
<context>
    <name>Scenes</name>
    <message>
        <source>Hello coroutine</source>
        <translation>你好，协程</translation>
    </message>
    <message>
        <source>One coroutine, run by the loop to its end.</source>
        <translation>一个协程，由循环运行到结束。</translation>
    </message>
    <message>
        <source>Return value</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>Where the value of await comes from.</source>
        <translation>await 的值从何而来。</translation>
    </message>
    <message>
        <source>Chain phase1, phase2</source>
        <translation>链：phase1、phase2</translation>
    </message>
    <message>
        <source>A coroutine that awaits two others in turn.</source>
        <translation>一个协程依次等待另外两个。</translation>
    </message>
    <message>
        <source>Generator syntax</source>
        <translation>生成器语法</translation>
    </message>
    <message>
        <source>yield from: how coroutines began.</source>
        <translation>yield from：协程的起源。</translation>
    </message>
    <message>
        <source>create_task or await</source>
        <translation>create_task 还是 await</translation>
    </message>
    <message>
        <source>One after the other, or both at once.</source>
        <translation>一个接一个，还是同时进行。</translation>
    </message>
    <message>
        <source>gather</source>
        <translation>gather</translation>
    </message>
    <message>
        <source>Three tasks at once, results in order.</source>
        <translation>三个任务同时进行，结果按顺序。</translation>
    </message>
    <message>
        <source>Sleeping in parallel</source>
        <translation>并行睡眠</translation>
    </message>
    <message>
        <source>Timers wake the tasks, not the order of the code.</source>
        <translation>唤醒任务的是定时器，而不是代码顺序。</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>cancel() throws at the await.</source>
        <translation>cancel() 在 await 处抛出。</translation>
    </message>
    <message>
        <source>Exception through a chain</source>
        <translation>穿过链的异常</translation>
    </message>
    <message>
        <source>An error climbs from await to await.</source>
        <translation>错误从一个 await 爬到另一个 await。</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>call_soon and call_later, no coroutine at all.</source>
        <translation>call_soon 与 call_later，完全没有协程。</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>Two tasks that wait for each other.</source>
        <translation>两个互相等待的任务。</translation>
    </message>
    <message>
        <source>Async generator</source>
        <translation>异步生成器</translation>
    </message>
    <message>
        <source>async for awaits each value.</source>
        <translation>async for 逐个等待每个值。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>Tasks queue for one resource.</source>
        <translation>任务为一个资源排队。</translation>
    </message>
    <message>
        <source>Semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>Two at a time, the others wait.</source>
        <translation>每次两个，其余等待。</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>One signal starts all who wait for it.</source>
        <translation>一个信号启动所有等待者。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Producer and consumer take turns.</source>
        <translation>生产者与消费者轮流进行。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件变量</translation>
    </message>
    <message>
        <source>Wait until something is true.</source>
        <translation>等到某个条件成立。</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>屏障</translation>
    </message>
    <message>
        <source>Nobody goes on before all are there.</source>
        <translation>全部到齐之前谁也不前进。</translation>
    </message>
    <message>
        <source>First completed</source>
        <translation>最先完成者</translation>
    </message>
    <message>
        <source>Take the first answer, cancel the others.</source>
        <translation>取第一个答案，取消其余。</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>wait_for cancels what takes too long.</source>
        <translation>wait_for 取消耗时太久的操作。</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>The waiting is cancelled, the work goes on.</source>
        <translation>等待被取消，工作继续。</translation>
    </message>
    <message>
        <source>Task group</source>
        <translation>任务组</translation>
    </message>
    <message>
        <source>One task fails, the others are cancelled.</source>
        <translation>一个任务失败，其余被取消。</translation>
    </message>
    <message>
        <source>Forgotten await</source>
        <translation>忘记 await</translation>
    </message>
    <message>
        <source>A coroutine that nobody awaits never runs.</source>
        <translation>没有人等待的协程永远不会运行。</translation>
    </message>
    <message>
        <source>Blocking call</source>
        <translation>阻塞调用</translation>
    </message>
    <message>
        <source>time.sleep stops the whole loop.</source>
        <translation>time.sleep 让整个循环停住。</translation>
    </message>
</context>
<context>
    <name>SessionMemory</name>
    <message>
        <source>The last session was kept by a later version; it is in %1.</source>
        <translation>上次会话由更新的版本保存，现位于 %1。</translation>
    </message>
    <message>
        <source>The last session&apos;s file was damaged; it is in %1.</source>
        <translation>上次会话的文件已损坏，现位于 %1。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>first step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>wakeup</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>sleep done</source>
        <translation>睡眠结束</translation>
    </message>
    <message>
        <source>release waiter</source>
        <translation>释放等待者</translation>
    </message>
    <message>
        <source>stop loop</source>
        <translation>停止循环</translation>
    </message>
    <message>
        <source>child done</source>
        <translation>子任务完成</translation>
    </message>
    <message>
        <source>future</source>
        <translation>future</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>library</source>
        <translation>标准库</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>READY QUEUE</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>Nothing is ready.</source>
        <translation>没有就绪的句柄。</translation>
    </message>
    <message>
        <source>new handles join on the left</source>
        <translation>新句柄从左侧加入</translation>
    </message>
    <message>
        <source>The program has ended</source>
        <translation>程序已结束</translation>
    </message>
    <message>
        <source>An exception ended the program</source>
        <translation>异常结束了程序</translation>
    </message>
    <message>
        <source>Deadlock: the loop would wait for ever</source>
        <translation>死锁：循环将永远等待</translation>
    </message>
    <message>
        <source>After iteration %1</source>
        <translation>第 %1 次迭代之后</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>第 %1 次迭代</translation>
    </message>
    <message>
        <source>wait %1 s</source>
        <translation>等待 %1 s</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>下一个：%1</translation>
    </message>
    <message>
        <source>handles added</source>
        <translation>新增句柄</translation>
    </message>
    <message>
        <source>tasks created</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>coroutines called</source>
        <translation>调用协程</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>one handle, %1 events so far</source>
        <translation>一个句柄，目前 %1 个事件</translation>
    </message>
    <message>
        <source>No task can run.</source>
        <translation>没有任务可以运行。</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>TIMERS</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>waits here for %1</source>
        <translation>在此等待 %1</translation>
    </message>
    <message>
        <source>await calls %1</source>
        <translation>await 调用 %1</translation>
    </message>
    <message>
        <source>directly, at event %1</source>
        <translation>直接，在事件 %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>SINCE %1 STARTED</source>
        <translation>自 %1 开始</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>运行已结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n timer(s) due</source>
        <translation>
            <numerusform>%n 个定时器到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run %n ready handle(s)</source>
        <translation>
            <numerusform>运行 %n 个就绪句柄</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was stopped by a limit</source>
        <translation>运行因达到限制而停止</translation>
    </message>
    <message>
        <source>Before iteration 1</source>
        <translation>第 1 次迭代之前</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>has a result</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>No task waits.</source>
        <translation>没有任务在等待。</translation>
    </message>
    <message>
        <source>task → what it waits for → who will finish it</source>
        <translation>任务 → 它所等待的对象 → 由谁完成</translation>
    </message>
    <message>
        <source>a cycle: follow the red arrows</source>
        <translation>环：沿红色箭头看</translation>
    </message>
    <message>
        <source>no one has set it yet</source>
        <translation>还没有谁设置它</translation>
    </message>
    <message>
        <source>throws %1</source>
        <translation>抛出 %1</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>shield: inner done</source>
        <translation>shield：内层完成</translation>
    </message>
    <message>
        <source>shield: outer done</source>
        <translation>shield：外层完成</translation>
    </message>
    <message>
        <source>chain future</source>
        <translation>链接 future</translation>
    </message>
    <message>
        <source>chain cancel</source>
        <translation>链接取消</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>COROUTINE STACK</source>
        <translation>协程栈</translation>
    </message>
    <message>
        <source>inside the task, unknown to the loop</source>
        <translation>任务内部，循环并不知道</translation>
    </message>
    <message>
        <source>1 task still open</source>
        <translation>还有 1 个任务</translation>
    </message>
    <message>
        <source>%1 tasks still open</source>
        <translation>还有 %1 个任务</translation>
    </message>
    <message>
        <source>No task has finished yet.</source>
        <translation>还没有任务完成。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 于 %2：%3</translation>
    </message>
    <message>
        <source>%1 timers</source>
        <translation>%1 个定时器</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>No timer is set, so no time will pass.</source>
        <translation>没有设置定时器，因此时间不会流逝。</translation>
    </message>
    <message>
        <source>%1 %2: %3 done</source>
        <translation>%1 %2：已完成 %3</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>一个任务</translation>
    </message>
    <message>
        <source>Press Right to take the first step.</source>
        <translation>按向右键走出第一步。</translation>
    </message>
    <message>
        <source>%1 waits for %2, but both are %3, and %3 runs.</source>
        <translation>%1 等待 %2，但两者都属于 %3，而 %3 正在运行。</translation>
    </message>
    <message>
        <source>%1 tasks, %2 locks</source>
        <translation>%1 个任务，%2 个锁</translation>
    </message>
    <message>
        <source>next: hands back</source>
        <translation>接着：交回</translation>
    </message>
    <message>
        <source>one handle, 1 event so far</source>
        <translation>一个句柄，至今 1 个事件</translation>
    </message>
    <message>
        <source>the loop sees this much</source>
        <translation>循环只看到这些</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>front</source>
        <translation>队首</translation>
    </message>
    <message>
        <source>%1: %2 %3 %4</source>
        <translation>%1：%2 %3 %4</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 个未完成</translation>
    </message>
    <message>
        <source>%1, held by %2</source>
        <translation>%1，由 %2 持有</translation>
    </message>
    <message>
        <source>%1 × %2 wait for %3; the longest, %4, for %5</source>
        <translation>%1 × %2 等待 %3；最久的是 %4，已等 %5</translation>
    </message>
    <message>
        <source>next: %1 in %2</source>
        <translation>下一个：%1，%2 后</translation>
    </message>
    <message>
        <source>one stroke per handle, front on the right</source>
        <translation>每个句柄一划，队首在右</translation>
    </message>
    <message>
        <source>one stroke per %1 handles, front on the right</source>
        <translation>每 %1 个句柄一划，队首在右</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>抛出异常</translation>
    </message>
    <message>
        <source>grouped</source>
        <translation>已分组</translation>
    </message>
    <message>
        <source>The text has errors; Problems says what to do.</source>
        <translation>文本有错误；“问题”中说明了该怎么办。</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1，已完成 %2 / %3</translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>what happens</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>axis counts events</source>
        <translation>轴按事件计数</translation>
    </message>
    <message>
        <source>blocked %1</source>
        <translation>阻塞 %1</translation>
    </message>
    <message>
        <source>idle %1</source>
        <translation>空闲 %1</translation>
    </message>
    <message numerus="yes">
        <source>one handle from first line to last: %n events, 0 s</source>
        <translation>
            <numerusform>一个句柄，从第一行到最后一行：%n 个事件，0 s</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 到 %2 s</translation>
    </message>
    <message>
        <source>%1 stop</source>
        <translation>%1 停止</translation>
    </message>
    <message>
        <source>waiting for ever</source>
        <translation>永远等待</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>print</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>%1, %2 events</source>
        <translation>%1，%2 个事件</translation>
    </message>
    <message>
        <source>%1 handles ran, %2 prints</source>
        <translation>运行了 %1 个句柄，%2 次输出</translation>
    </message>
    <message>
        <source>runs · ready · waits</source>
        <translation>运行 · 就绪 · 等待</translation>
    </message>
    <message>
        <source>runs · ready · waits (events)</source>
        <translation>运行 · 就绪 · 等待（事件）</translation>
    </message>
    <message>
        <source>longest wait: %1, %2</source>
        <translation>最长等待：%1，%2</translation>
    </message>
    <message>
        <source>loop lag: %1 was ready for</source>
        <translation>循环滞后：%1 就绪了</translation>
    </message>
    <message>
        <source>The rest appears after your answer</source>
        <translation>回答之后显示其余部分</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>抛出异常</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永远</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>The run is complete: %n events. Steps backwards cost nothing.</source>
        <translation>
            <numerusform>运行已完整记录：%n 个事件，可随意后退。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1 was not caught</source>
        <translation>已停止：%1 未被捕获</translation>
    </message>
    <message>
        <source>Stopped: deadlock</source>
        <translation>已停止：死锁</translation>
    </message>
    <message>
        <source>Stopped: the limit of events is reached</source>
        <translation>已停止：达到事件上限</translation>
    </message>
    <message>
        <source>Stopped by a limit</source>
        <translation>因达到限制而停止</translation>
    </message>
    <message>
        <source>Running the scene…</source>
        <translation>正在运行场景…</translation>
    </message>
    <message>
        <source>The text has errors. What is shown is from the last version.</source>
        <translation>文本有错误，所示来自上一版本。</translation>
    </message>
    <message>
        <source>The text has changed. What is shown is from the last version; Ctrl+Return runs the new one.</source>
        <translation>文本已改动，所示来自上一版本；按 Ctrl+Return 运行新文本。</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n events so far; the run goes on as far as you look.</source>
        <translation>
            <numerusform>目前有 %n 个事件；您看到哪里，就运行到哪里。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has errors; Problems says what to do.</source>
        <translation>文本有错误；“问题”中说明了该怎么办。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Actions</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>导出时间线(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;mment out or in</source>
        <translation>注释或取消注释(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Mend the problem of the line</source>
        <translation>修复该行的问题(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>上一个问题(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run the new text</source>
        <translation>运行新文本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Check the text</source>
        <translation>检查文本(&amp;C)</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step over: to the task&apos;s next suspension</source>
        <translation>越过：到任务下次挂起</translation>
    </message>
    <message>
        <source>Step over, back</source>
        <translation>越过，反向</translation>
    </message>
    <message>
        <source>Next iteration</source>
        <translation>下一次迭代</translation>
    </message>
    <message>
        <source>Previous iteration</source>
        <translation>上一次迭代</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>跳到(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Breakpoint at the line</source>
        <translation>在该行设断点(&amp;B)</translation>
    </message>
    <message>
        <source>Run to the &amp;line</source>
        <translation>运行到该行(&amp;L)</translation>
    </message>
    <message>
        <source>Step by line</source>
        <translation>按行步进</translation>
    </message>
    <message>
        <source>Step by handle</source>
        <translation>按句柄步进</translation>
    </message>
    <message>
        <source>Step by iteration</source>
        <translation>按迭代步进</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>减少动画(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fold idle time</source>
        <translation>折叠空闲(&amp;F)</translation>
    </message>
    <message>
        <source>Show asyncio.run&apos;s own &amp;clean-up</source>
        <translation>显示 asyncio.run 自身的清理(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>代码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Coroscope</source>
        <translation>关于 Coroscope(&amp;A)</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一个事件</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <source>Run to the next breakpoint</source>
        <translation>运行到下一个断点</translation>
    </message>
    <message>
        <source>Run back to the last breakpoint</source>
        <translation>退回到上一个断点</translation>
    </message>
    <message>
        <source>Run until this task runs</source>
        <translation>运行到此任务运行</translation>
    </message>
    <message>
        <source>Back to where this task ran</source>
        <translation>回到此任务运行处</translation>
    </message>
    <message>
        <source>Run until what is awaited is done</source>
        <translation>运行到所等的完成</translation>
    </message>
    <message>
        <source>To what made this happen</source>
        <translation>到它的原因</translation>
    </message>
    <message>
        <source>To what this makes happen</source>
        <translation>到它的结果</translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation>回到刚才的位置</translation>
    </message>
    <message>
        <source>Forth again</source>
        <translation>再向前</translation>
    </message>
    <message>
        <source>&amp;Predict what runs next</source>
        <translation>预测接下来运行什么(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Present: full screen, large type</source>
        <translation>演示：全屏、大字(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Put all panels back</source>
        <translation>所有面板归位(&amp;P)</translation>
    </message>
    <message>
        <source>New scene from the &amp;clipboard</source>
        <translation>用剪贴板内容新建场景(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Welcome and examples</source>
        <translation>欢迎页与示例(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Blocks or code</source>
        <translation>积木或代码(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Maximise the blocks</source>
        <translation>最大化积木(&amp;M)</translation>
    </message>
    <message>
        <source>New &amp;chain…</source>
        <translation>新建链(&amp;C)…</translation>
    </message>
    <message>
        <source>Insert a &amp;phase here…</source>
        <translation>在此插入阶段(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;What if…</source>
        <translation>假如(&amp;W)…</translation>
    </message>
    <message>
        <source>To the first difference from the run before</source>
        <translation>到与上一次运行的第一处不同</translation>
    </message>
    <message>
        <source>Show the run before on the timeline</source>
        <translation>在时间线上显示上一次运行</translation>
    </message>
    <message>
        <source>Forget the run before</source>
        <translation>丢弃上一次运行</translation>
    </message>
    <message>
        <source>Chinese (no font has it)</source>
        <translation>中文（没有可显示的字体）</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Arrangement</name>
    <message>
        <source>Move to a window of its own</source>
        <translation>移到单独的窗口</translation>
    </message>
    <message>
        <source>Put all panels back</source>
        <translation>所有面板归位</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Autosave</name>
    <message>
        <source>No safety copy of the unsaved text can be kept. %1</source>
        <translation>无法为未保存的文本保留安全副本。%1</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::BlocksView</name>
    <message>
        <source>This cannot be empty.</source>
        <translation>此处不能为空。</translation>
    </message>
    <message>
        <source>This would not fit here as Python.</source>
        <translation>放在这里不是合法的 Python。</translation>
    </message>
    <message>
        <source>New coroutine</source>
        <translation>新协程</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>折叠或展开</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>断点</translation>
    </message>
    <message>
        <source>Insert after it</source>
        <translation>在其后插入</translation>
    </message>
    <message>
        <source>Drop to add %1</source>
        <translation>松开即添加“%1”</translation>
    </message>
    <message>
        <source>Drop to move the block here</source>
        <translation>松开即把积木移到这里</translation>
    </message>
    <message>
        <source>The text cannot be read just now: these are its last blocks.</source>
        <translation>当前文本无法解析：显示的是上一次的积木。</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>积木盒</translation>
    </message>
    <message>
        <source>Blocks of the scene</source>
        <translation>场景的积木</translation>
    </message>
    <message>
        <source>The scene has that name already.</source>
        <translation>场景中已有这个名称。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ChainDialog</name>
    <message>
        <source>New chain</source>
        <translation>新建链</translation>
    </message>
    <message>
        <source>Insert a phase at line %1</source>
        <translation>在第 %1 行插入阶段</translation>
    </message>
    <message>
        <source>&amp;Add a phase</source>
        <translation>添加阶段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>THE PHASE</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>THE CHAIN</source>
        <translation>链</translation>
    </message>
    <message>
        <source>The Python that it makes</source>
        <translation>生成的 Python 程序</translation>
    </message>
    <message>
        <source>THE PROGRAM</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Write the scene</source>
        <translation>写出场景(&amp;W)</translation>
    </message>
    <message>
        <source>A chain has at most %1 phases.</source>
        <translation>一条链最多有 %1 个阶段。</translation>
    </message>
    <message>
        <source>Phase %1: %2</source>
        <translation>第 %1 个阶段：%2</translation>
    </message>
    <message>
        <source>The scene has errors; see Problems.</source>
        <translation>场景有错误，见“问题”。</translation>
    </message>
    <message>
        <source>Line %1 is in no coroutine.</source>
        <translation>第 %1 行不在任何协程中。</translation>
    </message>
    <message>
        <source>The coroutine has no line of its own for it.</source>
        <translation>该协程没有可放置它的独立行。</translation>
    </message>
    <message>
        <source>The phase: %1</source>
        <translation>该阶段：%1</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ChainPicture</name>
    <message>
        <source>Phases of the chain</source>
        <translation>链的各个阶段</translation>
    </message>
    <message>
        <source>prints</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>sleeps %1 s</source>
        <translation>睡眠 %1 s</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>returns None</source>
        <translation>返回 None</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>返回结果</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>await</source>
        <translation>await</translation>
    </message>
    <message>
        <source>not yet right</source>
        <translation>尚有错误</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::CodeEditor</name>
    <message>
        <source>Code of the scene</source>
        <translation>场景代码</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>应为 %1。</translation>
    </message>
    <message>
        <source>Ctrl+. mends it: %1</source>
        <translation>按 Ctrl+. 修复：%1</translation>
    </message>
    <message>
        <source>Python says: %1</source>
        <translation>Python 的原文：%1</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Documents</name>
    <message>
        <source>Coroscope</source>
        <translation>Coroscope</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>保存对 %1 的更改吗？</translation>
    </message>
    <message>
        <source>new.py</source>
        <translation>新场景.py</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Scenes and traces (*.py *.jsonl);;All files (*)</source>
        <translation>场景与轨迹 (*.py *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Python files (*.py);;All files (*)</source>
        <translation>Python 文件 (*.py);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1 is no longer on the disk. Save it again?</source>
        <translation>%1 已不在磁盘上。要重新保存吗？</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here. Write over it?</source>
        <translation>%1 在此打开之后已被其他程序更改。要覆盖吗？</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>%1 The text can be written into the file as it stands; if that fails half-way, the file is damaged.</source>
        <translation>%1 可以直接写入现有文件；如果中途失败，文件会损坏。</translation>
    </message>
    <message>
        <source>Write into it</source>
        <translation>直接写入</translation>
    </message>
    <message>
        <source>%1 does not hold what was written.</source>
        <translation>%1 的内容与写入的不一致。</translation>
    </message>
    <message>
        <source>A safety copy of a later version stays where it is: %1</source>
        <translation>更新版本的安全副本保留在原处：%1</translation>
    </message>
    <message>
        <source>A safety copy cannot be read and stays where it is: %1</source>
        <translation>有一个安全副本无法读取，保留在原处：%1</translation>
    </message>
    <message>
        <source>The safety copy of %1 is damaged from byte %2 on.</source>
        <translation>%1 的安全副本从字节 %2 起已损坏。</translation>
    </message>
    <message>
        <source>%1 is no longer on the disk; the text here is kept.</source>
        <translation>%1 已不在磁盘上；此处的文本仍然保留。</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Another program changed %1; the text here is not saved.</source>
        <translation>其他程序更改了 %1；此处的文本尚未保存。</translation>
    </message>
    <message>
        <source>Another program changed %1.</source>
        <translation>其他程序更改了 %1。</translation>
    </message>
    <message>
        <source>Load the file</source>
        <translation>载入文件</translation>
    </message>
    <message numerus="yes">
        <source>%1 is also open in %n other window(s). Each keeps its own text until it is saved.</source>
        <translation>
            <numerusform>%1 还在另外 %n 个窗口中打开。各窗口在保存之前保留各自的文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>pasted.py</source>
        <translation>pasted.py</translation>
    </message>
    <message>
        <source>chain.py</source>
        <translation>chain.py</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::EditorMargin</name>
    <message>
        <source>Line numbers and breakpoints</source>
        <translation>行号与断点</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 停在这里</translation>
    </message>
    <message>
        <source>Click: breakpoint. Ctrl click: run to here.</source>
        <translation>点击：断点。Ctrl 点击：运行到此处。</translation>
    </message>
    <message>
        <source>Click: %1 (Ctrl+.)</source>
        <translation>单击：%1（Ctrl+.）</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::EditorStrip</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The run is from the last version. Ctrl+Return runs this text.</source>
        <translation>所示运行来自上一版本。按 Ctrl+Return 运行此文本。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>The same run gives the same file, byte for byte.</source>
        <translation>同一运行得到逐字节相同的文件。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>保存 %1…</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>PREVIEW</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>No preview of more than %1 events.</source>
        <translation>超过 %1 个事件时不预览。</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 px, %n step(s)</source>
        <translation>
            <numerusform>%1 × %2 像素，%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 KiB</source>
        <translation>约 %1 KiB</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ExportFields</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print, no colour</source>
        <translation>打印，无颜色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>完整运行</translation>
    </message>
    <message>
        <source>Up to the cursor</source>
        <translation>到当前位置</translation>
    </message>
    <message>
        <source>These events</source>
        <translation>这些事件</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>第一个事件</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最后一个事件</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Slide, 16 cm</source>
        <translation>幻灯片，16 厘米</translation>
    </message>
    <message>
        <source>Full HD</source>
        <translation>全高清</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Legend and title</source>
        <translation>图例与标题</translation>
    </message>
    <message>
        <source>Arrows: created by, woken by</source>
        <translation>箭头：由谁创建、由谁唤醒</translation>
    </message>
    <message>
        <source>Fold idle time</source>
        <translation>折叠空闲</translation>
    </message>
    <message>
        <source>Source code beside the picture</source>
        <translation>图旁附源代码</translation>
    </message>
    <message>
        <source>Text stays text (search, screen readers)</source>
        <translation>文字保持为文字（可搜索，可朗读）</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%2 个任务中的 %1 个</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ExportFormatList</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>PICTURE</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>MOVING</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Nothing stands out up to here.</source>
        <translation>到此为止没有值得注意的。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::GalleryGrid</name>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::GoToBox</name>
    <message>
        <source>Go to</source>
        <translation>跳到</translation>
    </message>
    <message>
        <source>event 72, t 0.5, Task-3, line 6, dark</source>
        <translation>event 72、t 0.5、Task-3、line 6、深色</translation>
    </message>
    <message>
        <source>An event, a time, a task, a line, a handle, a future or a command.</source>
        <translation>事件、时刻、任务、行、句柄、future 或命令。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::GroupRows</name>
    <message>
        <source>Tasks by coroutine</source>
        <translation>按协程分组的任务</translation>
    </message>
    <message>
        <source>%1 waiting    %2 ready    %3 done</source>
        <translation>%1 等待    %2 就绪    %3 完成</translation>
    </message>
    <message>
        <source>No task has been made yet.</source>
        <translation>还没有创建任务。</translation>
    </message>
    <message>
        <source>%1: %2 tasks, %3 waiting, %4 ready, %5 returned, %6 raised, %7 cancelled</source>
        <translation>%1：%2 个任务，%3 等待，%4 就绪，%5 返回，%6 抛出异常，%7 已取消</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::GroupsView</name>
    <message>
        <source>%1 TASKS BY COROUTINE</source>
        <translation>%1 个任务，按协程</translation>
    </message>
    <message>
        <source>%1 TASKS MATCH</source>
        <translation>匹配 %1 个任务</translation>
    </message>
    <message>
        <source>THE FIRST %1 THAT MATCH</source>
        <translation>最先匹配的 %1 个</translation>
    </message>
    <message>
        <source>Find: name, coroutine, state, error…</source>
        <translation>查找：名称、协程、状态、错误…</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>查找任务</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>抛出异常</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::InspectorPage</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::InspectorView</name>
    <message>
        <source>Inspector and narrator</source>
        <translation>检查器与解说</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::LimitFields</name>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>%1: back to %2</source>
        <translation>%1：恢复为 %2</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::MainWindow</name>
    <message>
        <source>The text has no errors.</source>
        <translation>文本没有错误。</translation>
    </message>
    <message>
        <source>See Problems.</source>
        <translation>请看“问题”。</translation>
    </message>
    <message>
        <source>%1%2 – Coroscope</source>
        <translation>%1%2 – Coroscope</translation>
    </message>
    <message>
        <source>Exported %1.</source>
        <translation>已导出 %1。</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>next question</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave Predict</source>
        <translation>离开预测</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::MenuRow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>打开示例(&amp;X)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Go to event, task, line…</source>
        <translation>跳到事件、任务、行…</translation>
    </message>
    <message>
        <source>&amp;Jump</source>
        <translation>跳转(&amp;J)</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::NarratorPanel</name>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>Step to event %1</source>
        <translation>跳到事件 %1</translation>
    </message>
    <message>
        <source>WHAT JUST HAPPENED</source>
        <translation>刚刚发生</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>WAYS OUT</source>
        <translation>出路</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::NarratorStrip</name>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::OutputView</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>尚无输出。</translation>
    </message>
    <message>
        <source>%1 (event %2)</source>
        <translation>%1（事件 %2）</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::PhaseFields</name>
    <message>
        <source>as a &amp;task of its own</source>
        <translation>作为独立的任务(&amp;T)</translation>
    </message>
    <message>
        <source>takes the result &amp;before it as {arg}</source>
        <translation>取前一个结果作为 {arg}(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;fails with RuntimeError</source>
        <translation>以 RuntimeError 失败(&amp;F)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Prints</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sleeps, in seconds</source>
        <translation>睡眠秒数(&amp;S)</translation>
    </message>
    <message>
        <source>Ret&amp;urns</source>
        <translation>返回(&amp;U)</translation>
    </message>
    <message>
        <source>it needs a name.</source>
        <translation>需要一个名称。</translation>
    </message>
    <message>
        <source>Python has no such names: letters, digits and _ only, no digit first.</source>
        <translation>Python 没有这样的名称：只能用字母、数字和 _，且不能以数字开头。</translation>
    </message>
    <message>
        <source>the name is a word of Python&apos;s own.</source>
        <translation>该名称是 Python 的保留字。</translation>
    </message>
    <message>
        <source>the name has more than %1 characters.</source>
        <translation>名称超过 %1 个字符。</translation>
    </message>
    <message>
        <source>the name is taken.</source>
        <translation>该名称已被占用。</translation>
    </message>
    <message>
        <source>there is no result before it.</source>
        <translation>它之前没有结果。</translation>
    </message>
    <message>
        <source>what it prints has more than %1 characters.</source>
        <translation>打印的文字超过 %1 个字符。</translation>
    </message>
    <message>
        <source>what it returns has more than %1 characters.</source>
        <translation>返回的文字超过 %1 个字符。</translation>
    </message>
    <message>
        <source>the sleep is not a number: write 0.5, or nothing for none.</source>
        <translation>睡眠时间不是数字：请写 0.5 之类，不睡眠则留空。</translation>
    </message>
    <message>
        <source>the sleep is less than 0 s.</source>
        <translation>睡眠时间小于 0 s。</translation>
    </message>
    <message>
        <source>the sleep is longer than a day, 86400 s.</source>
        <translation>睡眠时间超过一天，即 86400 s。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::PredictGame</name>
    <message>
        <source>%1 joined the ready queue before %2.</source>
        <translation>%1 比 %2 先加入就绪队列。</translation>
    </message>
    <message>
        <source>%1 joined during this iteration, so %2 comes first.</source>
        <translation>%1 是在本次迭代中加入的，因此 %2 在前。</translation>
    </message>
    <message>
        <source>%1 is a timer that is not due; %2 is ready now.</source>
        <translation>%1 是尚未到期的定时器；%2 现在已就绪。</translation>
    </message>
    <message>
        <source>Nothing to predict here</source>
        <translation>这里没有可预测的</translation>
    </message>
    <message>
        <source>Which handle runs next?</source>
        <translation>接下来运行哪个句柄？</translation>
    </message>
    <message>
        <source>No more questions</source>
        <translation>没有更多问题</translation>
    </message>
    <message>
        <source>Go on with the next question</source>
        <translation>继续下一题</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>不是这个。</translation>
    </message>
    <message>
        <source>From here on there is never more than one handle to choose from.</source>
        <translation>从这里起，可选的句柄从不超过一个。</translation>
    </message>
    <message>
        <source>Look at the right end of the ready queue: what is at the front runs first.</source>
        <translation>看就绪队列的右端：队首的先运行。</translation>
    </message>
    <message>
        <source>%1 of %2 right so far</source>
        <translation>至今 %2 题答对 %1 题</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>wakeup</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>first step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>due at %1, set at event %2</source>
        <translation>%1 到期，设于事件 %2</translation>
    </message>
    <message>
        <source>%1, queued at event %2</source>
        <translation>%1，于事件 %2 入队</translation>
    </message>
    <message>
        <source>queued at event %1</source>
        <translation>于事件 %1 入队</translation>
    </message>
    <message>
        <source>Choose a card on the stage, or press its letter.</source>
        <translation>在舞台上选一张卡片，或按它的字母。</translation>
    </message>
    <message>
        <source>No answer checked yet</source>
        <translation>尚未检查答案</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::PredictPanel</name>
    <message>
        <source>PREDICT</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>QUESTION %1 / %2</source>
        <translation>问题 %1 / %2</translation>
    </message>
    <message>
        <source>Check answer</source>
        <translation>检查答案</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>RULE TO REMEMBER</source>
        <translation>要记住的规则</translation>
    </message>
    <message>
        <source>RULES TO REMEMBER</source>
        <translation>要记住的规则</translation>
    </message>
    <message>
        <source>Unlocked by an answer. It stays in your notes.</source>
        <translation>回答后解锁，并留在你的笔记中。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::PreferenceKeeper</name>
    <message>
        <source>The new limits count from the next run: Ctrl+Return runs the text again.</source>
        <translation>新的上限从下一次运行起生效：按 Ctrl+Return 重新运行。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>句柄</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Step by</source>
        <translation>步进单位</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Fold idle time</source>
        <translation>折叠空闲时间</translation>
    </message>
    <message>
        <source>Show asyncio.run&apos;s own clean-up</source>
        <translation>显示 asyncio.run 自己的清理</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <translation>代码字号</translation>
    </message>
    <message>
        <source>Width of a tab</source>
        <translation>制表符宽度</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Enter indents by 4 spaces; a tab of the text stays a tab.</source>
        <translation>回车后按 4 个空格缩进；文本中的制表符保持不变。</translation>
    </message>
    <message>
        <source>A run that goes over a limit is stopped; no `except` of the scene sees it. New limits count from the next run. K, M and G mean times 1024.</source>
        <translation>超过上限的运行会被停止；场景中的 `except` 看不到它。新的上限从下一次运行起生效。K、M、G 表示乘以 1024 的一次、二次、三次方。</translation>
    </message>
    <message>
        <source>&amp;Defaults of this page</source>
        <translation>本页恢复默认(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s) cannot be taken.</source>
        <translation>
            <numerusform>%n 个上限无法采用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ProblemActions</name>
    <message>
        <source>No line has a problem.</source>
        <translation>没有哪一行有问题。</translation>
    </message>
    <message>
        <source>Problem %1 of %2, line %3: %4</source>
        <translation>问题 %1 / %2，第 %3 行：%4</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Ctrl+. mends it: %1</source>
        <translation>Ctrl+. 可以修复：%1</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::PythonPreview</name>
    <message>
        <source>The Python that the blocks stand for</source>
        <translation>积木对应的 Python</translation>
    </message>
    <message>
        <source>as dropped</source>
        <translation>松开后</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>当前文本</translation>
    </message>
    <message>
        <source>A click on a line selects its block.</source>
        <translation>点击一行即选中它的积木。</translation>
    </message>
    <message>
        <source>Line %1 appears when you drop the block. Esc puts it back.</source>
        <translation>松开后出现第 %1 行。按 Esc 放回。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Readouts</name>
    <message>
        <source>Event %1 of %2, iteration %3 of %4, virtual time %5</source>
        <translation>事件 %1 / %2，迭代 %3 / %4，虚拟时间 %5</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>t = %1 s</source>
        <translation>t = %1 s</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>虚拟时间</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::RecentRow</name>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::RecoveryDialog</name>
    <message>
        <source>Unsaved text</source>
        <translation>未保存的文本</translation>
    </message>
    <message>
        <source>Coroscope ended before %1 was saved.</source>
        <translation>Coroscope 在 %1 保存之前结束了。</translation>
    </message>
    <message>
        <source>The file was changed since.</source>
        <translation>此后文件已被更改。</translation>
    </message>
    <message>
        <source>Unsaved text, %1</source>
        <translation>未保存的文本，%1</translation>
    </message>
    <message>
        <source>File on the disk, %1</source>
        <translation>磁盘上的文件，%1</translation>
    </message>
    <message>
        <source>As it was opened; the file is not there</source>
        <translation>打开时的文本；文件已不在</translation>
    </message>
    <message>
        <source>Open the unsaved text</source>
        <translation>打开未保存的文本</translation>
    </message>
    <message>
        <source>Open the file, discard the text</source>
        <translation>打开文件，放弃该文本</translation>
    </message>
    <message>
        <source>Discard the text</source>
        <translation>放弃该文本</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::SceneKeeper</name>
    <message>
        <source>%1, which was open the last time, is not there.</source>
        <translation>上次打开的 %1 已不在。</translation>
    </message>
    <message numerus="yes">
        <source>%n breakpoint(s) were at lines that the text no longer has.</source>
        <translation>
            <numerusform>有 %n 个断点所在的行已不存在。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::gui::SecondsField</name>
    <message>
        <source>no sleep</source>
        <translation>不睡眠</translation>
    </message>
    <message>
        <source>Sleep half a second more</source>
        <translation>多睡半秒</translation>
    </message>
    <message>
        <source>Sleep half a second less</source>
        <translation>少睡半秒</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Session</name>
    <message>
        <source>Deadlock: every task waits for another.</source>
        <translation>死锁：每个任务都在等待另一个。</translation>
    </message>
    <message>
        <source>The run was stopped by a limit.</source>
        <translation>运行因达到限制而停止。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::SpeedSlider</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::StageView</name>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::StatusLine</name>
    <message>
        <source>Trace: %1</source>
        <translation>轨迹：%1</translation>
    </message>
    <message>
        <source>Scene: %1</source>
        <translation>场景：%1</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 个任务</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>虚拟时钟</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Everything runs on this computer.</source>
        <translation>一切都在这台电脑上运行。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::TaskRows</name>
    <message>
        <source>Tasks that were found</source>
        <translation>找到的任务</translation>
    </message>
    <message>
        <source>No task matches.</source>
        <translation>没有匹配的任务。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::TimelineLegend</name>
    <message>
        <source>Legend of the timeline</source>
        <translation>时间线图例</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>print</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>handle runs</source>
        <translation>句柄运行</translation>
    </message>
    <message>
        <source>frame runs</source>
        <translation>帧运行</translation>
    </message>
    <message>
        <source>frame suspended</source>
        <translation>帧挂起</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>交回</translation>
    </message>
    <message>
        <source>how many wait</source>
        <translation>等待的个数</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>抛出异常</translation>
    </message>
    <message>
        <source>Predict mode: the future is covered</source>
        <translation>预测模式：未来已遮住</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::TimelineView</name>
    <message>
        <source>%1 (event %2)</source>
        <translation>%1（事件 %2）</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>完整运行</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>Find a lane…</source>
        <translation>查找泳道…</translation>
    </message>
    <message>
        <source>Find lanes by task, coroutine or what they wait for</source>
        <translation>按任务、协程或所等之物查找泳道</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>取消固定 %1</translation>
    </message>
    <message>
        <source>Pin %1 to the top</source>
        <translation>将 %1 固定在顶部</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show all lanes again</source>
        <translation>重新显示全部泳道</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>只显示 %1</translation>
    </message>
    <message>
        <source>In order of creation</source>
        <translation>按创建顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Most steps first</source>
        <translation>步数多的在前</translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation>等待最久的在前</translation>
    </message>
    <message>
        <source>In order of ending</source>
        <translation>按结束顺序</translation>
    </message>
    <message>
        <source>Sort lanes</source>
        <translation>排列泳道</translation>
    </message>
    <message>
        <source>Show every lane</source>
        <translation>显示每条泳道</translation>
    </message>
    <message>
        <source>%1, %2 tasks</source>
        <translation>%1，%2 个任务</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 个等待</translation>
    </message>
    <message>
        <source>sleep %1 s, was %2 s</source>
        <translation>睡眠 %1 s，原为 %2 s</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>第一处不同</translation>
    </message>
    <message>
        <source>Drag it with Alt, or the grip at its end, to let it sleep longer or shorter.</source>
        <translation>按住 Alt 拖动，或拖动末端的把手，可让它睡得更久或更短。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::TransportBar</name>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step by</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>句柄</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::WelcomeMark</name>
    <message>
        <source>See what the event loop does.</source>
        <translation>看清事件循环在做什么。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::WelcomePage</name>
    <message>
        <source>New scene</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>Write code or use blocks</source>
        <translation>编写代码或使用积木</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A Python file or a trace</source>
        <translation>Python 文件或轨迹</translation>
    </message>
    <message>
        <source>Paste a program</source>
        <translation>粘贴程序</translation>
    </message>
    <message>
        <source>What the clipboard holds</source>
        <translation>剪贴板中的内容</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the list of recent files</source>
        <translation>清除最近文件列表</translation>
    </message>
    <message>
        <source>Try Predict in any scene: before each step, say which handle runs next.</source>
        <translation>在任意场景中试试“预测”：每一步之前，说出下一个运行的句柄。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter opens.</source>
        <translation>方向键选择，回车打开。</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>Sync tools</source>
        <translation>同步工具</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>New chain…</source>
        <translation>新建链…</translation>
    </message>
    <message>
        <source>Phase after phase</source>
        <translation>一个阶段接一个阶段</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::WhatIfs</name>
    <message>
        <source>What if, at line %1</source>
        <translation>假如：第 %1 行</translation>
    </message>
    <message>
        <source>Insert a phase here…</source>
        <translation>在此插入阶段…</translation>
    </message>
    <message>
        <source>%1 were a task</source>
        <translation>%1 是一个任务</translation>
    </message>
    <message>
        <source>%1 were awaited directly</source>
        <translation>直接等待 %1</translation>
    </message>
    <message>
        <source>%1 had a limit in time</source>
        <translation>%1 有时限</translation>
    </message>
    <message>
        <source>%1 had no limit in time</source>
        <translation>%1 没有时限</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 did not fail</source>
        <translation>%1 没有失败</translation>
    </message>
    <message>
        <source>the sleep took other than %1 s</source>
        <translation>睡眠时间不是 %1 s</translation>
    </message>
    <message>
        <source>Line %1 has no await, sleep or coroutine</source>
        <translation>第 %1 行没有 await、睡眠或协程</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Seconds to sleep:</source>
        <translation>睡眠秒数：</translation>
    </message>
    <message>
        <source>Seconds to wait:</source>
        <translation>等待秒数：</translation>
    </message>
    <message>
        <source>No single number in the text says that line %1 sleeps %2 s.</source>
        <translation>文本中没有唯一的数字表示第 %1 行睡眠 %2 s。</translation>
    </message>
    <message>
        <source>The runs differ from event %1 on. Before: %2 Now: %3</source>
        <translation>两次运行从事件 %1 起不同。之前：%2 现在：%3</translation>
    </message>
    <message>
        <source>The run is the same as the one before.</source>
        <translation>这次运行与上一次相同。</translation>
    </message>
    <message>
        <source>The cursor stays where it was.</source>
        <translation>游标停在原处。</translation>
    </message>
    <message>
        <source>The cursor stands at the first difference.</source>
        <translation>游标停在第一处不同。</translation>
    </message>
    <message>
        <source>Line %1 is reached: %2.</source>
        <translation>运行到第 %1 行：%2。</translation>
    </message>
    <message>
        <source>%1 reaches line %2: %3.</source>
        <translation>%1 运行到第 %2 行：%3。</translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Workspace</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the whole run</source>
        <translation>显示完整运行</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Fold idle time</source>
        <translation>折叠空闲</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Keep showing this one</source>
        <translation>固定显示此项</translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation>显示检查器</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>关闭检查器</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>移到左侧</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>移到右侧</translation>
    </message>
    <message>
        <source>Move below the stage</source>
        <translation>移到舞台下方</translation>
    </message>
    <message>
        <source>Move to the corner</source>
        <translation>移到角落</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>积木</translation>
    </message>
    <message>
        <source>Blocks and code are one file: each edit changes both.</source>
        <translation>积木与代码是同一个文件：每次编辑同时改变两者。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
</context>
</TS>
