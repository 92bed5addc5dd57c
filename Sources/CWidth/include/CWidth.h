// The C library's wcwidth, which ncurses counts columns with; Swift's Glibc module leaves it out.
#ifndef GAZETTE_CWIDTH_H
#define GAZETTE_CWIDTH_H

// Columns of one scalar value: 0, 1 or 2; -1 where the locale cannot print it.
int gz_wcwidth(unsigned int scalar);

// Makes sure that the character type of the locale is UTF-8; returns 1 if it is then.
int gz_use_utf8_ctype(void);

#endif
