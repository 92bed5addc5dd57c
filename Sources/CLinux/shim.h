// What is missing from Swift's Glibc module: signals as a file, which is Linux's own, and
// pseudo-terminals.
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
