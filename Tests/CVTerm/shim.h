// libvterm, the terminal of the tests.
#include <vterm.h>
