// Restores the terminal when our own code traps. In C, as a handler must not touch Swift's lazily
// made globals; it only writes, resets and lets the signal end the process.
#ifndef GAZETTE_CRESCUE_H
#define GAZETTE_CRESCUE_H

// Remembers the terminal's settings and takes the signals of a trap. `report` is the path of a
// file for the stack trace, made only when there is one; NULL for none. Call once, at the start.
void gz_rescue_install(const char *report);

// Says that the full screen is up (1) or down (0). While it is up, what is written to the standard
// error is kept and shown when the screen is down again.
void gz_rescue_screen(int is_up);

#endif
