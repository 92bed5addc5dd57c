#define _GNU_SOURCE
#include "CRescue.h"

#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int trap_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
static const int trap_count = sizeof trap_signals / sizeof *trap_signals;

static struct termios settings;
static int has_settings, screen_is_up, kept_errors = -1, real_errors = -1;
static char report_path[1024];

static void put(int file, const char *text) {
  if (write(file, text, strlen(text)) < 0) return;
}

// Copies what was kept of the standard error to where it belongs; safe in a handler.
static void release_errors(int also) {
  char buffer[4096];
  ssize_t count;
  if (kept_errors < 0) return;
  lseek(kept_errors, 0, SEEK_SET);
  while ((count = read(kept_errors, buffer, sizeof buffer)) > 0) {
    if (write(real_errors, buffer, (size_t)count) < 0) break;
    if (also >= 0 && write(also, buffer, (size_t)count) < 0) break;
  }
}

static void leave_screen(void) {
  put(STDOUT_FILENO, "\033[?1000l\033[?1006l\033[?2004l\033[?1049l\033[?1l\033>\033[?25h\033[0m\r\n");
}

static void on_trap(int number, siginfo_t *info, void *context) {
  (void)context;
  signal(number, SIG_DFL);
  int errors = real_errors >= 0 ? real_errors : STDERR_FILENO;
  int report = report_path[0] ? open(report_path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
  if (screen_is_up) leave_screen();
  if (has_settings) tcsetattr(STDIN_FILENO, TCSANOW, &settings);
  release_errors(report);
  put(errors, "gazette: a bug of ours ended the program; no mark is lost\n");
  if (report >= 0) {
    void *frames[64];
    backtrace_symbols_fd(frames, backtrace(frames, 64), report);
    put(errors, "gazette: where it happened stands in ");
    put(errors, report_path);
    put(errors, "\n");
  }
  // A fault happens again by itself when this returns; a signal that was sent does not.
  if (info->si_code <= 0) raise(number);
}

void gz_rescue_install(const char *report) {
  static char handler_stack[65536];
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  void *frame[1];
  has_settings = tcgetattr(STDIN_FILENO, &settings) == 0;
  if (report && strlen(report) < sizeof report_path) strcpy(report_path, report);
  // The first call loads libgcc, which a handler must not.
  backtrace(frame, 1);
  sigaltstack(&stack, NULL);
  for (int i = 0; i < trap_count; i++) {
    struct sigaction action = {.sa_sigaction = on_trap,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigaction(trap_signals[i], &action, NULL);
  }
}

void gz_rescue_screen(int is_up) {
  if (is_up == screen_is_up) return;
  screen_is_up = is_up;
  if (is_up) {
    kept_errors = memfd_create("gazette-errors", MFD_CLOEXEC);
    real_errors = kept_errors < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real_errors >= 0) dup2(kept_errors, STDERR_FILENO);
  } else if (real_errors >= 0) {
    dup2(real_errors, STDERR_FILENO);
    release_errors(-1);
    close(kept_errors);
    close(real_errors);
    kept_errors = real_errors = -1;
  }
}
