// ncursesw for Swift: the attribute macros become constants, the rest is imported as it is.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <locale.h>
#include <langinfo.h>

static const attr_t GZ_BOLD = A_BOLD;
static const attr_t GZ_DIM = A_DIM;
static const attr_t GZ_ITALIC = A_ITALIC;
static const attr_t GZ_UNDERLINE = A_UNDERLINE;
static const attr_t GZ_REVERSE = A_REVERSE;
