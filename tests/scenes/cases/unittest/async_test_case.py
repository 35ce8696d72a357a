import io
import asyncio, unittest, sys
class Calc:
    async def add(self, a, b): await asyncio.sleep(.1); return a + b
class T(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls): print("class up")
    @classmethod
    def tearDownClass(cls): print("class down")
    def setUp(self): print("setup")
    async def asyncSetUp(self): self.c = Calc(); await asyncio.sleep(0); print("async setup", asyncio.get_running_loop().get_debug())
    async def asyncTearDown(self): print("async down")
    def tearDown(self): print("teardown")
    async def test_add(self):
        """Adds."""
        self.addAsyncCleanup(self.clean, 3)
        self.assertEqual(await self.c.add(1, 2), 3)
    async def clean(self, n): await asyncio.sleep(0); print("clean", n)
    async def test_raise(self):
        with self.assertRaises(TypeError) as cm: await self.c.add(1, "x")
        print(cm.exception)
        with self.assertRaisesRegex(ValueError, "b.d"): raise ValueError("bad")
    async def test_timeout(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.sleep(5), .1)
    def test_sync(self): self.assertTrue(True)
    @unittest.skip("later")
    async def test_skip(self): pass
    @unittest.expectedFailure
    async def test_x(self): self.assertEqual(1, 2)


def run(suite):
    text = io.StringIO()
    result = unittest.TextTestRunner(stream=text, verbosity=2).run(suite)
    told = [line for line in text.getvalue().splitlines() if not line.startswith(("  ", "Ran "))]
    print("\n".join(told), result, sep="\n")


run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
