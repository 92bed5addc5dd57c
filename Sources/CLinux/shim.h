// What is missing from Swift's Glibc module: signals as a file, the heap's options, and
// pseudo-terminals.
#include <malloc.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>

// Declared only for programs that ask for GNU's extensions. Closed where another program is started.
static inline int gz_memory_file(const char *name) {
  extern int memfd_create(const char *, unsigned);
  return memfd_create(name, 1);
}
