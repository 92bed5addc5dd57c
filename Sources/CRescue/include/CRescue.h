// Restores the terminal when our own code traps; see rescue.c.
#ifndef GAZETTE_CRESCUE_H
#define GAZETTE_CRESCUE_H

// Remembers the terminal's settings and installs handlers for the signals of a trap.
// `report` is a file for the stack trace, open for writing, or -1.
void gz_rescue_install(int report);

// Says whether the full screen is up: only then the handlers send its escape sequences.
void gz_rescue_screen(int is_up);

#endif
