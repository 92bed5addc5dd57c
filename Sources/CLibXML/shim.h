// libxml2's HTML parser for Swift.

// Debian builds libxml2 with ICU, whose headers clash with the ICU inside of Swift's Foundation.
// Nothing that is used here depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
