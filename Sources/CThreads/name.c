#include "name.h"

#include <sys/prctl.h>

// Swift's Glibc has neither this nor pthread_setname_np.
void yishi_name_thread(const char *name) { prctl(PR_SET_NAME, name); }
