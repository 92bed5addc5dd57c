// What is missing from Swift's Glibc module: signals as a file, the heap's options, and
// pseudo-terminals.
#include <malloc.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
