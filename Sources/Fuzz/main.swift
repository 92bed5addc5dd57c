// Throws mutated posts at the loader and the layout: see `Fuzzer`.

import Glibc

exit(Fuzzer.main(CommandLine.arguments))
