import io
import asyncio, unittest
class M(unittest.TestCase):
    def test_msgs(self):
        for f in (lambda: self.assertEqual([1,2,3],[1,5]), lambda: self.assertEqual({"a":1},{"a":2}), lambda: self.assertEqual("abc","abd"), lambda: self.assertEqual({1,2},{2,3}),
                  lambda: self.assertEqual(1,2,"msg"), lambda: self.assertIn(1,[2]), lambda: self.assertAlmostEqual(1.0,1.1), lambda: self.assertCountEqual([1,2],[2,2]), lambda: self.assertIsNone(1), lambda: self.assertIsInstance(1,str),
                  lambda: self.assertRegex("a","b"), lambda: self.assertGreater(1,2), lambda: self.assertEqual("x"*100+"y", "x"*100+"z"), lambda: self.assertEqual((1,),(1,2)), lambda: self.fail("f"), lambda: self.assertRaises(ValueError, int, "3"), lambda: self.assertMultiLineEqual("a\nb\n","a\nc\n"), lambda: self.assertFalse([1]), lambda: self.assertEqual(list(range(60)), list(range(61)))):
            try: f()
            except AssertionError as e: print(e); print('--')
    def test_sub(self):
        for i in range(3):
            with self.subTest("m", i=i): self.assertNotEqual(i, 1)
    def test_logs(self):
        import logging
        with self.assertLogs("a", "INFO") as cm: logging.getLogger("a.b").warning("w %d", 1)
        print(cm.output, cm.records[0].levelname)
    def test_err(self): 1/0


def run(suite):
    text = io.StringIO()
    result = unittest.TextTestRunner(stream=text, verbosity=2).run(suite)
    told = [line for line in text.getvalue().splitlines() if not line.startswith(("  ", "Ran "))]
    print("\n".join(told), result, sep="\n")


run(unittest.defaultTestLoader.loadTestsFromTestCase(M))
