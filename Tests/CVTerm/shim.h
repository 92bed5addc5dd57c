// libvterm, and openpty, which the Glibc module leaves out, for the tests' pseudo-terminal.
#include <pty.h>
#include <vterm.h>
