// glibc's own gettext; it needs no library to link, but Swift's Glibc module does not show it.
#include <libintl.h>
#include <locale.h>
