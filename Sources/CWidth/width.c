#define _XOPEN_SOURCE 700
#include "CWidth.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

int gz_wcwidth(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

int gz_use_utf8_ctype(void) {
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}
