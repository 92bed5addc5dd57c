// ncursesw for Swift: the attribute macros become constants, the rest is imported as it is.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <term.h>

static const attr_t GZ_BOLD = A_BOLD;
static const attr_t GZ_DIM = A_DIM;
static const attr_t GZ_ITALIC = A_ITALIC;
static const attr_t GZ_UNDERLINE = A_UNDERLINE;
static const attr_t GZ_REVERSE = A_REVERSE;

static const mmask_t GZ_BUTTON1_PRESSED = BUTTON1_PRESSED;
static const mmask_t GZ_WHEEL_UP = BUTTON4_PRESSED;
static const mmask_t GZ_WHEEL_DOWN = BUTTON5_PRESSED;

// stdin, stdout and stdscr are mutable globals, which Swift 6 does not import.
// Output goes by way of a descriptor of ncurses' own; -1 for that of stdout.
static inline SCREEN *gz_newterm(int output) {
  FILE *stream = output < 0 ? stdout : fdopen(output, "w");
  return stream ? newterm(NULL, stream, stdin) : NULL;
}
static inline WINDOW *gz_standard_screen(void) { return stdscr; }
