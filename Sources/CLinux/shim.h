// What is Linux's own and missing from Swift's Glibc module: signals as a file.
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
