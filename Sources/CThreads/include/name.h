#pragma once

/// Names this thread for those who look at the process; the kernel keeps 15 bytes.
void yishi_name_thread(const char *name);
