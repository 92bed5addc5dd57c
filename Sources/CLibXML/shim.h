// libxml2's HTML parser for Swift.
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlmemory.h>

// xmlFree is a mutable global, which Swift 6 does not import.
static inline void gz_xml_free(void *pointer) { xmlFree(pointer); }
