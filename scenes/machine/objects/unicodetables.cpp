// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Unicode's letters whose other case is several letters, or another one in titles and when cases
// are folded; digits and numbers that are no decimal digits. Tables of Unicode 14.
#include "scenes/machine/objects/unicodetables.h"

#include <algorithm>
#include <iterator>

namespace coroscope::scenes {

namespace {

// clang-format off
constexpr CaseMapping kUpper[] = {
    {0xdf, U"\u0053\u0053"}, {0x149, U"\u02bc\u004e"}, {0x1f0, U"\u004a\u030c"},
    {0x390, U"\u0399\u0308\u0301"}, {0x3b0, U"\u03a5\u0308\u0301"}, {0x587, U"\u0535\u0552"},
    {0x1e96, U"\u0048\u0331"}, {0x1e97, U"\u0054\u0308"}, {0x1e98, U"\u0057\u030a"},
    {0x1e99, U"\u0059\u030a"}, {0x1e9a, U"\u0041\u02be"}, {0x1f50, U"\u03a5\u0313"},
    {0x1f52, U"\u03a5\u0313\u0300"}, {0x1f54, U"\u03a5\u0313\u0301"},
    {0x1f56, U"\u03a5\u0313\u0342"}, {0x1f80, U"\u1f08\u0399"}, {0x1f81, U"\u1f09\u0399"},
    {0x1f82, U"\u1f0a\u0399"}, {0x1f83, U"\u1f0b\u0399"}, {0x1f84, U"\u1f0c\u0399"},
    {0x1f85, U"\u1f0d\u0399"}, {0x1f86, U"\u1f0e\u0399"}, {0x1f87, U"\u1f0f\u0399"},
    {0x1f88, U"\u1f08\u0399"}, {0x1f89, U"\u1f09\u0399"}, {0x1f8a, U"\u1f0a\u0399"},
    {0x1f8b, U"\u1f0b\u0399"}, {0x1f8c, U"\u1f0c\u0399"}, {0x1f8d, U"\u1f0d\u0399"},
    {0x1f8e, U"\u1f0e\u0399"}, {0x1f8f, U"\u1f0f\u0399"}, {0x1f90, U"\u1f28\u0399"},
    {0x1f91, U"\u1f29\u0399"}, {0x1f92, U"\u1f2a\u0399"}, {0x1f93, U"\u1f2b\u0399"},
    {0x1f94, U"\u1f2c\u0399"}, {0x1f95, U"\u1f2d\u0399"}, {0x1f96, U"\u1f2e\u0399"},
    {0x1f97, U"\u1f2f\u0399"}, {0x1f98, U"\u1f28\u0399"}, {0x1f99, U"\u1f29\u0399"},
    {0x1f9a, U"\u1f2a\u0399"}, {0x1f9b, U"\u1f2b\u0399"}, {0x1f9c, U"\u1f2c\u0399"},
    {0x1f9d, U"\u1f2d\u0399"}, {0x1f9e, U"\u1f2e\u0399"}, {0x1f9f, U"\u1f2f\u0399"},
    {0x1fa0, U"\u1f68\u0399"}, {0x1fa1, U"\u1f69\u0399"}, {0x1fa2, U"\u1f6a\u0399"},
    {0x1fa3, U"\u1f6b\u0399"}, {0x1fa4, U"\u1f6c\u0399"}, {0x1fa5, U"\u1f6d\u0399"},
    {0x1fa6, U"\u1f6e\u0399"}, {0x1fa7, U"\u1f6f\u0399"}, {0x1fa8, U"\u1f68\u0399"},
    {0x1fa9, U"\u1f69\u0399"}, {0x1faa, U"\u1f6a\u0399"}, {0x1fab, U"\u1f6b\u0399"},
    {0x1fac, U"\u1f6c\u0399"}, {0x1fad, U"\u1f6d\u0399"}, {0x1fae, U"\u1f6e\u0399"},
    {0x1faf, U"\u1f6f\u0399"}, {0x1fb2, U"\u1fba\u0399"}, {0x1fb3, U"\u0391\u0399"},
    {0x1fb4, U"\u0386\u0399"}, {0x1fb6, U"\u0391\u0342"}, {0x1fb7, U"\u0391\u0342\u0399"},
    {0x1fbc, U"\u0391\u0399"}, {0x1fc2, U"\u1fca\u0399"}, {0x1fc3, U"\u0397\u0399"},
    {0x1fc4, U"\u0389\u0399"}, {0x1fc6, U"\u0397\u0342"}, {0x1fc7, U"\u0397\u0342\u0399"},
    {0x1fcc, U"\u0397\u0399"}, {0x1fd2, U"\u0399\u0308\u0300"}, {0x1fd3, U"\u0399\u0308\u0301"},
    {0x1fd6, U"\u0399\u0342"}, {0x1fd7, U"\u0399\u0308\u0342"}, {0x1fe2, U"\u03a5\u0308\u0300"},
    {0x1fe3, U"\u03a5\u0308\u0301"}, {0x1fe4, U"\u03a1\u0313"}, {0x1fe6, U"\u03a5\u0342"},
    {0x1fe7, U"\u03a5\u0308\u0342"}, {0x1ff2, U"\u1ffa\u0399"}, {0x1ff3, U"\u03a9\u0399"},
    {0x1ff4, U"\u038f\u0399"}, {0x1ff6, U"\u03a9\u0342"}, {0x1ff7, U"\u03a9\u0342\u0399"},
    {0x1ffc, U"\u03a9\u0399"}, {0xfb00, U"\u0046\u0046"}, {0xfb01, U"\u0046\u0049"},
    {0xfb02, U"\u0046\u004c"}, {0xfb03, U"\u0046\u0046\u0049"}, {0xfb04, U"\u0046\u0046\u004c"},
    {0xfb05, U"\u0053\u0054"}, {0xfb06, U"\u0053\u0054"}, {0xfb13, U"\u0544\u0546"},
    {0xfb14, U"\u0544\u0535"}, {0xfb15, U"\u0544\u053b"}, {0xfb16, U"\u054e\u0546"},
    {0xfb17, U"\u0544\u053d"},
};

constexpr CaseMapping kTitle[] = {
    {0xdf, U"\u0053\u0073"}, {0x149, U"\u02bc\u004e"}, {0x1c4, U"\u01c5"}, {0x1c5, U"\u01c5"}, {0x1c6, U"\u01c5"},
    {0x1c7, U"\u01c8"}, {0x1c8, U"\u01c8"}, {0x1c9, U"\u01c8"}, {0x1ca, U"\u01cb"},
    {0x1cb, U"\u01cb"}, {0x1cc, U"\u01cb"}, {0x1f0, U"\u004a\u030c"}, {0x1f1, U"\u01f2"},
    {0x1f2, U"\u01f2"}, {0x1f3, U"\u01f2"}, {0x390, U"\u0399\u0308\u0301"},
    {0x3b0, U"\u03a5\u0308\u0301"}, {0x587, U"\u0535\u0582"}, {0x10d0, U"\u10d0"},
    {0x10d1, U"\u10d1"}, {0x10d2, U"\u10d2"}, {0x10d3, U"\u10d3"}, {0x10d4, U"\u10d4"},
    {0x10d5, U"\u10d5"}, {0x10d6, U"\u10d6"}, {0x10d7, U"\u10d7"}, {0x10d8, U"\u10d8"},
    {0x10d9, U"\u10d9"}, {0x10da, U"\u10da"}, {0x10db, U"\u10db"}, {0x10dc, U"\u10dc"},
    {0x10dd, U"\u10dd"}, {0x10de, U"\u10de"}, {0x10df, U"\u10df"}, {0x10e0, U"\u10e0"},
    {0x10e1, U"\u10e1"}, {0x10e2, U"\u10e2"}, {0x10e3, U"\u10e3"}, {0x10e4, U"\u10e4"},
    {0x10e5, U"\u10e5"}, {0x10e6, U"\u10e6"}, {0x10e7, U"\u10e7"}, {0x10e8, U"\u10e8"},
    {0x10e9, U"\u10e9"}, {0x10ea, U"\u10ea"}, {0x10eb, U"\u10eb"}, {0x10ec, U"\u10ec"},
    {0x10ed, U"\u10ed"}, {0x10ee, U"\u10ee"}, {0x10ef, U"\u10ef"}, {0x10f0, U"\u10f0"},
    {0x10f1, U"\u10f1"}, {0x10f2, U"\u10f2"}, {0x10f3, U"\u10f3"}, {0x10f4, U"\u10f4"},
    {0x10f5, U"\u10f5"}, {0x10f6, U"\u10f6"}, {0x10f7, U"\u10f7"}, {0x10f8, U"\u10f8"},
    {0x10f9, U"\u10f9"}, {0x10fa, U"\u10fa"}, {0x10fd, U"\u10fd"}, {0x10fe, U"\u10fe"},
    {0x10ff, U"\u10ff"}, {0x1e96, U"\u0048\u0331"}, {0x1e97, U"\u0054\u0308"},
    {0x1e98, U"\u0057\u030a"}, {0x1e99, U"\u0059\u030a"}, {0x1e9a, U"\u0041\u02be"},
    {0x1f50, U"\u03a5\u0313"}, {0x1f52, U"\u03a5\u0313\u0300"}, {0x1f54, U"\u03a5\u0313\u0301"},
    {0x1f56, U"\u03a5\u0313\u0342"}, {0x1fb2, U"\u1fba\u0345"}, {0x1fb4, U"\u0386\u0345"},
    {0x1fb6, U"\u0391\u0342"}, {0x1fb7, U"\u0391\u0342\u0345"}, {0x1fc2, U"\u1fca\u0345"},
    {0x1fc4, U"\u0389\u0345"}, {0x1fc6, U"\u0397\u0342"}, {0x1fc7, U"\u0397\u0342\u0345"},
    {0x1fd2, U"\u0399\u0308\u0300"}, {0x1fd3, U"\u0399\u0308\u0301"}, {0x1fd6, U"\u0399\u0342"},
    {0x1fd7, U"\u0399\u0308\u0342"}, {0x1fe2, U"\u03a5\u0308\u0300"},
    {0x1fe3, U"\u03a5\u0308\u0301"}, {0x1fe4, U"\u03a1\u0313"}, {0x1fe6, U"\u03a5\u0342"},
    {0x1fe7, U"\u03a5\u0308\u0342"}, {0x1ff2, U"\u1ffa\u0345"}, {0x1ff4, U"\u038f\u0345"},
    {0x1ff6, U"\u03a9\u0342"}, {0x1ff7, U"\u03a9\u0342\u0345"}, {0xfb00, U"\u0046\u0066"},
    {0xfb01, U"\u0046\u0069"}, {0xfb02, U"\u0046\u006c"}, {0xfb03, U"\u0046\u0066\u0069"},
    {0xfb04, U"\u0046\u0066\u006c"}, {0xfb05, U"\u0053\u0074"}, {0xfb06, U"\u0053\u0074"},
    {0xfb13, U"\u0544\u0576"}, {0xfb14, U"\u0544\u0565"}, {0xfb15, U"\u0544\u056b"},
    {0xfb16, U"\u054e\u0576"}, {0xfb17, U"\u0544\u056d"},
};

constexpr CaseMapping kFolded[] = {
    {0xb5, U"\u03bc"}, {0xdf, U"\u0073\u0073"}, {0x130, U"\u0069\u0307"},
    {0x149, U"\u02bc\u006e"}, {0x17f, U"\u0073"}, {0x1f0, U"\u006a\u030c"}, {0x345, U"\u03b9"},
    {0x390, U"\u03b9\u0308\u0301"}, {0x3b0, U"\u03c5\u0308\u0301"}, {0x3c2, U"\u03c3"},
    {0x3d0, U"\u03b2"}, {0x3d1, U"\u03b8"}, {0x3d5, U"\u03c6"}, {0x3d6, U"\u03c0"},
    {0x3f0, U"\u03ba"}, {0x3f1, U"\u03c1"}, {0x3f5, U"\u03b5"}, {0x587, U"\u0565\u0582"},
    {0x13a0, U"\u13a0"}, {0x13a1, U"\u13a1"}, {0x13a2, U"\u13a2"}, {0x13a3, U"\u13a3"},
    {0x13a4, U"\u13a4"}, {0x13a5, U"\u13a5"}, {0x13a6, U"\u13a6"}, {0x13a7, U"\u13a7"},
    {0x13a8, U"\u13a8"}, {0x13a9, U"\u13a9"}, {0x13aa, U"\u13aa"}, {0x13ab, U"\u13ab"},
    {0x13ac, U"\u13ac"}, {0x13ad, U"\u13ad"}, {0x13ae, U"\u13ae"}, {0x13af, U"\u13af"},
    {0x13b0, U"\u13b0"}, {0x13b1, U"\u13b1"}, {0x13b2, U"\u13b2"}, {0x13b3, U"\u13b3"},
    {0x13b4, U"\u13b4"}, {0x13b5, U"\u13b5"}, {0x13b6, U"\u13b6"}, {0x13b7, U"\u13b7"},
    {0x13b8, U"\u13b8"}, {0x13b9, U"\u13b9"}, {0x13ba, U"\u13ba"}, {0x13bb, U"\u13bb"},
    {0x13bc, U"\u13bc"}, {0x13bd, U"\u13bd"}, {0x13be, U"\u13be"}, {0x13bf, U"\u13bf"},
    {0x13c0, U"\u13c0"}, {0x13c1, U"\u13c1"}, {0x13c2, U"\u13c2"}, {0x13c3, U"\u13c3"},
    {0x13c4, U"\u13c4"}, {0x13c5, U"\u13c5"}, {0x13c6, U"\u13c6"}, {0x13c7, U"\u13c7"},
    {0x13c8, U"\u13c8"}, {0x13c9, U"\u13c9"}, {0x13ca, U"\u13ca"}, {0x13cb, U"\u13cb"},
    {0x13cc, U"\u13cc"}, {0x13cd, U"\u13cd"}, {0x13ce, U"\u13ce"}, {0x13cf, U"\u13cf"},
    {0x13d0, U"\u13d0"}, {0x13d1, U"\u13d1"}, {0x13d2, U"\u13d2"}, {0x13d3, U"\u13d3"},
    {0x13d4, U"\u13d4"}, {0x13d5, U"\u13d5"}, {0x13d6, U"\u13d6"}, {0x13d7, U"\u13d7"},
    {0x13d8, U"\u13d8"}, {0x13d9, U"\u13d9"}, {0x13da, U"\u13da"}, {0x13db, U"\u13db"},
    {0x13dc, U"\u13dc"}, {0x13dd, U"\u13dd"}, {0x13de, U"\u13de"}, {0x13df, U"\u13df"},
    {0x13e0, U"\u13e0"}, {0x13e1, U"\u13e1"}, {0x13e2, U"\u13e2"}, {0x13e3, U"\u13e3"},
    {0x13e4, U"\u13e4"}, {0x13e5, U"\u13e5"}, {0x13e6, U"\u13e6"}, {0x13e7, U"\u13e7"},
    {0x13e8, U"\u13e8"}, {0x13e9, U"\u13e9"}, {0x13ea, U"\u13ea"}, {0x13eb, U"\u13eb"},
    {0x13ec, U"\u13ec"}, {0x13ed, U"\u13ed"}, {0x13ee, U"\u13ee"}, {0x13ef, U"\u13ef"},
    {0x13f0, U"\u13f0"}, {0x13f1, U"\u13f1"}, {0x13f2, U"\u13f2"}, {0x13f3, U"\u13f3"},
    {0x13f4, U"\u13f4"}, {0x13f5, U"\u13f5"}, {0x13f8, U"\u13f0"}, {0x13f9, U"\u13f1"},
    {0x13fa, U"\u13f2"}, {0x13fb, U"\u13f3"}, {0x13fc, U"\u13f4"}, {0x13fd, U"\u13f5"},
    {0x1c80, U"\u0432"}, {0x1c81, U"\u0434"}, {0x1c82, U"\u043e"}, {0x1c83, U"\u0441"},
    {0x1c84, U"\u0442"}, {0x1c85, U"\u0442"}, {0x1c86, U"\u044a"}, {0x1c87, U"\u0463"},
    {0x1c88, U"\ua64b"}, {0x1e96, U"\u0068\u0331"}, {0x1e97, U"\u0074\u0308"},
    {0x1e98, U"\u0077\u030a"}, {0x1e99, U"\u0079\u030a"}, {0x1e9a, U"\u0061\u02be"},
    {0x1e9b, U"\u1e61"}, {0x1e9e, U"\u0073\u0073"}, {0x1f50, U"\u03c5\u0313"},
    {0x1f52, U"\u03c5\u0313\u0300"}, {0x1f54, U"\u03c5\u0313\u0301"},
    {0x1f56, U"\u03c5\u0313\u0342"}, {0x1f80, U"\u1f00\u03b9"}, {0x1f81, U"\u1f01\u03b9"},
    {0x1f82, U"\u1f02\u03b9"}, {0x1f83, U"\u1f03\u03b9"}, {0x1f84, U"\u1f04\u03b9"},
    {0x1f85, U"\u1f05\u03b9"}, {0x1f86, U"\u1f06\u03b9"}, {0x1f87, U"\u1f07\u03b9"},
    {0x1f88, U"\u1f00\u03b9"}, {0x1f89, U"\u1f01\u03b9"}, {0x1f8a, U"\u1f02\u03b9"},
    {0x1f8b, U"\u1f03\u03b9"}, {0x1f8c, U"\u1f04\u03b9"}, {0x1f8d, U"\u1f05\u03b9"},
    {0x1f8e, U"\u1f06\u03b9"}, {0x1f8f, U"\u1f07\u03b9"}, {0x1f90, U"\u1f20\u03b9"},
    {0x1f91, U"\u1f21\u03b9"}, {0x1f92, U"\u1f22\u03b9"}, {0x1f93, U"\u1f23\u03b9"},
    {0x1f94, U"\u1f24\u03b9"}, {0x1f95, U"\u1f25\u03b9"}, {0x1f96, U"\u1f26\u03b9"},
    {0x1f97, U"\u1f27\u03b9"}, {0x1f98, U"\u1f20\u03b9"}, {0x1f99, U"\u1f21\u03b9"},
    {0x1f9a, U"\u1f22\u03b9"}, {0x1f9b, U"\u1f23\u03b9"}, {0x1f9c, U"\u1f24\u03b9"},
    {0x1f9d, U"\u1f25\u03b9"}, {0x1f9e, U"\u1f26\u03b9"}, {0x1f9f, U"\u1f27\u03b9"},
    {0x1fa0, U"\u1f60\u03b9"}, {0x1fa1, U"\u1f61\u03b9"}, {0x1fa2, U"\u1f62\u03b9"},
    {0x1fa3, U"\u1f63\u03b9"}, {0x1fa4, U"\u1f64\u03b9"}, {0x1fa5, U"\u1f65\u03b9"},
    {0x1fa6, U"\u1f66\u03b9"}, {0x1fa7, U"\u1f67\u03b9"}, {0x1fa8, U"\u1f60\u03b9"},
    {0x1fa9, U"\u1f61\u03b9"}, {0x1faa, U"\u1f62\u03b9"}, {0x1fab, U"\u1f63\u03b9"},
    {0x1fac, U"\u1f64\u03b9"}, {0x1fad, U"\u1f65\u03b9"}, {0x1fae, U"\u1f66\u03b9"},
    {0x1faf, U"\u1f67\u03b9"}, {0x1fb2, U"\u1f70\u03b9"}, {0x1fb3, U"\u03b1\u03b9"},
    {0x1fb4, U"\u03ac\u03b9"}, {0x1fb6, U"\u03b1\u0342"}, {0x1fb7, U"\u03b1\u0342\u03b9"},
    {0x1fbc, U"\u03b1\u03b9"}, {0x1fbe, U"\u03b9"}, {0x1fc2, U"\u1f74\u03b9"},
    {0x1fc3, U"\u03b7\u03b9"}, {0x1fc4, U"\u03ae\u03b9"}, {0x1fc6, U"\u03b7\u0342"},
    {0x1fc7, U"\u03b7\u0342\u03b9"}, {0x1fcc, U"\u03b7\u03b9"}, {0x1fd2, U"\u03b9\u0308\u0300"},
    {0x1fd3, U"\u03b9\u0308\u0301"}, {0x1fd6, U"\u03b9\u0342"}, {0x1fd7, U"\u03b9\u0308\u0342"},
    {0x1fe2, U"\u03c5\u0308\u0300"}, {0x1fe3, U"\u03c5\u0308\u0301"}, {0x1fe4, U"\u03c1\u0313"},
    {0x1fe6, U"\u03c5\u0342"}, {0x1fe7, U"\u03c5\u0308\u0342"}, {0x1ff2, U"\u1f7c\u03b9"},
    {0x1ff3, U"\u03c9\u03b9"}, {0x1ff4, U"\u03ce\u03b9"}, {0x1ff6, U"\u03c9\u0342"},
    {0x1ff7, U"\u03c9\u0342\u03b9"}, {0x1ffc, U"\u03c9\u03b9"}, {0xfb00, U"\u0066\u0066"},
    {0xfb01, U"\u0066\u0069"}, {0xfb02, U"\u0066\u006c"}, {0xfb03, U"\u0066\u0066\u0069"},
    {0xfb04, U"\u0066\u0066\u006c"}, {0xfb05, U"\u0073\u0074"}, {0xfb06, U"\u0073\u0074"},
    {0xfb13, U"\u0574\u0576"}, {0xfb14, U"\u0574\u0565"}, {0xfb15, U"\u0574\u056b"},
    {0xfb16, U"\u057e\u0576"}, {0xfb17, U"\u0574\u056d"},
};

constexpr CodePointRange kDigits[] = {
    {0xb2, 0xb3}, {0xb9, 0xb9}, {0x1369, 0x1371}, {0x19da, 0x19da}, {0x2070, 0x2070},
    {0x2074, 0x2079}, {0x2080, 0x2089}, {0x2460, 0x2468}, {0x2474, 0x247c}, {0x2488, 0x2490},
    {0x24ea, 0x24ea}, {0x24f5, 0x24fd}, {0x24ff, 0x24ff}, {0x2776, 0x277e}, {0x2780, 0x2788},
    {0x278a, 0x2792}, {0x10a40, 0x10a43}, {0x10e60, 0x10e68}, {0x11052, 0x1105a},
    {0x1f100, 0x1f10a},
};

constexpr CodePointRange kNumbers[] = {
    {0xb2, 0xb3}, {0xb9, 0xb9}, {0xbc, 0xbe}, {0x9f4, 0x9f9}, {0xb72, 0xb77}, {0xbf0, 0xbf2},
    {0xc78, 0xc7e}, {0xd58, 0xd5e}, {0xd70, 0xd78}, {0xf2a, 0xf33}, {0x1369, 0x137c},
    {0x16ee, 0x16f0}, {0x17f0, 0x17f9}, {0x19da, 0x19da}, {0x2070, 0x2070}, {0x2074, 0x2079},
    {0x2080, 0x2089}, {0x2150, 0x2182}, {0x2185, 0x2189}, {0x2460, 0x249b}, {0x24ea, 0x24ff},
    {0x2776, 0x2793}, {0x2cfd, 0x2cfd}, {0x3007, 0x3007}, {0x3021, 0x3029}, {0x3038, 0x303a},
    {0x3192, 0x3195}, {0x3220, 0x3229}, {0x3248, 0x324f}, {0x3251, 0x325f}, {0x3280, 0x3289},
    {0x32b1, 0x32bf}, {0x3405, 0x3405}, {0x3483, 0x3483}, {0x382a, 0x382a}, {0x3b4d, 0x3b4d},
    {0x4e00, 0x4e00}, {0x4e03, 0x4e03}, {0x4e07, 0x4e07}, {0x4e09, 0x4e09}, {0x4e5d, 0x4e5d},
    {0x4e8c, 0x4e8c}, {0x4e94, 0x4e94}, {0x4e96, 0x4e96}, {0x4ebf, 0x4ec0}, {0x4edf, 0x4edf},
    {0x4ee8, 0x4ee8}, {0x4f0d, 0x4f0d}, {0x4f70, 0x4f70}, {0x5104, 0x5104}, {0x5146, 0x5146},
    {0x5169, 0x5169}, {0x516b, 0x516b}, {0x516d, 0x516d}, {0x5341, 0x5341}, {0x5343, 0x5345},
    {0x534c, 0x534c}, {0x53c1, 0x53c4}, {0x56db, 0x56db}, {0x58f1, 0x58f1}, {0x58f9, 0x58f9},
    {0x5e7a, 0x5e7a}, {0x5efe, 0x5eff}, {0x5f0c, 0x5f0e}, {0x5f10, 0x5f10}, {0x62fe, 0x62fe},
    {0x634c, 0x634c}, {0x67d2, 0x67d2}, {0x6f06, 0x6f06}, {0x7396, 0x7396}, {0x767e, 0x767e},
    {0x8086, 0x8086}, {0x842c, 0x842c}, {0x8cae, 0x8cae}, {0x8cb3, 0x8cb3}, {0x8d30, 0x8d30},
    {0x9621, 0x9621}, {0x9646, 0x9646}, {0x964c, 0x964c}, {0x9678, 0x9678}, {0x96f6, 0x96f6},
    {0xa6e6, 0xa6ef}, {0xa830, 0xa835}, {0xf96b, 0xf96b}, {0xf973, 0xf973}, {0xf978, 0xf978},
    {0xf9b2, 0xf9b2}, {0xf9d1, 0xf9d1}, {0xf9d3, 0xf9d3}, {0xf9fd, 0xf9fd}, {0x10107, 0x10133},
    {0x10140, 0x10178}, {0x1018a, 0x1018b}, {0x102e1, 0x102fb}, {0x10320, 0x10323},
    {0x10341, 0x10341}, {0x1034a, 0x1034a}, {0x103d1, 0x103d5}, {0x10858, 0x1085f},
    {0x10879, 0x1087f}, {0x108a7, 0x108af}, {0x108fb, 0x108ff}, {0x10916, 0x1091b},
    {0x109bc, 0x109bd}, {0x109c0, 0x109cf}, {0x109d2, 0x109ff}, {0x10a40, 0x10a48},
    {0x10a7d, 0x10a7e}, {0x10a9d, 0x10a9f}, {0x10aeb, 0x10aef}, {0x10b58, 0x10b5f},
    {0x10b78, 0x10b7f}, {0x10ba9, 0x10baf}, {0x10cfa, 0x10cff}, {0x10e60, 0x10e7e},
    {0x10f1d, 0x10f26}, {0x10f51, 0x10f54}, {0x10fc5, 0x10fcb}, {0x11052, 0x11065},
    {0x111e1, 0x111f4}, {0x1173a, 0x1173b}, {0x118ea, 0x118f2}, {0x11c5a, 0x11c6c},
    {0x11fc0, 0x11fd4}, {0x12400, 0x1246e}, {0x16b5b, 0x16b61}, {0x16e80, 0x16e96},
    {0x1d2e0, 0x1d2f3}, {0x1d360, 0x1d378}, {0x1e8c7, 0x1e8cf}, {0x1ec71, 0x1ecab},
    {0x1ecad, 0x1ecaf}, {0x1ecb1, 0x1ecb4}, {0x1ed01, 0x1ed2d}, {0x1ed2f, 0x1ed3d},
    {0x1f100, 0x1f10c}, {0x20001, 0x20001}, {0x20064, 0x20064}, {0x200e2, 0x200e2},
    {0x20121, 0x20121}, {0x2092a, 0x2092a}, {0x20983, 0x20983}, {0x2098c, 0x2098c},
    {0x2099c, 0x2099c}, {0x20aea, 0x20aea}, {0x20afd, 0x20afd}, {0x20b19, 0x20b19},
    {0x22390, 0x22390}, {0x22998, 0x22998}, {0x23b1b, 0x23b1b}, {0x2626d, 0x2626d},
    {0x2f890, 0x2f890},
};
// clang-format on

template <std::size_t N>
std::u32string_view mappingIn(const CaseMapping (&table)[N], char32_t c) {
    const auto* found = std::lower_bound(
        std::begin(table), std::end(table), c,
        [](const CaseMapping& mapping, char32_t wanted) { return mapping.from < wanted; });
    return found != std::end(table) && found->from == c ? found->to : std::u32string_view();
}

template <std::size_t N>
bool isIn(const CodePointRange (&table)[N], char32_t c) {
    const auto* found = std::lower_bound(
        std::begin(table), std::end(table), c,
        [](const CodePointRange& range, char32_t wanted) { return range.last < wanted; });
    return found != std::end(table) && found->first <= c;
}

} // namespace

std::u32string_view specialUpper(char32_t c) {
    return mappingIn(kUpper, c);
}
std::u32string_view specialTitle(char32_t c) {
    return mappingIn(kTitle, c);
}
std::u32string_view specialFold(char32_t c) {
    return mappingIn(kFolded, c);
}
bool isOtherDigit(char32_t c) {
    return isIn(kDigits, c);
}
bool isOtherNumber(char32_t c) {
    return isIn(kNumbers, c);
}

} // namespace coroscope::scenes
