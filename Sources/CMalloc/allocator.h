// glibc's own allocator; it needs no library to link, but Swift's Glibc module does not show it.
#include <malloc.h>
